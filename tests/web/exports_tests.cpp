// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.hpp"
#include "tests/web/report_reader.hpp"
#include "tests/web/survey_fixture.hpp"
#include "web/exports.hpp"
#include "web/report.hpp"
#include "web/table.hpp"

#include <nlohmann/json.hpp>

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

TEST_CASE("the data package describes every table and every column", "[web][exports]") {
  const auto files = files_of(punkti::tests::five_companies());
  const json package = json::parse(files.at("data/datapackage.json"));
  REQUIRE(package.at("resources").size() == 4);
  for (const json& resource : package.at("resources")) {
    const std::string& bytes = files.at("data/" + resource.at("path").get<std::string>());
    CHECK(resource.at("bytes") == bytes.size());
    CHECK(resource.at("hash").get<std::string>().size() == 7 + 64);
    const bool empty_list = bytes == "[]\n";
    for (const json& field : resource.at("schema").at("fields"))
      CHECK((empty_list || bytes.find(field.at("name").get<std::string>()) != std::string::npos));
  }
}
