// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/page.hpp"

#include <fmt/format.h>

namespace punkti::web {

Html cited_document(const Edition& edition, std::size_t index) {
  const query::SurveyDocument& document = edition.survey.documents.at(index);
  const query::SurveyCompany& company = edition.survey.companies.at(edition.company_of_document.at(index));
  Html known;
  if (may_link(document.url)) known += part("cite: url", {{"url", attribute(document.url)}});
  if (!document.retrieved.empty()) known += part("cite: retrieved", {{"date", attribute(document.retrieved)}});
  if (!document.date.empty()) known += part("cite: dated", {{"date", attribute(document.date)}});
  return part("cite: document", {{"source", attribute(document.source)},
                                 {"sha256", attribute(document.sha256)},
                                 {"company", attribute(company.name)},
                                 {"title", attribute(document.title.empty() ? document.id : document.title)},
                                 {"known", known}});
}

Html cited_words(const Edition& edition, std::size_t index) {
  const query::SurveyClause& clause = edition.survey.clauses.at(index);
  const Surroundings::Sides sides = edition.surroundings.around(index);
  return part(
      "cite: words",
      {{"clause", attribute(clause.id)},
       {"begin", attribute(fmt::format("{}", clause.place.begin))},
       {"end", attribute(fmt::format("{}", clause.place.end))},
       {"prefix", attribute(sides.before)},
       {"suffix", attribute(sides.after)},
       {"number", clause.number.empty() ? Html() : part("cite: number", {{"number", attribute(clause.number)}})}});
}

}  // namespace punkti::web
