// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/keyboard_slips.hpp"

#include "indexer/text/keyboards.hpp"
#include "query/printable.hpp"

#include <string>

namespace punkti::query {
namespace {

/// By chance many a row of three keys is a Georgian word, few are an English one.
constexpr std::size_t shortest_english = 3, shortest_other = 4;

WordReading reading_of(text::Term term, const text::Term& asked, const text::Retyped& retyped) {
  term.place = asked.place;
  term.position = asked.position;
  return {std::move(term), Path::keyboard,
          "typed with the " + std::string(text::language_of_layout(retyped.active)) + " keyboard", 1.0};
}

}  // namespace

std::vector<WordReading> typed_on_another_keyboard(std::string_view as_typed, const text::Term& term,
                                                   const WordLookup& lookup, const ReadRomanized& read_romanized) {
  const auto all = text::retyped(as_typed);
  for (const auto& retyped : all) {
    const auto terms = lookup.terms_of(retyped.text);
    if (terms.size() != 1 || !lookup.known(terms.front())) continue;
    if (columns(terms.front().word) >= (retyped.intended == "us" ? shortest_english : shortest_other))
      return {reading_of(terms.front(), term, retyped)};
  }
  for (const auto& retyped : all) {
    // Georgian by its Latin keys, on a Cyrillic layout: case may be lost, and the readings know what it may have been.
    if (retyped.active != "ru" || retyped.intended != "us" || columns(as_typed) < shortest_other) continue;
    std::vector<WordReading> out;
    for (auto& reading : read_romanized(retyped.text, term))
      out.push_back(reading_of(std::move(reading.term), term, retyped));
    if (!out.empty()) return out;
  }
  return {};
}

}  // namespace punkti::query
