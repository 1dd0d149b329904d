// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report_questions.hpp"

#include "contradictions/contradictions.hpp"
#include "contradictions/denials.hpp"
#include "notices/deadlines.hpp"
#include "notices/expectations.hpp"

namespace punkti::cli {
namespace {

using Kind = web::Question::Kind;

/// A fact of a clause in the words of the clause, with its company and the topic that it is about most.
web::Question about_fact(const query::Survey& survey, Kind kind, std::size_t clause, std::size_t fact) {
  const query::SurveyClause& stands_in = survey.clauses.at(clause);
  const query::SurveyFact& stated = stands_in.facts.at(fact);
  return {kind,
          survey.documents.at(stands_in.document).company,
          stated.topics.empty() ? std::string() : stated.topics.front(),
          {{clause, std::string(slice(stands_in.text, stated.fact.place))}}};
}

/// What a notice leaves out and another paper of the company says is no finding to publish.
bool is_silent(const query::Survey& survey, const std::string& company, const std::string& topic) {
  const auto cell = survey.cells.find({company, topic});
  return cell != survey.cells.end() && cell->second.degree() == query::Degree::silent;
}

}  // namespace

std::vector<web::Question> questions_of(const query::Survey& survey, const indexer::Knowledge& knowledge,
                                        std::span<const indexer::LearnedPair> learned) {
  std::vector<web::Question> asked;
  for (const auto& found : contradictions::find(survey, knowledge, learned))
    asked.push_back({Kind::two_values,
                     found.company,
                     found.topic,
                     {{found.one.clause, found.one.quote}, {found.other.clause, found.other.quote}}});
  for (const auto& found : contradictions::find_denials(survey, knowledge))
    asked.push_back({Kind::collected_or_not,
                     found.company,
                     {},
                     {{found.denying, found.denying_sentence}, {found.collecting, found.collecting_sentence}}});
  for (const auto& found : notices::longer_deadlines(survey))
    asked.push_back(about_fact(survey, Kind::longer_than_law, found.clause, found.fact));
  for (const auto& found : notices::old_laws(survey))
    asked.push_back(about_fact(survey, Kind::old_law, found.clause, found.fact));
  for (const auto& found : notices::expected_and_not_found(survey))
    if (is_silent(survey, found.company, found.topic))
      asked.push_back({Kind::not_found, found.company, found.topic, {}});
  return asked;
}

}  // namespace punkti::cli
