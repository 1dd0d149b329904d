// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.hpp"
#include "tests/web/report_reader.hpp"
#include "tests/web/survey_fixture.hpp"
#include "web/content_policy.hpp"
#include "web/markup.hpp"
#include "web/report.hpp"
#include "web/single_file.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <stdexcept>

namespace fs = std::filesystem;
using punkti::ErrorKind;
using punkti::tests::attributes;
using punkti::tests::broken_links;
using punkti::tests::files_below;
using punkti::tests::five_companies;
using punkti::tests::FreshFolder;
using punkti::web::ContentPolicy;
using punkti::web::ExportFile;
using punkti::web::Html;
using punkti::web::Language;
using punkti::web::Literal;
using punkti::web::Page;
using punkti::web::pieces_of;
using punkti::web::single_file_of;
using punkti::web::write_report;
using punkti::web::write_single_file;

namespace {

bool contains(const std::string& page, const std::string& what) {
  return page.find(what) != std::string::npos;
}

std::size_t count_of(const std::string& page, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = page.find(what); at != std::string::npos; at = page.find(what, at + 1)) ++count;
  return count;
}

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string sample_file(Language language = Language::en) {
  const FreshFolder folder;
  const auto written = write_single_file({five_companies()}, folder.path() / "r.html", {"", language});
  REQUIRE(written);
  return read(written->start);
}

/// Two small pages that link to each other, in the way ours do.
std::vector<Page> two_pages() {
  return {
      {"index.html",
       Html(
           Literal("<!doctype html>\n<html lang=\"en\">\n<head>\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-a'\">"
                   "<title>A</title><style>b{}</style></head>\n"
                   "<body class=\"page-matrix\"><a href=\"#x\">1</a><a href=\"topics/t.html#y z\">2</a>"
                   "<p id=\"x\" aria-labelledby=\"x z\"></p><i id=\"z\"></i>"
                   "<p class=\"note downloads\">a<b>b</b><p>c</p></p>"
                   "<script>run()</script></body>\n</html>\n"))},
      {"topics/t.html",
       Html(Literal("<!doctype html>\n<html lang=\"en\">\n<head>\n"
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-a' "
                    "'sha256-b'\">"
                    "<title>T</title><style>b{}</style></head>\n"
                    "<body class=\"page-topic\"><p id=\"x\"></p><p id=\"y\"></p><a href=\"../index.html\">3</a>"
                    "<a href=\"https://example.org/#x\">4</a><path fill=\"url(#x)\"/><input type=\"radio\" name=\"n\">"
                    "<script>run()</script><script>more()</script></body>\n</html>\n"))}};
}

}  // namespace

TEST_CASE("in one file every link leads to a place in it, and no id stands twice", "[web][single]") {
  for (const Language language : {Language::en, Language::ka}) {
    const std::string page = sample_file(language);
    CHECK(broken_links({{"r.html", page}}) == std::vector<std::string>{});
    const auto ids = attributes(page, "id");
    CHECK(ids.size() > 50);
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
    for (const std::string& words : attributes(page, "aria-labelledby"))
      CHECK(std::ranges::find(ids, words) != ids.end());
  }
}

TEST_CASE("one file holds every page of the report", "[web][single]") {
  const std::string page = sample_file();
  const FreshFolder folder;
  REQUIRE(write_report({five_companies()}, folder.path()));
  std::size_t pages = 0;
  for (const auto& [file, bytes] : files_below(folder.path())) {
    if (!file.ends_with(".html")) continue;
    ++pages;
    CHECK(contains(page, "id=\"" + punkti::web::place_in_single_file(file) + "\""));
  }
  CHECK(count_of(page, "<div class=\"sheet ") == pages);
  CHECK(count_of(page, "<style>") == 1);
}

