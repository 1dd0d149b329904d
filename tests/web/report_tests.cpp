// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.hpp"
#include "tests/web/report_reader.hpp"
#include "tests/web/survey_fixture.hpp"
#include "web/report.hpp"
#include "web/tables.hpp"

#include <algorithm>
#include <fstream>
#include <set>

namespace fs = std::filesystem;
using punkti::ErrorKind;
using punkti::query::Survey;
using punkti::tests::attributes;
using punkti::tests::broken_links;
using punkti::tests::elements;
using punkti::tests::files_below;
using punkti::tests::five_companies;
using punkti::tests::FreshFolder;
using punkti::web::write_report;

namespace {

using Report = std::map<std::string, std::string>;

Report report_of(const Survey& survey, const punkti::web::ReportOptions& options = {}) {
  const FreshFolder folder;
  const auto written = write_report({survey}, folder.path() / "report", options);
  REQUIRE(written);
  CHECK(written->start == folder.path() / "report" / "index.html");
  Report report = files_below(folder.path() / "report");
  report.erase(".punkti-report");
  const auto is_page = [](const auto& file) { return file.first.ends_with(".html"); };
  CHECK(written->pages == static_cast<std::size_t>(std::ranges::count_if(report, is_page)));
  return report;
}

Report pages_of(const Survey& survey) {
  Report report = report_of(survey);
  std::erase_if(report, [](const auto& file) { return !file.first.ends_with(".html"); });
  return report;
}

void write_file(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

bool contains(const std::string& page, const std::string& what) {
  return page.find(what) != std::string::npos;
}

std::size_t occurrences(const std::string& page, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = page.find(what); at != std::string::npos; at = page.find(what, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a report has an overview, a page a topic, a page a company and the method", "[web][report]") {
  const Report report = report_of(five_companies());
  for (const char* page : {"index.html", "matrix.html", "data/matrix.csv", "data/datapackage.json", "duplicates.html",
                           "facts.html", "method.html", "topics/retention.html", "topics/delivery.html",
                           "companies/mtis-puri.html", "companies/absent.html"})
    CHECK(report.count(page) == 1);
  const std::size_t data = 3 * punkti::web::table_names.size() + 3;  // and the package, the archive, the quotations
  CHECK(report.size() == 5 + 4 + 5 + data);
}

TEST_CASE("every link inside a report leads to a page and a place on it", "[web][report]") {
  CHECK(broken_links(report_of(five_companies())) == std::vector<std::string>{});
  CHECK(broken_links(report_of(punkti::tests::many_companies(12, 9))) == std::vector<std::string>{});
  CHECK(broken_links(report_of(Survey{})) == std::vector<std::string>{});
}

TEST_CASE("the link checker sees a broken link", "[web][report]") {
  const Report report = {{"index.html", "<a href=\"topics/x.html#y\">x</a><a href=\"#z\">z</a>"},
                         {"topics/x.html", "<p id=\"q\">"}};
  CHECK(broken_links(report) == std::vector<std::string>{"index.html -> topics/x.html#y", "index.html -> #z"});
}

TEST_CASE("no page gives two things one id", "[web][report]") {
  for (const auto& [file, page] : pages_of(five_companies())) {
    INFO(file);
    const auto ids = attributes(page, "id");
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
  }
}

TEST_CASE("every matrix cell leads to its company's section on the topic's page", "[web][report]") {
  const Report report = report_of(five_companies());
  const std::string& matrix = report.at("matrix.html");
  CHECK(contains(matrix, "topics/retention.html#company-mtis-puri"));
  CHECK(contains(matrix, "topics/delivery.html#company-mtis-puri"));
  CHECK(contains(report.at("topics/retention.html"), "id=\"company-mtis-puri\""));
  CHECK(contains(report.at("topics/delivery.html"), "id=\"company-mtis-puri\""));
}

TEST_CASE("a silent company is named with what was read of it; an unread one is not called silent", "[web][report]") {
  const Report report = report_of(five_companies());
  const std::string& delivery = report.at("topics/delivery.html");
  CHECK(contains(delivery, "is silent: 4 clauses in 2 documents read, and none deals with it."));
  CHECK(contains(delivery, "no text of this company was read, so nothing can be said."));
  CHECK(contains(delivery, "None of 3 companies addresses it. No text of 2 more companies was read for it."));
  CHECK(contains(report.at("matrix.html"), "id=\"cell-mtis-puri_delivery\" class=\"none\""));
  CHECK(contains(report.at("matrix.html"), "id=\"cell-absent_delivery\" class=\"unread\""));
}

TEST_CASE("a passage shows language, path, place, lead-in and its own lang", "[web][report]") {
  const std::string page = report_of(five_companies()).at("topics/cookies.html");
  CHECK(contains(page, "<span class=\"badge\">Georgian</span>"));
  CHECK(contains(page, "href=\"../companies/mtis-puri.html#c-k1a\""));
  CHECK(contains(page, "2. ქუქი-ფაილები"));
  CHECK(contains(page, "mtis-puri/document-1.txt"));
  CHECK(contains(page, "ვებგვერდის მუშაობისთვის:"));
  CHECK(contains(page, "<p class=\"published\" lang=\"ka\" dir=\"auto\">ვებგვერდი იყენებს"));
  CHECK(contains(page, "<p class=\"published\" lang=\"en\" dir=\"auto\"><span class=\"number\">iv</span>"));
}

TEST_CASE("a legacy-encoded passage is shown as published with its reading beside it", "[web][report]") {
  const std::string page = report_of(five_companies()).at("topics/retention.html");
  CHECK(contains(page, "lang=\"ka-Latn\" dir=\"auto\">monacemTa Senaxvis vada"));
  CHECK(contains(page, "მონაცემთა შენახვის ვადა"));
}

TEST_CASE("passages after the third unfold", "[web][report]") {
  CHECK(contains(report_of(five_companies()).at("topics/retention.html"), "<summary>Show 2 more passages</summary>"));
}

TEST_CASE("the company's page gives its texts in the order of the file", "[web][report]") {
  const std::string page = report_of(five_companies()).at("companies/mtis-puri.html");
  const std::size_t title = page.find("<h2 id=\"d-1-title\">");
  const std::size_t heading = page.find("<h3 class=\"published\"");
  const std::size_t clause = page.find("შეკვეთის მონაცემებს");
  const std::size_t second = page.find("id=\"d-1-h-3\"");
  CHECK(title < heading);
  CHECK(heading < clause);
  CHECK(clause < second);
}

TEST_CASE("a page has one h1 and skips no level of heading", "[web][report]") {
  for (const auto& [file, page] : pages_of(five_companies())) {
    INFO(file);
    int before = 0;
    int tops = 0;
    for (const std::string& element : elements(page)) {
      if (element.size() != 2 || element[0] != 'h' || element[1] < '1' || element[1] > '6') continue;
      const int level = element[1] - '0';
      tops += level == 1 ? 1 : 0;
      CHECK(level <= before + 1);
      before = level;
    }
    CHECK(tops == 1);
  }
}

TEST_CASE("hostile texts bring no element, no handler and no address of their own", "[web][report][security]") {
  for (const auto& [file, page] : pages_of(five_companies())) {
    INFO(file);
    for (const std::string& element : elements(page))
      for (const char* banned : {"img", "iframe", "form", "base", "object", "embed"}) CHECK(element != banned);
    // What pages have of their own is there as often as it is written in our way, and a script as often as it is
    // allowed.
    CHECK(occurrences(page, "<svg class=\"") == occurrences(page, "<svg"));
    CHECK(occurrences(page, "<input type=\"") == occurrences(page, "<input"));
    CHECK(occurrences(page, "<script>") + occurrences(page, "<style>") == occurrences(page, "'sha256-"));
    CHECK(occurrences(page, "<script>") == occurrences(page, "<script"));
    CHECK(std::ranges::count(elements(page), "style") == 1);
    CHECK(std::ranges::count(elements(page), "meta") == 6);
    for (const char* handler : {"onclick", "onload", "onerror", "onfocus", "onmouseover", "style"})
      CHECK(attributes(page, handler).empty());
    for (const std::string& href : attributes(page, "href")) CHECK_FALSE(contains(href, "javascript"));
    CHECK_FALSE(contains(page, "\xE2\x80\xAE"));
  }
}

TEST_CASE("the policy for content stands first in the head and allows one style", "[web][report][security]") {
  for (const auto& [file, page] : pages_of(five_companies())) {
    INFO(file);
    const std::size_t head = page.find("<head>");
    CHECK(page.find("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-",
                    head) == head + 7);
  }
}

TEST_CASE("addresses of strangers are followed without telling where one came from", "[web][report][security]") {
  const Report report = report_of(five_companies());
  const std::string& page = report.at("companies/mtis-puri.html");
  CHECK(contains(
      page, "<a href=\"https://mtis-puri.example/privacy?lang=ka&amp;print=1\" rel=\"noopener noreferrer nofollow\">"));
  CHECK(contains(report.at("companies/evil.html"), "javascript:alert(document.domain)"));  // as text
}

TEST_CASE("ids that are no plain names choose neither a file nor an anchor", "[web][report][security]") {
  punkti::tests::SurveyBuilder builder;
  builder.topic("../../outside", "Up", "", "privacy")
      .topic("CON", "Device", "", "privacy")
      .topic("nul", "Device", "", "shop");
  builder.topic("same", "One", "", "").topic("same", "Two", "", "");
  builder.company("a/b", "Slash").document("Terms", "en").clause("Text.", "en", {"../../outside"});
  builder.last_clause().id = "x\" onclick=\"y";
  const Report report = report_of(builder.build());
  for (const char* page : {"topics/x-1.html", "topics/x-2.html", "topics/x-3.html", "topics/same.html",
                           "topics/x-5.html", "companies/x-1.html"})
    CHECK(report.count(page) == 1);
  CHECK(broken_links(report).empty());
}

TEST_CASE("the same survey gives the same bytes, wherever it is written", "[web][report]") {
  CHECK(report_of(five_companies()) == report_of(five_companies()));
}

TEST_CASE("a date is printed when given and only then", "[web][report]") {
  CHECK_FALSE(contains(report_of(five_companies()).at("index.html"), "<time>"));
  CHECK(contains(report_of(five_companies(), {"2026-01-31"}).at("index.html"), "<time>2026-01-31</time>"));
}

TEST_CASE("the sources stand with their sums, one row a file", "[web][report]") {
  const std::string page = report_of(five_companies()).at("method.html");
  CHECK(contains(page, std::string(64, 'a')));
  CHECK(contains(page, "index format 0"));
  CHECK(contains(page, "What has its words and does not count."));
}

TEST_CASE("a wide matrix scrolls in a region of its own", "[web][report]") {
  CHECK(contains(report_of(five_companies()).at("matrix.html"), "<section class=\"matrix fits\""));
  CHECK(contains(report_of(punkti::tests::many_companies(30, 4)).at("matrix.html"), "<section class=\"matrix long\""));
}

TEST_CASE("pages that a new report has not are removed, and nothing else", "[web][report][folder]") {
  const FreshFolder folder;
  REQUIRE(write_report({five_companies()}, folder.path()));
  write_file(folder.path() / "notes.txt", "mine");
  write_file(folder.path() / "topics" / "mine.html", "mine too");
  write_file(folder.path() / "companies" / "evil.html.new", "left by a run that was cut short");
  Survey smaller = five_companies();
  smaller.companies.erase(smaller.companies.begin() + 1);
  REQUIRE(write_report({smaller}, folder.path()));
  const auto files = files_below(folder.path());
  CHECK(files.count("companies/evil.html") == 0);
  CHECK(files.count("companies/evil.html.new") == 0);
  CHECK(files.count("companies/mtis-puri.html") == 1);
  CHECK(files.at("notes.txt") == "mine");
  CHECK(files.at("topics/mine.html") == "mine too");
}

TEST_CASE("a mark that names files outside removes nothing", "[web][report][folder][security]") {
  const FreshFolder folder;
  const fs::path report = folder.path() / "report";
  REQUIRE(write_report({five_companies()}, report));
  write_file(folder.path() / "precious.html", "mine");
  write_file(report / ".punkti-report",
             "punkti report 1\n../precious.html\ntopics/../../precious.html\n/etc/hostname\n");
  REQUIRE(write_report({five_companies()}, report));
  CHECK(fs::exists(folder.path() / "precious.html"));
}

TEST_CASE("a folder with other files is refused and left alone", "[web][report][folder]") {
  const FreshFolder folder;
  write_file(folder.path() / "thesis.odt", "mine");
  const auto written = write_report({five_companies()}, folder.path());
  REQUIRE_FALSE(written);
  CHECK(written.error().kind == ErrorKind::usage);
  CHECK(contains(written.error().what, folder.path().string()));
  CHECK(files_below(folder.path()).size() == 1);
}

TEST_CASE("a file in the place of the folder is refused", "[web][report][folder]") {
  const FreshFolder folder;
  write_file(folder.path() / "report", "a file");
  const auto written = write_report({five_companies()}, folder.path() / "report");
  REQUIRE_FALSE(written);
  CHECK(written.error().kind == ErrorKind::usage);
}

TEST_CASE("a page that cannot be written is named", "[web][report][folder]") {
  const FreshFolder folder;
  fs::create_directories(folder.path() / "report");
  write_file(folder.path() / "report" / ".punkti-report", "punkti report 1\n");
  fs::create_directories(folder.path() / "report" / "index.html" / "in the way");
  const auto written = write_report({five_companies()}, folder.path() / "report");
  REQUIRE_FALSE(written);
  CHECK(written.error().kind == ErrorKind::internal);
  CHECK(contains(written.error().what, "index.html"));
}

TEST_CASE("a survey that points outside itself is an error, not a crash", "[web][report]") {
  Survey survey = five_companies();
  survey.cells.begin()->second.addressed = true;
  survey.cells.begin()->second.passages = {1000000};
  const FreshFolder folder;
  const auto written = write_report({survey}, folder.path());
  REQUIRE_FALSE(written);
  CHECK(written.error().kind == ErrorKind::internal);
}
