// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/exports.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace punkti::web {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string sha256_of(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), sum.data(), &size, EVP_sha256(), nullptr) != 1)
    throw std::runtime_error("SHA-256 is not available");
  std::string out;
  for (unsigned int i = 0; i < size; ++i) out += fmt::format("{:02x}", sum.at(i));
  return out;
}

std::string dumped(const Json& json) {
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// A text as one cell: harmless in a spreadsheet, quoted where it must be.
std::string csv_text(const std::string& said) {
  const bool would_run = !said.empty() && std::string_view("=+-@\t\r").find(said.front()) != std::string_view::npos;
  const std::string harmless = would_run ? "'" + said : said;
  if (harmless.find_first_of("\",\r\n") == std::string::npos) return harmless;
  std::string quoted = "\"";
  for (const char c : harmless) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

std::string csv_cell(const Cell& cell) {
  if (const auto* count = std::get_if<std::uint64_t>(&cell)) return fmt::format("{}", *count);
  return csv_text(std::get<std::string>(cell));
}

Json schema_of(const Table& table) {
  Json fields = Json::array();
  for (const Column& column : table.columns)
    fields.push_back({{"name", column.name}, {"type", column.type}, {"description", column.description}});
  return {{"fields", fields}, {"missingValues", Json::array({""})}};
}

Json resource_of(const Table& table, std::string_view format, const std::string& bytes) {
  const bool csv = format == "csv";
  return {{"name", fmt::format("{}-{}", table.name, format)},
          {"title", table.title},
          {"path", fmt::format("{}.{}", table.name, format)},
          {"profile", "tabular-data-resource"},
          {"format", format},
          {"mediatype", csv ? "text/csv" : "application/json"},
          {"encoding", "utf-8"},
          {"bytes", bytes.size()},
          {"hash", "sha256:" + sha256_of(bytes)},
          {"schema", schema_of(table)}};
}

Json package_of(const Edition& edition, const Json& resources) {
  Json package{
      {"profile", "data-package"},
      {"name", "policies-side-by-side"},
      {"title", "Policies side by side"},
      {"description",
       "The tables of the report beside them. In the CSV files a text that a spreadsheet would run as a formula "
       "has an apostrophe before it."}};
  if (!edition.date.empty()) package["created"] = edition.date;
  package["sources"] = Json::array({{{"title", edition.survey.program_version}}});
  package["resources"] = resources;
  return package;
}

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
               {"status", "string", "addressed; silent: texts were read and no clause deals with it; not-read"},
               {"passages", "integer", "clauses that deal with the topic, copies once"},
               {"in_passing", "integer", "clauses that only touch on it"},
               {"languages", "string", "languages of the passages, with blanks between"},
               {"clauses", "string", "ids of the passages, best first, with blanks between"},
               {"page", "string", "place in the report, from its folder"}},
              {}};
  for (const std::size_t topic : edition.topics_in_order())
    for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
      table.rows.push_back(matrix_row(edition, company, topic));
  return table;
}

Table facts_table(const Edition& edition) {
  Table table{"facts",
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
               {"page", "string", "place in the report, from its folder"}},
              {}};
  std::vector<std::size_t> topics = edition.topics_in_order();
  topics.push_back(edition.survey.topics.size());
  for (const std::size_t topic : topics)
    for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
      for (const FactEntry& entry : edition.facts.on(topic, company))
        for (const FactPlace place : entry.places)
          table.rows.push_back(facts_row(edition, company, topic, entry, place));
  return table;
}

std::string csv_of(const Table& table) {
  std::string out(byte_order_mark);
  for (std::size_t i = 0; i < table.columns.size(); ++i) out += (i == 0 ? "" : ",") + csv_text(table.columns[i].name);
  out += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : ",") + csv_cell(row[i]);
    out += "\r\n";
  }
  return out;
}

std::string json_of(const Table& table) {
  Json records = Json::array();
  for (const auto& row : table.rows) {
    Json record;
    for (std::size_t i = 0; i < row.size(); ++i)
      std::visit([&](const auto& value) { record[table.columns[i].name] = value; }, row[i]);
    records.push_back(std::move(record));
  }
  return dumped(records);
}

std::vector<ExportFile> exports_of(const Edition& edition) {
  std::vector<ExportFile> files;
  Json resources = Json::array();
  for (const Table& table : {matrix_table(edition), facts_table(edition)})
    for (const std::string_view format : {"csv", "json"}) {
      std::string bytes = format == "csv" ? csv_of(table) : json_of(table);
      resources.push_back(resource_of(table, format, bytes));
      files.push_back({fmt::format("data/{}.{}", table.name, format), std::move(bytes)});
    }
  files.push_back({"data/datapackage.json", dumped(package_of(edition, resources))});
  return files;
}

}  // namespace punkti::web
