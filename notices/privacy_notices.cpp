// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/privacy_notices.hpp"

#include "indexer/lexicon/topics.hpp"
#include "indexer/text/analyse.hpp"
#include "notices/tables.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace punkti::notices {
namespace {

/// A text without a telling title is a notice when at least half of its clauses deal with privacy and these many topics
/// of it are there: general terms have a chapter on privacy, a cookie page has one or two topics.
constexpr std::size_t least_topics = 6;
/// Less than this is an excerpt, or a line that points at the notice.
constexpr std::size_t least_clauses = 5;

bool has_beginning(const std::vector<text::Term>& words, std::string_view beginning) {
  return std::ranges::any_of(words, [&](const text::Term& word) { return word.word.starts_with(beginning); });
}

bool has_all(const std::vector<text::Term>& words, std::string_view beginnings) {
  while (!beginnings.empty()) {
    const auto end = beginnings.find(' ');
    if (!has_beginning(words, beginnings.substr(0, end))) return false;
    beginnings.remove_prefix(end == std::string_view::npos ? beginnings.size() : end + 1);
  }
  return true;
}

bool has_structure(const query::Survey& survey, const query::SurveyDocument& document) {
  std::set<std::string_view> privacy;
  for (const auto& topic : survey.topics)
    if (topic.group == "privacy" || topic.group == "rights") privacy.insert(topic.id);
  std::set<std::string_view> found;
  std::size_t about = 0;
  for (const auto number : document.clauses) {
    const auto& clause = survey.clauses[number];
    bool is_about = false;
    for (std::size_t i = 0; i < clause.topics.size(); ++i)
      if (clause.strengths[i] >= lexicon::addressed_from && privacy.contains(clause.topics[i])) {
        found.insert(clause.topics[i]);
        is_about = true;
      }
    about += is_about ? 1 : 0;
  }
  return found.size() >= least_topics && about * 2 >= document.clauses.size();
}

bool is_notice(const query::Survey& survey, const query::SurveyDocument& document) {
  if (document.clauses.size() < least_clauses) return false;
  if (!document.type.empty()) return is_notice_title(document.type);
  return is_notice_title(document.title) || has_structure(survey, document);
}

}  // namespace

bool is_notice_title(std::string_view title) {
  static const auto rows = rows_of("title_words.tsv");
  const auto words = text::analyse(title, [](const std::string& word) { return word; });
  bool found = false;
  for (const auto& row : rows) {
    if (row.size() == 2 && has_all(words, row[1])) return false;
    found = found || (row.size() == 1 && has_all(words, row[0]));
  }
  return found;
}

std::vector<std::size_t> privacy_notices(const query::Survey& survey, const query::SurveyCompany& company) {
  std::vector<std::size_t> out;
  for (const auto number : company.documents)
    if (is_notice(survey, survey.documents[number])) out.push_back(number);
  return out;
}

bool is_georgian(const query::Survey& survey, const query::SurveyCompany& company) {
  const auto names_georgia = [](const query::SurveyFact& fact) {
    return (fact.fact.kind == facts::Kind::law || fact.fact.kind == facts::Kind::authority) &&
           fact.fact.value.find("of Georgia") != std::string::npos;
  };
  return std::ranges::any_of(company.documents, [&](std::size_t document) {
    return std::ranges::any_of(survey.documents[document].clauses, [&](std::size_t number) {
      const auto& clause = survey.clauses[number];
      return clause.lang == "ka" || std::ranges::any_of(clause.facts, names_georgia);
    });
  });
}

}  // namespace punkti::notices
