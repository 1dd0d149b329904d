// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.hpp"
#include "tests/web/report_reader.hpp"
#include "tests/web/survey_fixture.hpp"
#include "web/archive.hpp"
#include "web/data_package.hpp"
#include "web/exports.hpp"
#include "web/report.hpp"
#include "web/table.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <set>

using nlohmann::json;
using punkti::tests::FreshFolder;
using punkti::web::csv_of;
using punkti::web::json_of;
using punkti::web::Table;

namespace {

Table table_of(std::string cell) {
  return {"t", "T", {{"text", "string", ""}, {"count", "integer", ""}}, {{std::move(cell), std::uint64_t{3}}}};
}

std::string row_of(const std::string& cell) {
  const std::string csv = csv_of(table_of(cell));
  const std::string head = "\xEF\xBB\xBFtext,count\r\n";
  REQUIRE(csv.starts_with(head));
  return csv.substr(head.size());
}

std::map<std::string, std::string> files_of(const punkti::query::Survey& survey) {
  const FreshFolder folder;
  REQUIRE(punkti::web::write_report({survey}, folder.path()));
  return punkti::tests::files_below(folder.path());
}

}  // namespace

TEST_CASE("a CSV cell is quoted where it must be, and never runs in a spreadsheet", "[web][exports]") {
  CHECK(row_of("ვადა") == "ვადა,3\r\n");
  CHECK(row_of("") == ",3\r\n");
  CHECK(row_of("a, b") == "\"a, b\",3\r\n");
  CHECK(row_of("say \"no\"\nnow") == "\"say \"\"no\"\"\nnow\",3\r\n");
  for (const std::string start : {"=", "+", "-", "@"}) CHECK(row_of(start + "1+1") == "'" + start + "1+1,3\r\n");
  CHECK(row_of("\t=1") == "'\t=1,3\r\n");
  CHECK(row_of("=HYPERLINK(\"x\",1)") == "\"'=HYPERLINK(\"\"x\"\",1)\",3\r\n");
}

TEST_CASE("JSON keeps texts as they are, and bytes that are no text do not break it", "[web][exports]") {
  const json read = json::parse(json_of(table_of("=1+1 \xFF")));
  CHECK(read == json::parse(R"([{"text": "=1+1 \ufffd", "count": 3}])"));
  CHECK(json::parse(json_of({"t", "T", {}, {}})) == json::array());
}

TEST_CASE("the matrix is exported with a row for every cell, silence as a value", "[web][exports]") {
  const json rows = json::parse(files_of(punkti::tests::five_companies()).at("data/matrix.json"));
  CHECK(rows.size() == 4 * 5);
  std::map<std::string, std::size_t> by_status;
  for (const json& row : rows) ++by_status[row.at("status")];
  CHECK(by_status.size() == 3);
  CHECK(by_status["addressed"] > 0);
}

TEST_CASE("facts are exported with the words and the place they stand at", "[web][exports]") {
  punkti::tests::SurveyBuilder survey;
  survey.topic("retention", "Retention", "", "privacy").company("ketsi", "Ketsi").document("Privacy", "en");
  survey.clause("Kept for three years.", "en", {"retention"}).fact(punkti::facts::Kind::duration, "P3Y", "three years");
  const json rows = json::parse(files_of(survey.build()).at("data/facts.json"));
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].at("quote") == "three years");
  CHECK(rows[0].at("in_words") == "3 years");
  CHECK(rows[0].at("begin") == 9);
  CHECK(rows[0].at("page") == "companies/ketsi.html#c-k0a");
}

TEST_CASE("what a spreadsheet skips does not hide a formula from the apostrophe", "[web][exports]") {
  CHECK(row_of(" =1+1") == "' =1+1,3\r\n");
  CHECK(row_of("\"=1+1") == "\"'\"\"=1+1\",3\r\n");
  CHECK(row_of("\u201C@SUM(A1)") == "'\u201C@SUM(A1),3\r\n");
  CHECK(row_of("\uFF1D1+1") == "'\uFF1D1+1,3\r\n");
  CHECK(row_of("\n=1") == "\"'\n=1\",3\r\n");
}

TEST_CASE("an apostrophe that was published is told from one that was put before a cell", "[web][exports]") {
  CHECK(row_of("'tis") == "'tis,3\r\n");
  CHECK(row_of("'=1") == "''=1,3\r\n");
}

TEST_CASE("bytes that are no text are the same sign in CSV as in JSON", "[web][exports]") {
  CHECK(row_of("a\xFF") == "a\uFFFD,3\r\n");
  CHECK(json::parse(json_of(table_of("a\xFF")))[0].at("text") == "a\uFFFD");
}

