// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon/latin_wordings.hpp"

#include "indexer/text/romanization.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace punkti::lexicon {
namespace {

using text::System;

bool ends_a_word(char c) {
  return std::string_view(" |\"{}").find(c) != std::string_view::npos;
}

bool is_latin_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A Latin letter with a mark (č, ġ) belongs to a romanization too, a Georgian or Cyrillic one does not: those begin at
/// U+0370 and later, in UTF-8 with 0xCD and later.
bool is_latin(std::string_view word) {
  const auto foreign = [](char c) {
    return static_cast<unsigned char>(c) >= 0xcd && static_cast<unsigned char>(c) != 0xe2;
  };
  return std::ranges::any_of(word, is_latin_letter) && std::ranges::none_of(word, foreign);
}

/// A word of a phrase between its marks: *გროვ*, =dpo.
struct MarkedWord {
  std::string_view front, letters, back;
};

MarkedWord without_marks(std::string_view word) {
  const auto begin = std::min(word.find_first_not_of("*="), word.size());
  const auto end = std::max(begin, word.ends_with('*') ? word.size() - 1 : word.size());
  return {word.substr(0, begin), word.substr(begin, end - begin), word.substr(end)};
}

std::vector<std::string> georgian_words(const MarkedWord& word, const LatinReadings& readings) {
  const std::string latin(word.letters);
  std::vector<std::string> out;
  const auto add = [&](const std::string& georgian) {
    // A letter that the system does not have is left as it was: then it is no word of that system.
    if (georgian.empty() || std::ranges::any_of(georgian, is_latin_letter) || georgian.find('\'') != std::string::npos)
      return;
    if (std::ranges::find(out, georgian) == out.end()) out.push_back(georgian);
  };
  for (const auto system : {System::national, System::bgn1981, System::iso9984, System::ala_lc, System::legacy})
    add(text::read_romanized(latin, system));
  if (word.front.empty() && readings)
    for (const auto& georgian : readings(latin + std::string(word.back))) add(georgian);
  return out;
}

}  // namespace

std::string with_georgian_readings(std::string_view phrase, const LatinReadings& readings) {
  std::string out;
  bool group = false;
  for (std::size_t at = 0; at < phrase.size();) {
    if (ends_a_word(phrase[at])) {
      group = phrase[at] == '{' || (group && phrase[at] != '}');
      out += phrase[at++];
      continue;
    }
    const auto begin = at;
    while (at < phrase.size() && !ends_a_word(phrase[at])) ++at;
    const auto word = phrase.substr(begin, at - begin);
    out += word;
    if (group || !is_latin(word)) continue;
    const auto marked = without_marks(word);
    for (const auto& georgian : georgian_words(marked, readings)) {
      out += '|';
      ((out += marked.front) += georgian) += marked.back;
    }
  }
  return out;
}

}  // namespace punkti::lexicon
