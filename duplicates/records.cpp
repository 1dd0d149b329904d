// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/records.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace punkti::duplicates {
namespace {

using Record = nlohmann::ordered_json;

/// Four decimals say all there is, and are the same on every machine.
double rounded(double share) {
  return std::round(share * 10'000) / 10'000;
}

Record place_record(const Place& place) {
  Record differences = Record::array();
  for (const auto& one : place.differences)
    differences.push_back({{"first", one.first}, {"here", one.here}, {"before", one.before}, {"after", one.after}});
  return {{"id", place.id},
          {"company", place.company},
          {"document", place.document},
          {"title", place.title},
          {"heading", place.heading},
          {"source", place.source},
          {"begin", place.place.begin},
          {"end", place.place.end},
          {"words", place.words},
          {"similarity", rounded(place.similarity)},
          {"differences", std::move(differences)}};
}

}  // namespace

Record block_record(const Block& block) {
  Record places = Record::array();
  for (const auto& place : block.places) places.push_back(place_record(place));
  return {{"kind", name_of(block.kind)},
          {"scope", name_of(block.scope)},
          {"lines", block.lines},
          {"identical_lines", block.identical_lines},
          {"clauses", block.clauses},
          {"words", block.words},
          {"similarity", rounded(block.similarity)},
          {"places", std::move(places)},
          {"text", block.text}};
}

}  // namespace punkti::duplicates
