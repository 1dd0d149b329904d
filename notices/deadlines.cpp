// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/deadlines.hpp"

#include "indexer/text/analyse.hpp"
#include "indexer/text/sentences.hpp"
#include "notices/privacy_notices.hpp"
#include "notices/tables.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string_view>

namespace punkti::notices {
namespace {

long number_of(std::string_view digits) {
  long out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return out;
}

struct Deadline {
  std::string_view topic, words, law, due;
  long working = 0, calendar = 0;
};

std::vector<Deadline> read_deadlines() {
  std::vector<Deadline> out;
  for (const auto& row : rows_of("deadlines.tsv"))
    out.push_back({row.at(0), row.at(1), row.at(4), row.at(5), number_of(row.at(2)), number_of(row.at(3))});
  return out;
}

/// Is "P15D", "P10D working", "P1M" or the end of a range surely longer?
bool is_longer(std::string_view value, const Deadline& law) {
  if (const auto range = value.find(".."); range != std::string_view::npos) value.remove_prefix(range + 2);
  const auto blank = value.find(' ');
  const auto days = blank == std::string_view::npos ? std::string_view() : value.substr(blank + 1);
  value = value.substr(0, blank);
  if (!value.starts_with('P') || value.starts_with("PT") || value.size() < 3) return false;
  const long count = number_of(value.substr(1, value.size() - 2));
  switch (value.back()) {
    case 'D': return days.empty() ? count > law.calendar : count > law.working;
    case 'W': return count * 7 > law.calendar;
    case 'M': return count * 28 > law.calendar;
    case 'Y': return count > 0;
    default: return false;
  }
}

bool has_topic(const query::SurveyFact& fact, std::string_view topic) {
  return std::ranges::find(fact.topics, topic) != fact.topics.end();
}

/// Does the sentence that the fact stands in have a word with one of these beginnings?
bool speaks_of(const query::SurveyClause& clause, ByteRange fact, std::string_view beginnings) {
  for (const auto sentence : text::sentences(clause.text)) {
    if (sentence.end <= fact.begin || fact.end <= sentence.begin) continue;
    for (const auto& word : text::analyse(slice(clause.text, sentence), [](const std::string& same) { return same; }))
      for (auto rest = beginnings; !rest.empty();) {
        const auto end = rest.find(' ');
        if (word.word.starts_with(rest.substr(0, end))) return true;
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      }
  }
  return false;
}

}  // namespace

std::vector<LongerDeadline> longer_deadlines(const query::Survey& survey) {
  static const auto deadlines = read_deadlines();
  std::set<std::string_view> georgian;
  for (const auto& company : survey.companies)
    if (is_georgian(survey, company)) georgian.insert(company.id);
  std::vector<LongerDeadline> out;
  for (std::size_t i = 0; i < survey.clauses.size(); ++i) {
    const auto& clause = survey.clauses[i];
    if (!georgian.contains(survey.documents[clause.document].company)) continue;
    for (std::size_t j = 0; j < clause.facts.size(); ++j)
      for (const auto& law : deadlines) {
        const auto& fact = clause.facts[j];
        // How long marketing data are kept is another matter than when the marketing stops.
        if (fact.fact.kind == facts::Kind::duration && has_topic(fact, law.topic) && !has_topic(fact, "retention") &&
            is_longer(fact.fact.value, law) && speaks_of(clause, fact.fact.place, law.words))
          out.push_back({i, j, std::string(law.law), std::string(law.due)});
      }
  }
  return out;
}

std::vector<OldLaw> old_laws(const query::Survey& survey) {
  static const auto rows = rows_of("old_laws.tsv");
  std::vector<OldLaw> out;
  for (std::size_t i = 0; i < survey.clauses.size(); ++i)
    for (std::size_t j = 0; j < survey.clauses[i].facts.size(); ++j) {
      const auto& fact = survey.clauses[i].facts[j].fact;
      for (const auto& row : rows)  // the name, perhaps with an article behind it
        if (fact.kind == facts::Kind::law && fact.value.starts_with(row.at(0)))
          out.push_back({i, j, std::string(row.at(1))});
    }
  return out;
}

}  // namespace punkti::notices
