// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::duplicates {

/// A sentence or a heading: what is compared with its like.
struct Piece {
  ByteRange part;                 ///< in the text given to cut_pieces
  std::uint32_t line = 0;         ///< its line in that text, from 0, blank lines not counted
  std::vector<text::Word> words;  ///< without the number that stands before a clause; places in the text given
};

/// Cuts the text of a clause into its sentences, at line ends too. `number` is the clause's own number, which is no
/// part of what it says: a copy may be numbered otherwise. Sentences without words are left out.
[[nodiscard]] std::vector<Piece> cut_pieces(std::string_view text, std::string_view number);

/// The whole text as one piece, for headings; no words when it has none.
[[nodiscard]] Piece one_piece(std::string_view text, std::string_view number);

}  // namespace punkti::duplicates
