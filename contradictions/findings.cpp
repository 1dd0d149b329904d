// SPDX-License-Identifier: GPL-3.0-or-later
#include "contradictions/findings.hpp"

#include <fmt/format.h>

namespace punkti::contradictions {
namespace {

std::string label_of(const query::Survey& survey, const std::string& topic) {
  for (const auto& known : survey.topics)
    if (known.id == topic) return known.label_en;
  return topic;
}

std::string question(const query::Survey& survey, const Contradiction& found) {
  const auto about = found.topic.empty() ? std::string() : " (" + label_of(survey, found.topic) + ")";
  return fmt::format("two values for one thing{}? Here {}: “{}” – there {}: “{}”", about,
                     facts::in_words(found.kind, found.one.value), found.one.sentence,
                     facts::in_words(found.kind, found.other.value), found.other.sentence);
}

}  // namespace

std::vector<query::Finding> findings(const query::Survey& survey, const std::vector<Contradiction>& contradictions) {
  std::vector<query::Finding> out;
  for (const auto& found : contradictions) {
    const auto& here = survey.documents[survey.clauses[found.one.clause].document];
    const auto& there = survey.documents[survey.clauses[found.other.clause].document];
    query::Finding finding{"contradiction", "look", here.source, here.id, found.one.place, question(survey, found), ""};
    finding.other_source = there.source;
    finding.other_place = found.other.place;
    out.push_back(std::move(finding));
  }
  return out;
}

std::vector<query::Finding> findings(const query::Survey& survey, const std::vector<Denial>& denials) {
  std::vector<query::Finding> out;
  for (const auto& found : denials) {
    const auto& denying = survey.clauses[found.denying];
    const auto& collecting = survey.clauses[found.collecting];
    const auto& here = survey.documents[denying.document];
    query::Finding finding{"contradiction", "look", here.source, here.id, denying.place, "", ""};
    finding.what = fmt::format("collected or not ({})? Here: “{}” – there: “{}”", found.phrase, found.denying_sentence,
                               found.collecting_sentence);
    finding.other_source = survey.documents[collecting.document].source;
    finding.other_place = collecting.place;
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace punkti::contradictions
