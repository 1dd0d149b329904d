// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/data_package.hpp"

#include "corpus/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace punkti::web {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json) {
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

bool is_count(const Column& column) {
  return column.type == "integer";
}

/// What a column's values are, in JSON Schema.
Json property_of(const Column& column) {
  Json property{{"description", column.description}};
  if (column.may_be_missing)
    property["type"] = Json::array({column.type, "null"});
  else
    property["type"] = column.type;
  if (!column.one_of.empty()) property["enum"] = column.one_of;
  if (is_count(column)) property["minimum"] = 0;
  return property;
}

/// The same in Table Schema. Nothing in a CSV cell is a missing value, so a text that may be empty is not required.
Json field_of(const Column& column, const std::vector<std::string>& key) {
  Json field{{"name", column.name}, {"type", column.type}, {"description", column.description}};
  const bool in_key = std::ranges::find(key, column.name) != key.end();
  const bool always_there = in_key || !column.one_of.empty() || (column.type != "string" && !column.may_be_missing);
  Json constraints = Json::object();
  if (always_there) constraints["required"] = true;
  if (key.size() == 1 && in_key) constraints["unique"] = true;
  if (!column.one_of.empty()) constraints["enum"] = column.one_of;
  if (is_count(column)) constraints["minimum"] = 0;
  if (!constraints.empty()) field["constraints"] = constraints;
  return field;
}

std::string csv_name(std::string_view table) {
  return fmt::format("{}-csv", table);
}

const std::vector<std::string>& key_of(std::string_view table, const std::vector<PublishedTable>& tables) {
  return std::ranges::find(tables, table, [](const PublishedTable& one) { return std::string_view(one.table.name); })
      ->table.key;
}

Json table_schema_of(const Table& table, const std::vector<PublishedTable>& tables) {
  Json fields = Json::array();
  for (const Column& column : table.columns) fields.push_back(field_of(column, table.key));
  Json schema{{"fields", fields}, {"missingValues", Json::array({""})}};
  if (!table.key.empty()) schema["primaryKey"] = table.key;
  Json references = Json::array();
  for (const Reference& reference : table.references)
    references.push_back(
        {{"fields", reference.columns},
         {"reference", {{"resource", csv_name(reference.table)}, {"fields", key_of(reference.table, tables)}}}});
  if (!references.empty()) schema["foreignKeys"] = references;
  return schema;
}

Json resource_of(std::string name, const std::string& title, std::string path, std::string_view mediatype,
                 const std::string& bytes) {
  const std::string format = path.substr(path.rfind('.') + 1);
  return {{"name", std::move(name)},    {"title", title},        {"path", std::move(path)},
          {"profile", "data-resource"}, {"format", format},      {"mediatype", mediatype},
          {"encoding", "utf-8"},        {"bytes", bytes.size()}, {"hash", "sha256:" + corpus::sha256_hex(bytes)}};
}

Json dialect() {
  return {{"delimiter", ","}, {"lineTerminator", "\r\n"},  {"quoteChar", "\""},           {"doubleQuote", true},
          {"header", true},   {"skipInitialSpace", false}, {"caseSensitiveHeader", true}, {"csvddfVersion", 1.2}};
}

void add_resources(Json& resources, const PublishedTable& one, const std::vector<PublishedTable>& tables) {
  const std::string& name = one.table.name;
  Json csv = resource_of(csv_name(name), one.table.title, name + ".csv", "text/csv", one.csv);
  csv["profile"] = "tabular-data-resource";
  csv["dialect"] = dialect();
  csv["schema"] = table_schema_of(one.table, tables);
  resources.push_back(std::move(csv));
  resources.push_back(resource_of(name + "-json", one.table.title, name + ".json", "application/json", one.json));
  resources.push_back(resource_of(name + "-schema", "JSON Schema: " + one.table.title, name + ".schema.json",
                                  "application/schema+json", one.schema));
}

/// Where the texts were taken from, each address once; files without one stand in the table of documents.
Json sources_of(const query::Survey& survey) {
  Json sources = Json::array();
  std::set<std::string_view> told;
  for (const query::SurveyDocument& document : survey.documents) {
    if (!may_link(document.url) || document.url.starts_with("mailto:") || !told.insert(document.url).second) continue;
    const std::string& title = document.title.empty() ? document.source : document.title;
    sources.push_back({{"title", title}, {"path", document.url}});
  }
  return sources;
}

/// "CC0-1.0": the only form of a licence that the package can name.
bool is_licence_id(std::string_view licence) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  };
  return !licence.empty() && std::ranges::all_of(licence, plain);
}

/// Licences of the texts, when every one of them states one: nothing is said for texts that do not.
Json licences_of(const query::Survey& survey) {
  std::set<std::string_view> ids;
  for (const query::SurveyDocument& document : survey.documents) {
    if (!is_licence_id(document.licence)) return Json::array();
    ids.insert(document.licence);
  }
  Json licences = Json::array();
  for (const std::string_view id : ids) licences.push_back({{"name", id}});
  return licences;
}

}  // namespace

PublishedTable published(Table table) {
  std::string csv = csv_of(table);
  std::string json = json_of(table);
  std::string schema = json_schema_of(table);
  return {std::move(table), std::move(csv), std::move(json), std::move(schema)};
}

std::string json_schema_of(const Table& table) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const Column& column : table.columns) {
    properties[column.name] = property_of(column);
    required.push_back(column.name);
  }
  return dumped(
      {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
       {"title", table.title},
       {"type", "array"},
       {"items",
        {{"type", "object"}, {"properties", properties}, {"required", required}, {"additionalProperties", false}}}});
}

std::string data_package_of(const Edition& edition, const std::vector<PublishedTable>& tables,
                            const std::string& quotations) {
  Json package{{"profile", "data-package"},
               {"name", "policies-side-by-side"},
               {"title", "Policies side by side"},
               {"description",
                "The tables of the report beside them, as CSV and JSON. Each JSON file has a JSON Schema beside it. In "
                "the CSV files a text that a spreadsheet would run as a formula has an apostrophe before it. Places "
                "in files are bytes. The texts belong to those who published them."}};
  if (!edition.date.empty()) package["created"] = edition.date + "T00:00:00Z";
  package["generator"] = edition.survey.program_version;
  if (Json sources = sources_of(edition.survey); !sources.empty()) package["sources"] = std::move(sources);
  if (Json licences = licences_of(edition.survey); !licences.empty()) package["licenses"] = std::move(licences);
  Json resources = Json::array();
  for (const PublishedTable& one : tables) add_resources(resources, one, tables);
  resources.push_back(resource_of("quotations",
                                  "Every quotation of the report, as Web Annotations, with the sum of its source",
                                  "quotations.json", "application/ld+json", quotations));
  package["resources"] = std::move(resources);
  return dumped(package);
}

}  // namespace punkti::web