TEST_CASE("a link to a page becomes one to its sheet, ids get the name of their page", "[web][single]") {
  const std::string page = single_file_of(two_pages(), {}, Language::en);
  CHECK(contains(page, "<div class=\"sheet page-matrix\" id=\"index\" data-run=\"0\"><a href=\"#index--x\">"));
  CHECK(contains(page, "href=\"#topics-t--y z\""));
  CHECK(contains(page, "id=\"index--x\" aria-labelledby=\"index--x index--z\""));
  CHECK(contains(page, "<a href=\"#index\">3</a><a href=\"https://example.org/#x\">"));
  CHECK(contains(page, "fill=\"url(#topics-t--x)\"/>"));
  CHECK(contains(page, "name=\"topics-t--n\""));
}

TEST_CASE("a style stands once; what pages run is one script, each page's in a scope of its own", "[web][single]") {
  const std::string page = single_file_of(two_pages(), {}, Language::en);
  CHECK(count_of(page, "b{}") == 1);
  CHECK(count_of(page, "<script>") == 1);
  CHECK(contains(page, "sheets.add((document, location, history, window, addEventListener) => {\nrun()\n});"));
  CHECK(contains(page, "sheets.add((document, location, history, window, addEventListener) => {\nrun()\nmore()\n});"));
  CHECK(contains(page, "id=\"index\" data-run=\"0\""));
  CHECK(contains(page, "id=\"topics-t\" data-run=\"1\""));
  CHECK(count_of(page, "Content-Security-Policy") == 1);
  CHECK(count_of(page, "'sha256-") == 1);
  CHECK_FALSE(contains(page, "'sha256-a'"));
  CHECK(contains(page, "<html lang=\"en\" data-single>"));
  CHECK(contains(page, "<title>A</title>"));
  CHECK_FALSE(contains(page, "<title>T</title>"));
}

TEST_CASE("data that several pages carry stands once, and the others say which it is like", "[web][single]") {
  std::vector<Page> pages;
  for (const char* file : {"index.html", "facts.html"})
    pages.push_back({file, Html(Literal("<html><head></head><body class=\"p\"><script type=\"application/json\" "
                                        "class=\"words\" id=\"words\">{\"a\":1}</script></body></html>"))});
  const std::string page = single_file_of(pages, {}, Language::en);
  CHECK(count_of(page, "{\"a\":1}") == 1);
  CHECK(contains(page, "id=\"facts--words\" data-like=\"index--words\"></script>"));
}

TEST_CASE("tables stand in one file as an archive, and other links to them lead there", "[web][single]") {
  const std::string page = sample_file();
  CHECK(contains(page, "href=\"data:application/zip;base64,UEsDB"));
  CHECK(contains(page, "download=\"punkti-data.zip\""));
  CHECK_FALSE(contains(page, "href=\"data/"));
  CHECK(contains(page, "<a href=\"#method--data\">archive of all tables</a>"));
}

TEST_CASE("an element that is replaced goes with all that is in it", "[web][single]") {
  const std::string page = single_file_of(two_pages(), {}, Language::en);
  CHECK_FALSE(contains(page, "<b>b</b>"));
  CHECK_FALSE(contains(page, "<p>c</p>"));
  CHECK(contains(page, "archive of all tables"));
}

TEST_CASE("an archive that is too big to be mailed is left out, and that is said", "[web][single]") {
  const std::vector<Page> pages = {
      {"method.html", Html(Literal("<html><head></head><body class=\"page-method\"><p class=\"archive\">"
                                   "<a href=\"data/punkti-data.zip\" download>zip</a></p></body></html>"))}};
  const std::string small = single_file_of(pages, {{"data/punkti-data.zip", "PK"}}, Language::en);
  CHECK(contains(small, "<a href=\"data:application/zip;base64,UEs=\" download=\"punkti-data.zip\">"));
  const std::string bytes(punkti::web::largest_archive_inside + 1, 'x');
  const std::string large = single_file_of(pages, {{"data/punkti-data.zip", bytes}}, Language::en);
  CHECK(contains(large, "The tables are too large to be part of this file"));
  CHECK(large.size() < 1000);
}

TEST_CASE("quotations stand in one file as data that cannot end their element", "[web][single]") {
  const std::vector<ExportFile> data = {{"data/quotations.json", "[\"</script><b>\"]"}};
  const std::string page = single_file_of(two_pages(), data, Language::en);
  CHECK(contains(page, "<script type=\"application/json\" id=\"quotations\">[\"\\u003c/script>\\u003cb>\"]</script>"));
}

