// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/survey.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// Invented surveys to make reports of.
namespace punkti::tests {

/// Builds a survey as a query would: places grow with the text, cells follow from what clauses are about.
class SurveyBuilder {
 public:
  SurveyBuilder& topic(std::string id, std::string label_en, std::string label_ka, std::string group);
  SurveyBuilder& company(std::string id, std::string name, std::string name_ka = {});
  SurveyBuilder& document(std::string title, std::string lang);
  SurveyBuilder& heading(std::string text, int level);
  /// A clause of the last document. `about`: topics it deals with; `touches`: topics it mentions in passing.
  SurveyBuilder& clause(std::string text, std::string lang, std::vector<std::string> about = {},
                        std::vector<std::string> touches = {});

  /// A fact of the last clause, which holds the words; about all topics that the clause deals with.
  SurveyBuilder& fact(facts::Kind kind, std::string value, const std::string& words);

  query::SurveyTopic& last_topic() { return survey_.topics.back(); }
  query::SurveyCompany& last_company() { return survey_.companies.back(); }
  query::SurveyDocument& last_document() { return survey_.documents.back(); }
  query::SurveyClause& last_clause() { return survey_.clauses.back(); }

  /// The survey with a cell for every pair of company and topic.
  query::Survey build();

 private:
  ByteRange place_for(const std::string& text);
  void tell_by_language();

  query::Survey survey_;
  std::uint32_t byte_ = 0;
};

/// Five companies: a plain one in two languages, a hostile one, one with odd texts, one with an empty document, one
/// without documents.
query::Survey five_companies();

/// So many companies, each with a clause on every second topic.
query::Survey many_companies(std::size_t companies, std::size_t topics);

}  // namespace punkti::tests
