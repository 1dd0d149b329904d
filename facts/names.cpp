// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/reading.hpp"

namespace punkti::facts {
namespace {

void find_listed(const Reading& reading, const PhraseTable& table, Kind kind, std::vector<Fact>& found) {
  std::uint32_t done = 0;
  for (std::size_t at = 0; at < reading.tokens.size();) {
    const auto name = table.at(reading.tokens, at, reading.text);
    if (!name || reading.tokens[at].place.begin < done) {
      ++at;
      continue;
    }
    found.push_back({kind, std::string(name->value), {reading.tokens[at].place.begin, name->end}});
    done = name->end;
    at = name->next;
  }
}

}  // namespace

void find_names(const Reading& reading, std::vector<Fact>& found) {
  static const PhraseTable authorities("authorities.tsv"), third_parties("third_parties.tsv");
  find_listed(reading, authorities, Kind::authority, found);
  find_listed(reading, third_parties, Kind::third_party, found);
}

}  // namespace punkti::facts
