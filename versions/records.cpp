// SPDX-License-Identifier: GPL-3.0-or-later
#include "versions/records.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace punkti::versions {
namespace {

using Record = nlohmann::ordered_json;

Record side_record(const std::optional<Side>& side) {
  if (!side) return nullptr;
  return {{"document", side->document}, {"number", side->number}, {"section", side->section},
          {"begin", side->place.begin}, {"end", side->place.end}, {"text", side->text}};
}

}  // namespace

Record change_record(const Change& change) {
  Record edits = Record::array();
  for (const auto& edit : change.edits)
    edits.push_back({{"old", edit.old_words},
                     {"new", edit.new_words},
                     {"before", edit.before},
                     {"after", edit.after},
                     {"figures", edit.has_figures}});
  return {{"status", name_of(change.status)},
          {"type", change.is_heading ? "heading" : "clause"},
          {"moved", change.has_moved},
          {"similarity", std::round(change.similarity * 10'000) / 10'000},
          {"old", side_record(change.old_side)},
          {"new", side_record(change.new_side)},
          {"edits", std::move(edits)}};
}

}  // namespace punkti::versions
