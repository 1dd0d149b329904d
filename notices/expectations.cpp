// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/expectations.hpp"

#include "indexer/lexicon/topics.hpp"
#include "notices/privacy_notices.hpp"
#include "notices/tables.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::notices {
namespace {

/// Half of what makes a clause deal with a topic: a notice that has this is not silent, and nothing is told.
constexpr double touched_from = 0.5;

/// The clause's strength in a topic; 0 when it has nothing of it.
double strength(const query::SurveyClause& clause, std::string_view topic) {
  const auto found = std::ranges::find(clause.topics, topic);
  return found == clause.topics.end() ? 0.0 : clause.strengths[static_cast<std::size_t>(found - clause.topics.begin())];
}

bool contains(const std::vector<std::size_t>& numbers, std::size_t number) {
  return std::ranges::find(numbers, number) != numbers.end();
}

class Reader {
 public:
  Reader(const query::Survey& survey, const query::SurveyCompany& company)
      : survey_(survey), company_(company), notices_(privacy_notices(survey, company)) {}

  std::vector<NotFound> read() const {
    std::vector<NotFound> out;
    if (notices_.empty() || !is_georgian(survey_, company_)) return out;
    static const auto rows = rows_of("expected.tsv");
    for (const auto& row : rows) {
      const auto topic = std::ranges::find(survey_.topics, row.at(0), &query::SurveyTopic::id);
      if (topic == survey_.topics.end() || is_covered(topic->id)) continue;
      out.push_back(not_found(*topic));
      out.back().reason = fmt::format("{}: {}; compare {}", row.at(1), row.at(2), row.at(3));
    }
    return out;
  }

 private:
  bool is_covered(std::string_view topic) const {
    return std::ranges::any_of(notices_, [&](std::size_t document) {
      return std::ranges::any_of(survey_.documents[document].clauses, [&](std::size_t clause) {
        return strength(survey_.clauses[clause], topic) >= touched_from;
      });
    });
  }

  NotFound not_found(const query::SurveyTopic& topic) const {
    NotFound out;
    out.company = company_.id;
    out.topic = topic.id;
    out.label = topic.label_en;
    out.searched_for = topic.covers;
    out.documents = notices_;
    for (const auto document : company_.documents)
      for (const auto clause : survey_.documents[document].clauses) {
        const double how = strength(survey_.clauses[clause], topic.id);
        const bool in_notice = contains(notices_, document);
        out.clauses_read += in_notice ? 1 : 0;
        if (in_notice && how > 0.0) out.in_passing.push_back(clause);
        if (!in_notice && how >= lexicon::addressed_from) out.elsewhere.push_back(clause);
      }
    std::ranges::stable_sort(out.in_passing, std::ranges::greater(),
                             [&](std::size_t clause) { return strength(survey_.clauses[clause], topic.id); });
    return out;
  }

  const query::Survey& survey_;
  const query::SurveyCompany& company_;
  std::vector<std::size_t> notices_;
};

}  // namespace

std::vector<NotFound> expected_and_not_found(const query::Survey& survey) {
  std::vector<NotFound> out;
  for (const auto& company : survey.companies)
    std::ranges::move(Reader(survey, company).read(), std::back_inserter(out));
  return out;
}

}  // namespace punkti::notices
