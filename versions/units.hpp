// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/types.hpp"
#include "duplicates/word_diff.hpp"
#include "indexer/text/words.hpp"
#include "versions/versions.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace punkti::versions {

/// A clause or heading with its words as numbers.
struct Unit {
  Side side;
  bool is_heading = false;
  std::vector<std::uint32_t> words;  ///< without its number; equal numbers are equal words in both versions
  std::vector<ByteRange> places;     ///< of the words, in side.text

  /// Words [begin, end) as published, on one line.
  [[nodiscard]] std::string text_of(duplicates::Span words) const;
};

/// Reads files into units with the same numbers for the same words.
class UnitReader {
 public:
  /// Clauses and headings in reading order, of all documents of the file; those without words are left out.
  [[nodiscard]] std::vector<Unit> read(const corpus::SourceFile& file);

 private:
  [[nodiscard]] Unit unit_of(const corpus::Clause& clause, const std::string& document);
  [[nodiscard]] Unit unit_of(const corpus::Heading& heading, const std::string& document);
  void add_words(const std::vector<text::Word>& words, Unit& unit);

  std::unordered_map<std::string, std::uint32_t> numbers_;
};

}  // namespace punkti::versions
