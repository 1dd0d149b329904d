// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/standing.hpp"

#include <algorithm>
#include <set>

namespace punkti::web {
namespace {

Standing told(query::Degree degree) {
  if (degree == query::Degree::addressed) return Standing::addressed;
  return degree == query::Degree::in_passing ? Standing::in_passing : Standing::silent;
}

void file_under(Standings& all, Standing standing, std::size_t which) {
  (standing == Standing::addressed    ? all.addressed
   : standing == Standing::in_passing ? all.in_passing
   : standing == Standing::silent     ? all.silent
                                      : all.not_read)
      .push_back(which);
}

bool has_wordings(std::string_view lang) {
  return std::ranges::find(query::topic_languages, lang) != query::topic_languages.end();
}

/// The languages of the documents that clauses were read of.
std::set<std::string> languages_with_clauses(const Edition& edition, std::size_t company) {
  std::set<std::string> codes;
  for (const std::size_t document : edition.survey.companies.at(company).documents)
    if (const query::SurveyDocument& about = edition.survey.documents.at(document); !about.clauses.empty())
      codes.insert(about.lang);
  return codes;
}

/// A clause counts for its own language where the company has documents in it, else for its document's, as in by_lang.
std::string_view language_counted(const query::Survey& survey, const query::SurveyCell& cell, std::size_t clause) {
  const query::SurveyClause& about = survey.clauses.at(clause);
  return cell.by_lang.contains(about.lang) ? about.lang : survey.documents.at(about.document).lang;
}

}  // namespace

Standing standing_of(const Edition& edition, std::size_t company, std::size_t topic) {
  const query::SurveyCell& cell = edition.cell(company, topic);
  return cell.addressed || std::ranges::any_of(languages_with_clauses(edition, company), has_wordings)
             ? told(cell.degree())
             : Standing::not_read;
}

StandingInLanguage standing_in(const Edition& edition, std::size_t company, std::size_t topic, std::string_view lang) {
  const query::SurveyCell& cell = edition.cell(company, topic);
  const auto degree = cell.by_lang.find(lang);
  if (degree == cell.by_lang.end() || edition.readings.at(company).nothing()) return {};
  StandingInLanguage found{told(degree->second)};
  if (found.standing == Standing::addressed)
    found.passages = static_cast<std::size_t>(std::ranges::count_if(
        cell.passages, [&](std::size_t clause) { return language_counted(edition.survey, cell, clause) == lang; }));
  return found;
}

std::vector<std::string> unread_languages(const Edition& edition, std::size_t company) {
  std::set<std::string> codes = languages_with_clauses(edition, company);
  std::erase_if(codes, has_wordings);
  return in_order({codes.begin(), codes.end()});
}

bool read_in_part(const Edition& edition, std::size_t company) {
  const std::set<std::string> codes = languages_with_clauses(edition, company);
  return std::ranges::any_of(codes, has_wordings) && !std::ranges::all_of(codes, has_wordings);
}

Standings companies_on(const Edition& edition, std::size_t topic) {
  Standings all;
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
    file_under(all, standing_of(edition, company, topic), company);
  return all;
}

Standings topics_of(const Edition& edition, std::size_t company) {
  Standings all;
  for (std::size_t topic = 0; topic < edition.survey.topics.size(); ++topic)
    file_under(all, standing_of(edition, company, topic), topic);
  return all;
}

std::vector<std::string> languages_with_topics(const Edition& edition) {
  std::set<std::string> codes;
  for (const query::SurveyDocument& document : edition.survey.documents)
    if (has_wordings(document.lang)) codes.insert(document.lang);
  return in_order({codes.begin(), codes.end()});
}

}  // namespace punkti::web
