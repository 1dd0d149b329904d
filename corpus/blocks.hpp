// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Between a file and its clauses: what a person reads there, in pieces that stand for themselves.
namespace punkti::corpus {

enum class MarkerKind { none, bullet, decimal, roman, latin_letter, georgian_letter, word };

/// The number or bullet at the beginning of a piece: "10.1.2.", "ა)", "iv.", "•", "Article 5".
struct Marker {
  MarkerKind kind = MarkerKind::none;
  std::string number;  ///< "10.1.2", "ა", "iv", "5" of "Article 5"; empty for bullets
  std::string
      style;  ///< markers of one list share it: "#.", "#)", "(#)", "#.#.", "a)", "ა)", "i.", "I.", "•", "article #"
  int depth = 0;           ///< parts of a decimal number: 3 for 10.1.2
  int value = 0;           ///< place in its row of siblings: 2 for 10.1.2, for ბ, for ii; 0 for bullets
  bool bulleted = false;   ///< a bullet stands before the number
  std::uint32_t size = 0;  ///< bytes from the beginning of the piece to its words
};

enum class BlockKind { paragraph, heading, item, table_row };

/// A piece of a file that stands for itself, in reading order. Blocks never overlap.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  ByteRange place;  ///< in the readable text, without blanks around it, with its number or bullet
  Marker marker;
  int level = 0;         ///< headings: 1 = title of a document; items: nesting, 0 = outermost
  int gap = 0;           ///< empty lines before it in the file
  int markup_level = 0;  ///< headings of the markup: 1 for <h1> or '#'; 0 when no markup says so
  bool bold = false;     ///< all its words are set bold
  bool glued = false;   ///< its line goes on from the block before: converters leave headings at the end of a paragraph
  bool run_in = false;  ///< heading in one line with the text it heads
  std::string style;    ///< headings: headings of one kind share it
};

/// A stretch of readable text and where it came from.
struct Stretch {
  std::uint32_t begin = 0;  ///< in the readable text
  std::uint32_t size = 0;   ///< bytes there
  std::uint32_t from = 0;   ///< in the source text
  std::uint32_t from_size =
      0;  ///< bytes there; equal to size when copied byte by byte, else the stretch is one whole (an entity)
};

/// What a person reads of a file: plain text as it is, markup without its marks.
struct Readable {
  std::string text;
  std::vector<Stretch> stretches;  ///< ascending; empty when the readable text is the source text
  std::vector<Block> blocks;
};

/// Where a range of the readable text lies in the source text.
[[nodiscard]] ByteRange place_in_source(const Readable& readable, ByteRange range);

/// The words of a block, without its number or bullet. @return a view INTO readable.text
[[nodiscard]] std::string_view words_of(const Readable& readable, const Block& block);

[[nodiscard]] std::string_view text_of(const Readable& readable, const Block& block);

}  // namespace punkti::corpus
