// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/place_facts.hpp"

#include <string_view>

namespace punkti::indexer {

void place_facts(const corpus::SourceText& source, const corpus::Clause& clause, std::vector<StoredFact>& facts) {
  const bool inside = clause.place.end <= source.text.size();
  const std::string_view published =
      source.on_disk.empty() && inside ? slice(source.text, clause.place) : std::string_view();
  const bool plain = clause.text.size() == clause.place.size() && (published.empty() || published == clause.text);
  std::size_t from = 0;
  for (auto& stored : facts) {
    stored.place = clause.place;
    if (plain) {
      stored.place = {clause.place.begin + stored.fact.place.begin, clause.place.begin + stored.fact.place.end};
      continue;
    }
    const auto words = slice(clause.text, stored.fact.place);
    const auto found = published.find(words, from);
    if (found == std::string_view::npos) continue;
    const auto begin = clause.place.begin + static_cast<std::uint32_t>(found);
    stored.place = {begin, begin + static_cast<std::uint32_t>(words.size())};
    from = found + words.size();
  }
}

}  // namespace punkti::indexer
