// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/tables.hpp"

#include <fmt/format.h>

namespace punkti::web {
namespace {

constexpr const char* page_words = "place in the report, from its folder";

std::string in_one(const std::vector<std::string>& words, std::string_view between = " ") {
  return fmt::format("{}", fmt::join(words, between));
}

/// Topics of a clause that it deals with, or those that it only touches on.
std::string topics_of(const query::SurveyClause& clause, bool deals_with) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < clause.topics.size(); ++i) {
    const bool strong = i >= clause.strengths.size() || clause.strengths[i] >= 1.0;
    if (strong == deals_with) ids.push_back(clause.topics[i]);
  }
  return in_one(ids);
}

std::vector<Cell> topic_row(const Edition& edition, std::size_t index) {
  const query::SurveyTopic& topic = edition.survey.topics[index];
  std::uint64_t addressing = 0;
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
    addressing += edition.cell(company, index).addressed ? 1U : 0U;
  return {topic.id,     topic.label_en, topic.label_ka,
          topic.group,  topic.covers,   topic.excludes,
          topic.source, addressing,     edition.addresses.topic_file(index)};
}

std::vector<Cell> company_row(const Edition& edition, std::size_t index) {
  const query::SurveyCompany& company = edition.survey.companies[index];
  const Reading& reading = edition.readings[index];
  return {company.id,
          company.name,
          company.name_ka,
          company.website,
          std::uint64_t{reading.documents},
          std::uint64_t{reading.clauses},
          in_one(reading.languages),
          std::uint64_t{edition.addressed_by(index)},
          edition.addresses.company_file(index)};
}

std::vector<Cell> document_row(const Edition& edition, std::size_t index) {
  const query::SurveyDocument& document = edition.survey.documents[index];
  const std::string page = edition.addresses.company_file(edition.company_of_document[index]);
  return {document.source,
          document.id,
          document.company,
          document.title,
          document.type,
          document.lang,
          document.date,
          std::uint64_t{document.place.begin},
          std::uint64_t{document.place.end},
          document.encoding,
          document.sha256,
          document.url,
          document.retrieved,
          document.licence,
          std::uint64_t{document.clauses.size()},
          in_one(document.oddities, "; "),
          fmt::format("{}#{}", page, Addresses::document_anchor(index))};
}

std::vector<Cell> clause_row(const Edition& edition, std::size_t index) {
  const query::SurveyClause& clause = edition.survey.clauses[index];
  const query::SurveyDocument& document = edition.survey.documents.at(clause.document);
  return {clause.id,
          document.company,
          document.source,
          document.id,
          std::uint64_t{clause.place.begin},
          std::uint64_t{clause.place.end},
          clause.number,
          in_one(clause.section, " › "),
          clause.lead_in,
          clause.lang,
          clause.form,
          clause.text,
          clause.decoded,
          topics_of(clause, true),
          topics_of(clause, false),
          edition.clause_href(index)};
}

Column language_of(std::string what) {
  return {"lang", "string", "language of the " + std::move(what), {"ka", "en", "ru", "other"}};
}

}  // namespace

Table topics_table(const Edition& edition) {
  Table table{"topics",
              "Topics, what each covers and how many companies address it",
              {{"topic", "string", "id of the topic"},
               {"label_en", "string", "its name in English"},
               {"label_ka", "string", "its name in Georgian"},
               {"group", "string", "group of the topic"},
               {"covers", "string", "what belongs to it"},
               {"excludes", "string", "what does not, where that needs saying"},
               {"source", "string", "where the definition comes from"},
               {"companies", "integer", "how many companies address it"},
               {"page", "string", page_words}},
              {},
              {"topic"}};
  for (const std::size_t topic : edition.topics_in_order()) table.rows.push_back(topic_row(edition, topic));
  return table;
}

Table companies_table(const Edition& edition) {
  Table table{"companies",
              "Companies and what was read of them",
              {{"company", "string", "id of the company"},
               {"name", "string", "its name"},
               {"name_ka", "string", "its name in Georgian, where it was stated"},
               {"website", "string", "its web site, where it was stated"},
               {"documents", "integer", "documents that were read"},
               {"clauses", "integer", "clauses in them"},
               {"languages", "string", "languages of the documents, with blanks between"},
               {"topics_addressed", "integer", "topics that it addresses"},
               {"page", "string", page_words}},
              {},
              {"company"}};
  for (std::size_t i = 0; i < edition.survey.companies.size(); ++i) table.rows.push_back(company_row(edition, i));
  return table;
}

Table documents_table(const Edition& edition) {
  Table table{"documents",
              "Documents and the files they stand in",
              {{"source", "string", "file, from the folder of the corpus"},
               {"document", "string", "id of the document in its file"},
               {"company", "string", "id of the company"},
               {"title", "string", "title as published"},
               {"type", "string", "kind of document, where it was stated"},
               language_of("document"),
               {"date", "string", "date that the document states, ISO 8601, as exact as stated"},
               {"begin", "integer", "first byte in the file"},
               {"end", "integer", "byte after the last one"},
               {"encoding", "string", "encoding of the file"},
               {"sha256", "string", "SHA-256 of the bytes of the file"},
               {"url", "string", "where the file was taken from, where it was stated"},
               {"retrieved", "string", "when, where it was stated"},
               {"licence", "string", "licence of the text, where it was stated"},
               {"clauses", "integer", "clauses in it"},
               {"oddities", "string", "what is odd about it, with semicolons between"},
               {"page", "string", page_words}},
              {},
              {"source", "document"},
              {{{"company"}, "companies"}}};
  for (std::size_t i = 0; i < edition.survey.documents.size(); ++i) table.rows.push_back(document_row(edition, i));
  return table;
}

Table clauses_table(const Edition& edition) {
  Table table{"clauses",
              "Every clause that was read, as published",
              {{"id", "string", "id of the clause"},
               {"company", "string", "id of the company"},
               {"source", "string", "file"},
               {"document", "string", "id of the document in its file"},
               {"begin", "integer", "first byte in the file"},
               {"end", "integer", "byte after the last one"},
               {"number", "string", "its number, where it has one"},
               {"section", "string", "headings it stands under, with › between"},
               {"lead_in", "string", "the sentence it continues, where it is an item of a list"},
               language_of("clause"),
               {"form", "string", "how it is written: mkhedruli, legacy, romanized, latin …"},
               {"text", "string", "the words as published"},
               {"decoded", "string", "their reading in Mkhedruli, where letters of a legacy font stand in them"},
               {"topics", "string", "ids of the topics it deals with, with blanks between"},
               {"topics_in_passing", "string", "ids of the topics it only touches on, with blanks between"},
               {"page", "string", page_words}},
              {},
              {"id"},
              {{{"company"}, "companies"}, {{"source", "document"}, "documents"}}};
  for (std::size_t i = 0; i < edition.survey.clauses.size(); ++i) table.rows.push_back(clause_row(edition, i));
  return table;
}

}  // namespace punkti::web