TEST_CASE("a page that is not written as ours are is a mistake, and told", "[web][single]") {
  const auto one = [](Html html) { return std::vector<Page>{{"index.html", std::move(html)}}; };
  const auto made = [&](Html html) { return single_file_of(one(std::move(html)), {}, Language::en); };
  CHECK_THROWS_AS(made(Html(Literal("<html><head></head></html>"))), std::logic_error);
  CHECK_THROWS_AS(made(Html(Literal("<html><body><a href='#x'>x</a></body></html>"))), std::logic_error);
  CHECK_THROWS_AS(made(Html(Literal("<html><body><a href=\"other.html\">x</a></body></html>"))), std::logic_error);
  CHECK_THROWS_AS(made(Html(Literal("<html><body><a href=\"../index.html\">x</a></body></html>"))), std::logic_error);
  CHECK_THROWS_AS(made(Html(Literal("<html><body><script src=\"a.js\"></script></body></html>"))), std::logic_error);
  CHECK_THROWS_AS(made(Html(Literal("<html><body><p class=\"downloads\"></body></html>"))), std::logic_error);
}

TEST_CASE("markup is read piece by piece, and what is between script tags as one text", "[web][single]") {
  const auto pieces = pieces_of("<!-- <b> --><p a=\"1 > 0\" b>x<br/></p><script>if (a < b) {}</script>");
  REQUIRE(pieces.size() == 8);
  CHECK(pieces[0].bytes == "<!-- <b> -->");
  CHECK(pieces[1].value_of("a") == "1 > 0");
  CHECK(pieces[1].attributes.at(1).name == "b");
  CHECK_FALSE(pieces[1].value_of("b"));
  CHECK(pieces[3].bytes == "<br/>");
  CHECK(pieces[6].bytes == "if (a < b) {}");
  CHECK(pieces[7].closes("script"));
}

TEST_CASE("policies of several pages add up; nothing that is allowed by one is lost", "[web][single]") {
  ContentPolicy policy;
  CHECK(policy.written().empty());
  policy.add("default-src 'none'; script-src 'none'; img-src data:");
  policy.add("default-src 'none'; script-src 'sha256-x'");
  CHECK(contains(policy.written(), "content=\"default-src 'none'; script-src 'sha256-x'; img-src data:\""));
}

TEST_CASE("in a folder the file lies beside an older report, and a newer report takes it away", "[web][single]") {
  const FreshFolder folder;
  const auto out = folder.path() / "report";
  REQUIRE(write_report({five_companies()}, out));
  const auto written = write_single_file({five_companies()}, out);
  REQUIRE(written);
  CHECK(written->start == out / "report.html");
  CHECK(fs::exists(out / "index.html"));
  REQUIRE(write_report({five_companies()}, out));
  CHECK_FALSE(fs::exists(out / "report.html"));
}

TEST_CASE("a new folder for one file holds that file and the mark of a report, nothing else", "[web][single]") {
  const FreshFolder folder;
  REQUIRE(write_single_file({five_companies()}, folder.path() / "new"));
  const auto files = files_below(folder.path() / "new");
  CHECK(files.size() == 2);
  CHECK(files.count("report.html") == 1);
  CHECK_FALSE(fs::exists(folder.path() / "new" / "data"));
}

TEST_CASE("one file is written over an older one, never over somebody else's", "[web][single]") {
  const FreshFolder folder;
  const fs::path file = folder.path() / "below" / "r.html";
  REQUIRE(write_single_file({five_companies()}, file));
  CHECK(write_single_file({five_companies()}, file));
  std::ofstream(file) << "<p>a page of mine</p>";
  const auto refused = write_single_file({five_companies()}, file);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::usage);
  CHECK(read(file) == "<p>a page of mine</p>");
  fs::create_directory(folder.path() / "d.html");
  CHECK(write_single_file({five_companies()}, folder.path() / "d.html").error().kind == ErrorKind::usage);
}

TEST_CASE("one file is the same bytes every time", "[web][single]") {
  CHECK(sample_file() == sample_file());
}
