// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/mkhedruli_reading.hpp"

#include "indexer/text/romanization.hpp"
#include "indexer/text/romanized_text.hpp"
#include "indexer/text/utf8.hpp"
#include "indexer/text/words.hpp"

#include <algorithm>

namespace punkti::text {
namespace {

/// A stretch of the text and what it is read as.
struct ReadStretch {
  ByteRange place;
  std::string reading;
};

std::vector<ReadStretch> stretches_of(std::string_view text, Surroundings around) {
  std::vector<ReadStretch> stretches;
  for (LegacyRun& run : find_latin_georgian(text, around).legacy)
    stretches.push_back({run.place, std::move(run.decoded)});
  for (Word& word : words_of(text, LegacyRuns::decode, around))
    if (word.form == Form::romanized) stretches.push_back({word.place, std::move(word.folded)});
  std::ranges::sort(stretches, {}, &ReadStretch::place);
  return stretches;
}

}  // namespace

std::string read_in_mkhedruli(std::string_view text, Surroundings around) {
  std::string out;
  std::size_t at = 0;
  for (const ReadStretch& stretch : stretches_of(text, around)) {
    if (stretch.place.begin < at) continue;
    out += text.substr(at, stretch.place.begin - at);
    out += stretch.reading;
    at = stretch.place.end;
  }
  out += text.substr(at);
  return out;
}

std::vector<std::pair<std::string, std::string>> national_romanization() {
  constexpr char32_t first = 0x10A0, last = 0x10FF;  // Asomtavruli, Mkhedruli
  constexpr char32_t first_nuskhuri = 0x2D00, last_nuskhuri = 0x2D2D;
  constexpr char32_t first_capital = 0x1C90, last_capital = 0x1CBF;  // Mtavruli
  std::vector<std::pair<std::string, std::string>> table;
  for (const auto& [from, to] :
       {std::pair(first, last), std::pair(first_capital, last_capital), std::pair(first_nuskhuri, last_nuskhuri)})
    for (char32_t c = from; c <= to; ++c) {
      std::string letter;
      append(letter, c);
      std::string latin = romanize(letter);
      if (latin != letter) table.emplace_back(std::move(letter), std::move(latin));
    }
  return table;
}

}  // namespace punkti::text
