// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/tables.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace punkti::web {
namespace {

constexpr const char* page_words = "place in the report, from its folder";

std::string clause_ids(const Edition& edition, const std::vector<std::size_t>& clauses) {
  std::string ids;
  for (const std::size_t clause : clauses) ids += (ids.empty() ? "" : " ") + edition.survey.clauses.at(clause).id;
  return ids;
}

std::vector<Cell> matrix_row(const Edition& edition, std::size_t company, std::size_t topic) {
  const query::SurveyCell& cell = edition.cell(company, topic);
  const query::SurveyTopic& about = edition.survey.topics[topic];
  const char* status = cell.addressed ? "addressed" : edition.readings[company].nothing() ? "not-read" : "silent";
  return {edition.survey.companies[company].id,
          edition.survey.companies[company].name,
          about.id,
          about.label_en,
          about.label_ka,
          about.group,
          std::string(status),
          std::string(cell.addressed || status != std::string_view("silent") ? std::string_view(status)
                                                                             : query::name_of(cell.degree())),
          std::uint64_t{cell.passages.size()},
          std::uint64_t{cell.in_passing.size()},
          fmt::format("{}", fmt::join(in_order(cell.languages), " ")),
          clause_ids(edition, cell.passages),
          fmt::format("{}#{}", edition.addresses.topic_file(topic), edition.addresses.company_anchor(company))};
}

std::vector<Cell> facts_row(const Edition& edition, std::size_t company, std::size_t topic, const FactEntry& entry,
                            FactPlace place) {
  const query::SurveyClause& clause = edition.survey.clauses.at(place.clause);
  const query::SurveyFact& fact = clause.facts.at(place.fact);
  const query::SurveyDocument& document = edition.survey.documents.at(clause.document);
  const bool about_one = topic < edition.survey.topics.size();
  return {edition.survey.companies[company].id,
          about_one ? edition.survey.topics[topic].id : std::string(),
          std::string(facts::name_of(entry.kind)),
          entry.value,
          facts::in_words(entry.kind, entry.value),
          std::string(slice(clause.text, fact.fact.place)),
          clause.id,
          document.id,
          clause.lang,
          document.source,
          std::uint64_t{fact.place.begin},
          std::uint64_t{fact.place.end},
          edition.clause_href(place.clause)};
}

/// "month: 3 (en), 4 (ka); url: …".
std::string in_one(const std::vector<parity::Difference>& differences) {
  std::vector<std::string> said;
  said.reserve(differences.size());
  for (const parity::Difference& one : differences)
    said.push_back(fmt::format("{}: {} (en), {} (ka)", one.kind, one.en, one.ka));
  return fmt::format("{}", fmt::join(said, "; "));
}

/// The words of records, in the order of the values.
constexpr std::array status_words = {"parallel", "shortened", "different", "en-only", "ka-only"};
constexpr std::array kind_words = {"exact", "near"};
constexpr std::array scope_words = {"document", "company", "companies"};

template <class Value, std::size_t N>
std::string word_of(Value value, const std::array<const char*, N>& words) {
  return words.at(static_cast<std::size_t>(value));
}

template <std::size_t N>
std::vector<std::string> all_of(const std::array<const char*, N>& words) {
  return {words.begin(), words.end()};
}

struct ParityPlace {
  std::size_t company = 0, comparison = 0, row = 0;
};

void add_side(std::vector<Cell>& cells, const std::optional<parity::Passage>& side) {
  if (side)
    cells.insert(cells.end(),
                 {side->text, side->source, std::uint64_t{side->place.begin}, std::uint64_t{side->place.end}});
  else
    cells.insert(cells.end(), {std::string(), std::string(), std::monostate(), std::monostate()});
}

std::vector<Cell> parity_cells(const Edition& edition, ParityPlace at, const parity::BlockRow& block,
                               const parity::Row& row, const char* level) {
  const parity::Comparison& both = edition.versions_of(at.company)->comparisons[at.comparison];
  std::vector<Cell> cells = {edition.survey.companies[at.company].id,
                             both.en.document,
                             both.ka.document,
                             std::uint64_t{at.row + 1},
                             std::string(level),
                             word_of(row.status, status_words),
                             block.heading,
                             block.moved,
                             block.section,
                             in_one(row.differences)};
  add_side(cells, row.en);
  add_side(cells, row.ka);
  cells.emplace_back(
      fmt::format("{}#{}", edition.addresses.parity_file(at.company), Addresses::row_anchor(at.comparison, at.row)));
  return cells;
}

void add_comparison(Table& table, const Edition& edition, ParityPlace at) {
  const auto& rows = edition.versions_of(at.company)->comparisons[at.comparison].rows;
  for (at.row = 0; at.row < rows.size(); ++at.row) {
    const parity::BlockRow& block = rows[at.row];
    table.rows.push_back(parity_cells(edition, at, block, block, "block"));
    for (const parity::Row& sentence : block.sentences)
      table.rows.push_back(parity_cells(edition, at, block, sentence, "sentence"));
  }
}

/// Four decimals say all there is, and are the same on every machine.
double rounded(double share) {
  return std::round(share * 10'000) / 10'000;
}

/// Each stretch that differs: words of the first place in [- -], words of this one in {+ +}, as `git diff` writes them.
std::string in_one(const std::vector<duplicates::Difference>& differences) {
  std::vector<std::string> said;
  for (const duplicates::Difference& one : differences) {
    std::vector<std::string> words;
    if (!one.before.empty()) words.push_back(one.before);
    if (!one.first.empty()) words.push_back("[-" + one.first + "-]");
    if (!one.here.empty()) words.push_back("{+" + one.here + "+}");
    if (!one.after.empty()) words.push_back(one.after);
    said.push_back(fmt::format("{}", fmt::join(words, " ")));
  }
  return fmt::format("{}", fmt::join(said, " … "));
}

std::vector<Cell> place_row(const Edition& edition, std::size_t passage, std::size_t number,
                            const duplicates::Place& place) {
  const auto clause = edition.clause_named(place.source, place.id);
  return {std::uint64_t{passage},
          std::uint64_t{number},
          place.company,
          place.source,
          place.document,
          place.title,
          place.heading,
          clause ? place.id : std::string(),
          std::uint64_t{place.place.begin},
          std::uint64_t{place.place.end},
          std::uint64_t{place.words},
          rounded(place.similarity),
          in_one(place.differences),
          clause ? edition.clause_href(*clause) : std::string()};
}

}  // namespace

Table matrix_table(const Edition& edition) {
  Table table{"matrix",
              "Which company addresses which topic",
              {{"company", "string", "id of the company"},
               {"company_name", "string", "its name"},
               {"topic", "string", "id of the topic"},
               {"topic_en", "string", "the topic in English"},
               {"topic_ka", "string", "the topic in Georgian"},
               {"group", "string", "group of the topic"},
               {"status",
                "string",
                "addressed; silent: texts were read and no clause deals with it; not-read",
                {"addressed", "silent", "not-read"}},
               {"degree",
                "string",
                "the same, with silence told apart: in-passing when clauses touch on the topic",
                {"addressed", "in-passing", "silent", "not-read"}},
               {"passages", "integer", "clauses that deal with the topic, copies once"},
               {"in_passing", "integer", "clauses that only touch on it"},
               {"languages", "string", "languages of the passages, with blanks between"},
               {"clauses", "string", "ids of the passages, best first, with blanks between"},
               {"page", "string", page_words}},
              {},
              {"company", "topic"},
              {{{"company"}, "companies"}, {{"topic"}, "topics"}}};
  for (const std::size_t topic : edition.topics_in_order())
    for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
      table.rows.push_back(matrix_row(edition, company, topic));
  return table;
}

Table facts_table(const Edition& edition) {
  Table table{
      "facts",
      "What the texts state that can be checked",
      {{"company", "string", "id of the company"},
       {"topic", "string", "id of the topic; empty when the fact is about none"},
       {"kind", "string", "duration, age, amount, percentage, date, law, authority, person …"},
       {"value", "string", "written in one way, so that values can be compared"},
       {"in_words", "string", "the value as a person would say it"},
       {"quote", "string", "the words as published"},
       {"id", "string", "id of the clause"},
       {"document", "string", "id of the document"},
       {"lang", "string", "language of the clause"},
       {"source", "string", "file"},
       {"begin", "integer", "first byte in the file"},
       {"end", "integer", "byte after the last one"},
       {"page", "string", page_words}},
      {},
      {},
      {{{"company"}, "companies"}, {{"topic"}, "topics"}, {{"id"}, "clauses"}, {{"source", "document"}, "documents"}}};
  for (const facts::Kind kind : facts::kinds) table.columns[2].one_of.emplace_back(facts::name_of(kind));
  std::vector<std::size_t> topics = edition.topics_in_order();
  topics.push_back(edition.survey.topics.size());
  for (const std::size_t topic : topics)
    for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
      for (const FactEntry& entry : edition.facts.on(topic, company))
        for (const FactPlace place : entry.places)
          table.rows.push_back(facts_row(edition, company, topic, entry, place));
  return table;
}

Table parity_table(const Edition& edition) {
  Table table{
      "parity",
      "English and Georgian texts side by side",
      {{"company", "string", "id of the company"},
       {"document_en", "string", "id of the English document in its file"},
       {"document_ka", "string", "id of the Georgian document in its file"},
       {"row", "integer", "row of the comparison of the two, from 1"},
       {"level", "string", "block: a whole row; sentence: a sentence of the row before it", {"block", "sentence"}},
       {"status", "string", "what the row says", all_of(status_words)},
       {"heading", "boolean", "whether the row is a heading"},
       {"moved", "boolean", "whether the Georgian stands elsewhere in its document than the rows around it"},
       {"section", "string", "the heading above it"},
       {"differences", "string", "facts that the two sides give differently, with semicolons between"},
       {"text_en", "string", "the English words; empty when there are none"},
       {"source_en", "string", "file"},
       {"begin_en", "integer", "first byte in the file", {}, true},
       {"end_en", "integer", "byte after the last one", {}, true},
       {"text_ka", "string", "the Georgian words; empty when there are none"},
       {"source_ka", "string", "file"},
       {"begin_ka", "integer", "first byte in the file", {}, true},
       {"end_ka", "integer", "byte after the last one", {}, true},
       {"page", "string", page_words}},
      {},
      {},
      {{{"company"}, "companies"}}};
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
    if (const parity::Parity* versions = edition.versions_of(company))
      for (std::size_t i = 0; i < versions->comparisons.size(); ++i) add_comparison(table, edition, {company, i});
  return table;
}

Table duplicates_table(const Edition& edition) {
  Table table{"duplicates",
              "Passages that stand more than once",
              {{"passage", "integer", "number of the passage in this report, the longest first"},
               {"kind", "string", "exact: the same words everywhere; near: some differ", all_of(kind_words)},
               {"scope", "string", "where its places lie: in one document, one company, several companies",
                all_of(scope_words)},
               {"places", "integer", "how many times it stands"},
               {"lines", "integer", "lines of the first place"},
               {"identical_lines", "integer", "those that stand word for word at every place"},
               {"clauses", "integer", "clauses of the first place, whole or in part"},
               {"words", "integer", "words of the first place"},
               {"similarity", "number", "the least of its places: words in common with the first, from 0 to 1"},
               {"text", "string", "as the first place has it"}},
              {},
              {"passage"}};
  for (std::size_t i = 0; i < edition.copies.size(); ++i) {
    const duplicates::Block& block = edition.copies[i];
    table.rows.push_back({std::uint64_t{i + 1}, word_of(block.kind, kind_words), word_of(block.scope, scope_words),
                          std::uint64_t{block.places.size()}, std::uint64_t{block.lines},
                          std::uint64_t{block.identical_lines}, std::uint64_t{block.clauses},
                          std::uint64_t{block.words}, rounded(block.similarity), block.text});
  }
  return table;
}

Table duplicate_places_table(const Edition& edition) {
  Table table{"duplicate-places",
              "Where the passages stand that stand more than once",
              {{"passage", "integer", "number of the passage"},
               {"place", "integer", "number of the place, from 1; the others are compared with the first"},
               {"company", "string", "id of the company"},
               {"source", "string", "file"},
               {"document", "string", "id of the document in its file"},
               {"title", "string", "title of the document"},
               {"heading", "string", "the heading right above the passage, where there is one"},
               {"id", "string", "id of the clause in which it begins"},
               {"begin", "integer", "first byte in the file"},
               {"end", "integer", "byte after the last one"},
               {"words", "integer", "words at this place"},
               {"similarity", "number", "words in common with the first place, from 0 to 1"},
               {"differences", "string", "[-words of the first place-] {+words of this one+}, with a few around them"},
               {"page", "string", page_words}},
              {},
              {"passage", "place"},
              {{{"passage"}, "duplicates"},
               {{"company"}, "companies"},
               {{"source", "document"}, "documents"},
               {{"id"}, "clauses"}}};
  for (std::size_t i = 0; i < edition.copies.size(); ++i)
    for (std::size_t place = 0; place < edition.copies[i].places.size(); ++place)
      table.rows.push_back(place_row(edition, i + 1, place + 1, edition.copies[i].places[place]));
  return table;
}

std::vector<Table> tables_of(const Edition& edition) {
  return {topics_table(edition),  companies_table(edition),  documents_table(edition),
          clauses_table(edition), matrix_table(edition),     facts_table(edition),
          parity_table(edition),  duplicates_table(edition), duplicate_places_table(edition)};
}

}  // namespace punkti::web
