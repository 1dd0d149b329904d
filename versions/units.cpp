// SPDX-License-Identifier: GPL-3.0-or-later
#include "versions/units.hpp"

#include "duplicates/pieces.hpp"
#include "duplicates/published.hpp"

#include <algorithm>

namespace punkti::versions {

std::string Unit::text_of(duplicates::Span range) const {
  if (range.begin == range.end) return {};
  return duplicates::on_one_line(slice(side.text, {places[range.begin].begin, places[range.end - 1].end}));
}

std::vector<Unit> UnitReader::read(const corpus::SourceFile& file) {
  std::vector<Unit> out;
  for (const auto& document : file.documents) {
    for (const auto& heading : document.headings) out.push_back(unit_of(heading, document.id));
    for (const auto& clause : document.clauses) out.push_back(unit_of(clause, document.id));
  }
  std::erase_if(out, [](const Unit& unit) { return unit.words.empty(); });
  std::ranges::stable_sort(out, {}, [](const Unit& unit) { return unit.side.place; });
  return out;
}

Unit UnitReader::unit_of(const corpus::Clause& clause, const std::string& document) {
  Unit out{{document, clause.number, clause.section, clause.place, clause.text}, false, {}, {}};
  for (const auto& piece : duplicates::cut_pieces(clause.text, clause.number)) add_words(piece.words, out);
  return out;
}

Unit UnitReader::unit_of(const corpus::Heading& heading, const std::string& document) {
  Unit out{{document, heading.number, {}, heading.place, heading.text}, true, {}, {}};
  add_words(duplicates::one_piece(heading.text, heading.number).words, out);
  return out;
}

void UnitReader::add_words(const std::vector<text::Word>& words, Unit& unit) {
  for (const auto& word : words) {
    const auto fresh = static_cast<std::uint32_t>(numbers_.size());
    unit.words.push_back(numbers_.try_emplace(word.folded, fresh).first->second);
    unit.places.push_back(word.place);
  }
}

}  // namespace punkti::versions
