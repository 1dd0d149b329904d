// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.hpp"
#include "tests/web/report_reader.hpp"
#include "tests/web/survey_fixture.hpp"
#include "web/marks.hpp"
#include "web/report.hpp"

#include <algorithm>

namespace duplicates = punkti::duplicates;
namespace parity = punkti::parity;
using parity::Status;
using punkti::tests::broken_links;
using punkti::tests::FreshFolder;
using punkti::web::Contents;
using punkti::web::place_of_value;

namespace {

constexpr const char* english = "mtis-puri/document-2.txt";
constexpr const char* georgian = "mtis-puri/document-1.txt";

parity::Passage passage(const char* source, std::uint32_t begin, std::string text) {
  return {source, {begin, begin + 10}, std::move(text)};
}

parity::BlockRow row(Status status) {
  parity::BlockRow row;
  row.status = status;
  return row;
}

/// The plain company's two documents: a fact that differs, a gap on each side, a sentence more, a row that moved.
Contents compared() {
  Contents contents{punkti::tests::five_companies()};
  parity::Comparison comparison;
  comparison.en = {english, "document-2", "Privacy <policy>", "en", "2025-04-02"};
  comparison.ka = {georgian, "document-1", "პოლიტიკა", "ka", ""};
  auto& rows = comparison.rows;
  rows.push_back(row(Status::different));
  rows.back().en = passage(english, 30, "We answer within 14 days, not 140.");
  rows.back().ka = passage(georgian, 200, "ვპასუხობთ <b>30</b> დღეში.");
  rows.back().differences = {{"duration", "14 days", "30 days"}};
  rows.push_back(row(Status::en_only));
  rows.back().en = passage(english, 60, "You may complain <script>alert(1)</script>.");
  rows.push_back(row(Status::ka_only));
  rows.back().ka = passage(georgian, 300, "მხოლოდ ქართულად.");
  rows.push_back(row(Status::shortened));
  rows.back().en = passage(english, 90, "Said in both. Said here only.");
  rows.back().ka = passage(georgian, 400, "ორივეგან.");
  rows.back().sentences = {row(Status::parallel), row(Status::en_only)};
  rows.back().sentences[1].en = passage(english, 90, "Said here only.");
  rows.push_back(row(Status::parallel));
  rows.back().en = passage(english, 120, "Contacts");
  rows.back().ka = passage(georgian, 450, "კონტაქტი");
  rows.back().heading = rows.back().moved = true;
  contents.versions.push_back({"mtis-puri", {comparison}, {{georgian, "document-9", "მარტო", "ka", ""}}, {}});

  duplicates::Block block;
  block.kind = duplicates::Kind::near;
  block.scope = duplicates::Scope::companies;
  block.words = 24;
  block.similarity = 0.999;
  block.text = "Order data are kept for <i>three</i> years.";
  block.places.push_back({"k0a", "mtis-puri", "document-1", "Privacy", "", georgian, {1, 9}, 24, 1.0, {}});
  block.places.push_back({"k9z", "gone", "document-1", "Terms", "2. Data", "gone/x.txt", {4, 8}, 24, 0.999, {}});
  block.places.back().differences = {{"<i>three</i>", "four", "kept for", "years"}, {"", "also", "", "more"}};
  contents.copies.push_back(block);
  return contents;
}

std::map<std::string, std::string> report_of(const Contents& contents) {
  const FreshFolder folder;
  REQUIRE(punkti::web::write_report(contents, folder.path()));
  return punkti::tests::files_below(folder.path());
}

bool contains(const std::string& page, const std::string& what) {
  return page.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("a company with language versions has a page of them, and others have none", "[web][parity]") {
  const auto report = report_of(compared());
  CHECK(report.count("parity/mtis-puri.html") == 1);
  CHECK(report.count("parity/evil.html") == 0);
  CHECK(contains(report.at("companies/mtis-puri.html"), "href=\"../parity/mtis-puri.html\""));
  CHECK_FALSE(contains(report.at("companies/evil.html"), "parity/"));
  CHECK(broken_links(report).empty());
}

TEST_CASE("language versions stand side by side, a gap as a gap", "[web][parity]") {
  const std::string page = report_of(compared()).at("parity/mtis-puri.html");
  CHECK(contains(page, "No counterpart was found in the Georgian text"));
  CHECK(contains(page, "No counterpart was found in the English text"));
  CHECK(contains(page, "<span class=\"status\">Only in English</span>"));
  CHECK(contains(page, "Stands elsewhere in the Georgian text"));
  CHECK(contains(page,
                 "1 document in both languages: 1 row with a fact that differs, 2 rows in one language only and 1 "
                 "shortened row."));
  CHECK(contains(page, "Without a version in the other language"));
}

TEST_CASE("what differs between language versions is marked in both and said in words", "[web][parity]") {
  const std::string page = report_of(compared()).at("parity/mtis-puri.html");
  CHECK(contains(page, "within <mark class=\"differs\">14 days</mark>, not 140."));
  CHECK(contains(page, "&lt;b&gt;<mark class=\"differs\">30</mark>&lt;/b&gt;"));
  CHECK(contains(page, "Duration: <bdi>14 days</bdi> in English, <bdi>30 days</bdi> in Georgian"));
  CHECK(contains(page, "Said in both. <mark class=\"alone\">Said here only.</mark>"));
  CHECK_FALSE(contains(page, "<script>alert"));
}

TEST_CASE("a shortened row says what is left out, or that one language is much shorter", "[web][parity]") {
  Contents contents = compared();
  auto& rows = contents.versions.front().comparisons.front().rows;
  rows[3].sentences.clear();
  rows[3].left_out = {{"duration", "14 days", ""}};
  rows.push_back(row(Status::shortened));
  rows.back().en = passage(english, 150, "We ask others to delete it too, and tell you once that is done.");
  rows.back().ka = passage(georgian, 500, "ვშლით.");
  const std::string page = report_of(contents).at("parity/mtis-puri.html");
  CHECK(contains(page, "Duration: <bdi>14 days</bdi> is not in the Georgian"));
  CHECK(contains(page, "The Georgian is much shorter: 6 characters, the English 63"));
}

TEST_CASE("a clause that is published more than once leads to the page of duplicates", "[web][duplicates]") {
  Contents contents = compared();
  contents.copies.front().places.front().place = contents.survey.clauses.front().place;
  const auto report = report_of(contents);
  CHECK(contains(report.at("companies/mtis-puri.html"), "<a href=\"../duplicates.html#b-1\">published 2 times</a>"));
  CHECK_FALSE(contains(report.at("companies/evil.html"), "duplicates.html#b-"));
}

TEST_CASE("a value is marked where it stands by itself", "[web][marks]") {
  const auto marked = [](std::string_view text, std::string_view value) {
    const auto place = place_of_value(text, value);
    return place ? std::string(text.substr(0, place->begin)) + "[" + std::string(slice(text, *place)) + "]" : "";
  };
  CHECK(marked("14 days", "14 days") == "[14 days]");
  CHECK(marked("14 დღე", "14 days") == "[14]");
  CHECK(marked("7 of 14", "14") == "7 of [14]");
  CHECK(marked("1.14, 140, 14,5 or 14.", "14") == "1.14, 140, 14,5 or [14]");
  CHECK(marked("write to info@a.example", "info@a.example") == "write to [info@a.example]");
  CHECK(marked("xinfo@a.example", "info@a.example").empty());
  CHECK(marked("fourteen days", "14 days").empty());
  CHECK(marked("", "").empty());
}

TEST_CASE("duplicates are told once, with their places and what differs", "[web][duplicates]") {
  const std::string page = report_of(compared()).at("duplicates.html");
  CHECK(contains(page, "1 passage stands more than once: 1 between companies."));
  CHECK(contains(page, "Near copy, 24 words, 2 places, 99 % alike"));  // never 100
  CHECK(contains(page, "<a href=\"companies/mtis-puri.html#c-k0a\">"));
  CHECK(contains(page, "<del>&lt;i&gt;three&lt;/i&gt;</del> <ins>four</ins>"));
  CHECK(contains(page, "gone/x.txt"));  // a place that the survey has not is named without a link
}

TEST_CASE("a report without duplicates says so", "[web][duplicates]") {
  CHECK(contains(report_of({punkti::tests::five_companies()}).at("duplicates.html"), "Every passage stands once."));
}

TEST_CASE("the overview names what the language versions and the duplicates leave to look at", "[web][report]") {
  const std::string page = report_of(compared()).at("index.html");
  CHECK(contains(page, "<a href=\"parity/mtis-puri.html\">"));
  CHECK(contains(page, "<a href=\"duplicates.html#between-companies\">"));
}

TEST_CASE("no page of a comparison gives two things one id", "[web][parity][duplicates]") {
  const auto report = report_of(compared());
  for (const char* file : {"parity/mtis-puri.html", "duplicates.html"}) {
    auto ids = punkti::tests::attributes(report.at(file), "id");
    std::sort(ids.begin(), ids.end());
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
  }
}