TEST_CASE("what is not known is nothing in CSV and null in JSON", "[web][exports]") {
  const Table table{"t",
                    "T",
                    {{"begin", "integer", "", {}, true}, {"share", "number", ""}, {"moved", "boolean", ""}},
                    {{std::monostate(), 0.25, true}}};
  CHECK(csv_of(table).ends_with("\r\n,0.25,true\r\n"));
  CHECK(json::parse(json_of(table)) == json::parse(R"([{"begin": null, "share": 0.25, "moved": true}])"));
  const json schema = json::parse(punkti::web::json_schema_of(table));
  CHECK(schema.at("items").at("properties").at("begin").at("type") == json::parse(R"(["integer", "null"])"));
  CHECK(schema.at("items").at("required").size() == 3);
}

TEST_CASE("the data package describes every file beside it but the archive", "[web][exports]") {
  const auto files = files_of(punkti::tests::five_companies());
  const json package = json::parse(files.at("data/datapackage.json"));
  std::set<std::string> described = {"data/datapackage.json", "data/punkti-data.zip"};
  for (const json& resource : package.at("resources")) {
    const std::string file = "data/" + resource.at("path").get<std::string>();
    described.insert(file);
    CHECK(resource.at("bytes") == files.at(file).size());
    CHECK(resource.at("hash").get<std::string>().size() == 7 + 64);
  }
  for (const auto& [file, bytes] : files)
    if (file.starts_with("data/")) CHECK(described.erase(file) == 1);
  CHECK(described.empty());
}

TEST_CASE("references of a table are to keys of tables that the package has", "[web][exports]") {
  const auto files = files_of(punkti::tests::five_companies());
  const json package = json::parse(files.at("data/datapackage.json"));
  std::map<std::string, json> schemas;
  for (const json& resource : package.at("resources"))
    if (resource.contains("schema")) schemas[resource.at("name")] = resource.at("schema");
  CHECK(schemas.size() == 9);
  for (const auto& [name, schema] : schemas)
    for (const json& foreign : schema.value("foreignKeys", json::array())) {
      INFO(name);
      const json& reference = foreign.at("reference");
      CHECK(schemas.at(reference.at("resource")).at("primaryKey") == reference.at("fields"));
      CHECK(foreign.at("fields").size() == reference.at("fields").size());
    }
}

TEST_CASE("every row that names a place in the report names one that is there", "[web][exports]") {
  auto files = files_of(punkti::tests::five_companies());
  std::map<std::string, std::string> pages;
  std::string links;
  for (const auto& [file, bytes] : files) {
    if (file.ends_with(".html")) pages[file] = bytes;
    if (!file.starts_with("data/") || !file.ends_with(".json")) continue;
    const json rows = json::parse(bytes);
    for (const json& row : rows)
      if (row.is_object() && row.contains("page")) links += "<a href=\"" + row.at("page").get<std::string>() + "\">";
  }
  REQUIRE_FALSE(links.empty());
  pages["links.html"] = links;
  std::vector<std::string> broken = punkti::tests::broken_links(pages);
  std::erase_if(broken, [](const std::string& link) { return !link.starts_with("links.html"); });
  CHECK(broken == std::vector<std::string>{});
}

TEST_CASE("a licence and a day stand in the data package only when they are known", "[web][exports]") {
  punkti::tests::SurveyBuilder survey;
  survey.company("ketsi", "Ketsi").document("Privacy", "en").last_document().licence = "CC0-1.0";
  const FreshFolder folder;
  REQUIRE(punkti::web::write_report({survey.build()}, folder.path(), {"2026-03-01"}));
  const json known = json::parse(punkti::tests::files_below(folder.path()).at("data/datapackage.json"));
  CHECK(known.at("licenses") == json::parse(R"([{"name": "CC0-1.0"}])"));
  CHECK(known.at("created") == "2026-03-01T00:00:00Z");
  survey.document("Terms", "en");
  const json unknown = json::parse(files_of(survey.build()).at("data/datapackage.json"));
  CHECK_FALSE(unknown.contains("licenses"));
  CHECK_FALSE(unknown.contains("created"));
  CHECK_FALSE(unknown.contains("sources"));
}

TEST_CASE("an archive tells nothing of day, machine or user, and holds its files as they are", "[web][exports]") {
  const std::string bytes = punkti::web::zip_of({{"a.txt", "ვადა"}, {"b.txt", ""}});
  CHECK(bytes.starts_with("PK\x03\x04"));
  CHECK(bytes == punkti::web::zip_of({{"a.txt", "ვადა"}, {"b.txt", ""}}));
  const std::string first_day("\x00\x00\x21\x00", 4);
  CHECK(bytes.substr(10, 4) == first_day);
  CHECK(bytes.find("a.txt") < bytes.find("b.txt"));
}
