// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/passage.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace punkti::web {
namespace {

/// The reading of a survey without reading aids covers the legacy font alone.
const std::string& mkhedruli_of(const query::SurveyClause& clause) {
  return clause.mkhedruli.empty() ? clause.decoded : clause.mkhedruli;
}

std::string reading_anchor(const std::string& anchor) {
  return anchor + "-read";
}

Html label_of_reading(const query::SurveyClause& clause) {
  return clause.decoded.empty() ? say("Published in Latin letters; read as Mkhedruli:")
                                : say("Published in a legacy font encoding; read as Mkhedruli:");
}

std::optional<std::size_t> place_of(const query::SurveyClause& clause, std::string_view topic) {
  const auto found = std::ranges::find(clause.topics, topic);
  if (found == clause.topics.end()) return std::nullopt;
  return static_cast<std::size_t>(found - clause.topics.begin());
}

}  // namespace

Html published(const query::SurveyClause& clause, const std::string& anchor, const Html& words) {
  const bool read = !mkhedruli_of(clause).empty();
  return part("passage: published",
              {{"lang", attribute(language_tag(clause))},
               {"read-as", read ? part("passage: read-as", {{"id", attribute(reading_anchor(anchor))}}) : Html()},
               {"number", number_before(clause)},
               {"text", words}});
}

Html reading_below(const query::SurveyClause& clause, const std::string& anchor) {
  const std::string& reading = mkhedruli_of(clause);
  if (reading.empty()) return {};
  return part(
      "passage: reading",
      {{"label", label_of_reading(clause)}, {"id", attribute(reading_anchor(anchor))}, {"text", text(reading)}});
}

Html with_spoken_words(const query::SurveyClause& clause, std::string_view topic) {
  const auto at = place_of(clause, topic);
  if (!at || *at >= clause.spoken.size()) return text(clause.text);
  std::vector<Mark> marks;
  for (const ByteRange place : clause.spoken[*at]) marks.push_back({place, "passage: spoken"});
  return marked(clause.text, std::move(marks));
}

const std::vector<std::string>& what_spoke(const query::SurveyClause& clause, std::string_view topic) {
  static const std::vector<std::string> nothing;
  const auto at = place_of(clause, topic);
  return at && *at < clause.because.size() ? clause.because[*at] : nothing;
}

Html letters_switch(const Edition& edition) {
  if (edition.romanization.empty()) return {};
  nlohmann::json table = nlohmann::json::object();
  for (const auto& [letter, latin] : edition.romanization) table[letter] = latin;
  return part("passage: letters", {{"national", attribute(table.dump())}});
}

}  // namespace punkti::web
