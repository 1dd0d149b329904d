// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.hpp"
#include "tests/support/temp.hpp"
#include "verify/read_report.hpp"

#include <nlohmann/json.hpp>
#include <string>

using nlohmann::json;
using punkti::ErrorKind;
using punkti::tests::TempFolder;
using punkti::verify::parse_quotations;
using punkti::verify::read_report;

namespace {

json one_item() {
  return json::parse(R"({
    "id": "#c-books-1", "type": "Annotation", "motivation": "linking", "clause": "books-1",
    "body": ["../companies/books.html#c-books-1"],
    "target": {"source": "Books/Privacy%20Policy.txt", "sha256": "ab",
      "selector": [{"type": "TextQuoteSelector", "exact": "ვინახავთ", "prefix": "a", "suffix": "b"},
                   {"type": "DataPositionSelector", "start": 3, "end": 27}]}})");
}

std::string page_of(const json& item) {
  return json{{"type", "AnnotationPage"}, {"items", json::array({item})}}.dump();
}

/// What is said about a report whose only quotation was changed so.
template <class Change>
std::string complaint(Change change) {
  json item = one_item();
  change(item);
  const auto read = parse_quotations(page_of(item));
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == ErrorKind::bad_input);
  return read.error().what;
}

json& position(json& item) {
  return item["target"]["selector"][1];
}

}  // namespace

TEST_CASE("a quotation is read with its source, place and neighbours", "[verify][report]") {
  const auto read = parse_quotations(page_of(one_item()));
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  const auto& one = read->front();
  CHECK(one.id == "#c-books-1");
  CHECK(one.clause == "books-1");
  CHECK(one.source == "Books/Privacy Policy.txt");
  CHECK(one.place == punkti::ByteRange{3, 27});
  CHECK(one.exact == "ვინახავთ");
  CHECK(one.pages == std::vector<std::string>{"companies/books.html#c-books-1"});
}

TEST_CASE("a report that says impossible things is refused, with the quotation and the fault",
          "[verify][report][hostile]") {
  CHECK(complaint([](json& item) { position(item)["start"] = -1; }) ==
        "quotation 1 of the report its \"start\" is of the wrong type: number");
  CHECK(complaint([](json& item) { position(item)["end"] = 1e300; }).find("wrong type") != std::string::npos);
  CHECK(complaint([](json& item) { position(item)["end"] = 18446744073709551615U; }).find("larger than any file") !=
        std::string::npos);
  CHECK(complaint([](json& item) { position(item)["end"] = 2; }).find("ends before it begins") != std::string::npos);
  CHECK(complaint([](json& item) { position(item)["start"] = "3"; }).find("wrong type: string") != std::string::npos);
  CHECK(complaint([](json& item) { item["target"]["selector"] = 7; }).find("wrong type: number") != std::string::npos);
  CHECK(complaint([](json& item) { item["target"]["selector"].erase(0); }).find("has no TextQuoteSelector") !=
        std::string::npos);
  CHECK(complaint([](json& item) {
          item["target"]["selector"] = json::array({7, "x", nullptr});
        }).find("has no TextQuoteSelector") != std::string::npos);
  CHECK(complaint([](json& item) { item.erase("target"); }).find("has no \"target\"") != std::string::npos);
  CHECK(complaint([](json& item) { item["clause"] = json::array(); }).find("wrong type: array") != std::string::npos);
  CHECK(complaint([](json& item) { item["body"][0] = 1; }).find("no text") != std::string::npos);
  CHECK(complaint([](json& item) { item = nullptr; }).find("has no \"target\"") != std::string::npos);
}

TEST_CASE("a quotation of nothing, or of nothing that can be seen, is refused and named", "[verify][report][hostile]") {
  for (const char* exact : {"", " \n\t", "\u200B\u00AD", "\u200D", "\u202E\u2066", "\uFEFF \u2060", "\uFE0F"})
    CHECK(complaint([&](json& item) { item["target"]["selector"][0]["exact"] = exact; }) ==
          "quotation 1 of the report quotes no words: its \"exact\" is empty or invisible");
}

TEST_CASE("a report that quotes nothing cannot be all intact", "[verify][report][hostile]") {
  const auto read = parse_quotations(R"({"type": "AnnotationPage", "items": []})");
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == ErrorKind::bad_input);
  CHECK(read.error().what == "the report quotes nothing: its list of \"items\" is empty");
}

TEST_CASE("a source that leads out of the corpus is refused", "[verify][report][hostile]") {
  for (const char* source : {"../secret.txt", "Books/../../secret.txt", "/etc/passwd", "%2e%2e/secret.txt",
                             "Books/%2E%2E/%2e%2e/x.txt", "", "Books/a%00.txt"})
    CHECK(complaint([&](json& item) { item["target"]["source"] = source; }).find("leads out of the corpus") !=
          std::string::npos);
}

TEST_CASE("what is no JSON, or no list of quotations, is no report", "[verify][report][hostile]") {
  for (const std::string& text :
       {std::string("{"), std::string(), std::string("[]"), std::string("{\"items\": 3}"),
        std::string("{\"items\": [\"\xFF\"]}"), std::string(100'000, '['),
        std::string("{\"items\":") + std::string(100'000, '[') + std::string(100'000, ']') + "}"})
    CHECK_FALSE(parse_quotations(text));
}

TEST_CASE("a report is read from its folder, from one page and from its data", "[verify][report]") {
  const TempFolder folder;
  const std::string text = page_of(one_item());
  const auto data = folder.write("report/data/quotations.json", text);
  const auto page = folder.write(
      "report.html",
      "<!doctype html><title>x</title><script type=\"application/json\" id=\"quotations\">" + text + "</script>");
  CHECK(read_report(folder.path() / "report"));
  CHECK(read_report(data));
  const auto of_page = read_report(page);
  REQUIRE(of_page);
  CHECK(of_page->front().source == "Books/Privacy Policy.txt");
}

TEST_CASE("a page without quotations, or with two sets of them, is no report", "[verify][report][hostile]") {
  const TempFolder folder;
  const std::string element = "<script type=\"application/json\" id=\"quotations\">{\"items\":[]}</script>";
  for (const std::string& html : {std::string("<p>A page.</p>"), element + element, std::string("\n")}) {
    const auto read = read_report(folder.write("page.html", html));
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::bad_input);
  }
}

TEST_CASE("what is not there is not found, and a folder without quotations is no report", "[verify][report]") {
  const TempFolder folder;
  CHECK(read_report(folder.path() / "none").error().kind == ErrorKind::not_found);
  CHECK(read_report(folder.path()).error().kind == ErrorKind::bad_input);
  std::filesystem::create_directories(folder.path() / "odd" / "data" / "quotations.json");
  CHECK(read_report(folder.path() / "odd").error().kind == ErrorKind::bad_input);
}
