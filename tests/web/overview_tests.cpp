// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.hpp"
#include "tests/web/report_reader.hpp"
#include "tests/web/survey_fixture.hpp"
#include "web/charts.hpp"
#include "web/fact_order.hpp"
#include "web/page.hpp"
#include "web/report.hpp"

#include <algorithm>
#include <set>

using punkti::facts::Kind;
using punkti::tests::broken_links;
using punkti::tests::FreshFolder;
using punkti::tests::SurveyBuilder;
using punkti::web::bar;
using punkti::web::Contents;
using punkti::web::Filling;
using punkti::web::order_key;
using punkti::web::Question;

namespace {

/// Three companies that speak of retention, of which only Ketsi speaks of refunds and only Chumi not of cookies; Satli
/// speaks of cookies in English alone.
SurveyBuilder three_companies_builder() {
  SurveyBuilder survey;
  survey.topic("retention", "Retention", "შენახვა", "privacy")
      .topic("cookies", "Cookies", "ქუქი", "privacy")
      .topic("refunds", "Refunds", "თანხის დაბრუნება", "shop")
      .topic("warranty", "Warranty", "გარანტია", "shop");
  survey.company("ketsi", "Ketsi").document("Terms", "en");
  survey.last_document().date = "2024-05-01";
  survey.clause("We keep data for a year.", "en", {"retention"})
      .clause("Cookies are few.", "en", {"cookies"})
      .clause("Money comes back in 14 days.", "en", {"refunds"})
      .clause("Money comes back in 30 days.", "en", {"refunds"});
  survey.company("satli", "Satli").document("Privacy", "en").clause("Cookies.", "en", {"cookies"}, {"warranty"});
  survey.document("პოლიტიკა", "ka").clause("მონაცემები ინახება.", "ka", {"retention"});
  survey.company("chumi", "Chumi").document("Terms", "en").clause("Data are kept.", "en", {"retention"});
  survey.company("tsre", "Tsre").document("Правила", "ru").clause("Данные хранятся.", "ru");
  return survey;
}

Contents three_companies() {
  return {three_companies_builder().build()};
}

/// The same, and Gamma: a policy in Russian, and a page in English that speaks of nothing but how to reach it.
Contents with_a_company_read_in_part() {
  SurveyBuilder survey = three_companies_builder();
  survey.topic("contact", "Contact", "კონტაქტი", "shop");
  survey.company("gamma", "Gamma").document("Политика", "ru").clause("Данные хранятся год.", "ru");
  survey.document("Contact", "en").clause("Write to us.", "en", {"contact"});
  return {survey.build()};
}

std::map<std::string, std::string> report_of(const Contents& contents, const punkti::web::ReportOptions& options = {}) {
  const FreshFolder folder;
  REQUIRE(punkti::web::write_report(contents, folder.path(), options));
  return punkti::tests::files_below(folder.path());
}

bool contains(const std::string& page, const std::string& what) {
  return page.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("the overview names the company that alone is silent, and the one that alone speaks", "[web][overview]") {
  const std::string page = report_of(three_companies()).at("index.html");
  CHECK(contains(page,
                 "Only <a href=\"companies/chumi.html\"><bdi>Chumi</bdi></a> is silent on "
                 "<a href=\"topics/cookies.html#company-chumi\">Cookies</a>, which every other company read "
                 "addresses."));
  CHECK(contains(page,
                 "Of the 3 companies read only <a href=\"companies/ketsi.html\"><bdi>Ketsi</bdi></a> addresses "
                 "<a href=\"topics/refunds.html#company-ketsi\">Refunds</a>."));
  CHECK(contains(page, "None of the 3 companies read addresses <a href=\"topics/warranty.html\">Warranty</a>."));
}

TEST_CASE("a company without a text in a language that topics are looked for in is not called silent",
          "[web][overview][matrix]") {
  const auto report = report_of(three_companies());
  CHECK(contains(report.at("index.html"), "the texts in Russian were not read for topics"));
  CHECK(contains(report.at("index.html"), "not read: no clause in a language that topics have wordings in"));
  CHECK(contains(report.at("matrix.html"), "id=\"cell-tsre_cookies\" class=\"unread\""));
  CHECK_FALSE(contains(report.at("matrix.html"), "id=\"cell-tsre_cookies\" class=\"none\""));
}

TEST_CASE("a company that was read in part counts where it speaks, and its silence is no finding", "[web][overview]") {
  const std::string page = report_of(with_a_company_read_in_part()).at("index.html");
  CHECK_FALSE(contains(page, "Only <a href=\"companies/gamma.html\">"));
  CHECK(contains(page,
                 "Only <a href=\"companies/chumi.html\"><bdi>Chumi</bdi></a> is silent on "
                 "<a href=\"topics/cookies.html#company-chumi\">Cookies</a>, which every other company read"));
  CHECK(contains(page, "Of the 3 companies read only <a href=\"companies/ketsi.html\">"));
  CHECK(contains(page,
                 "Of the 4 companies read only <a href=\"companies/gamma.html\"><bdi>Gamma</bdi></a> addresses "
                 "<a href=\"topics/contact.html#company-gamma\">Contact</a>."));
  CHECK(contains(page, "None of the 3 companies read addresses <a href=\"topics/warranty.html\">Warranty</a>."));
  CHECK(contains(page,
                 "language of some texts: <a href=\"companies/gamma.html\"><bdi>Gamma</bdi></a>. Where such a "
                 "company is silent, it is left out here."));
}

TEST_CASE("what a notice that was read in part leaves out is no finding", "[web][overview]") {
  Contents contents = with_a_company_read_in_part();
  contents.questions.push_back({Question::Kind::not_found, "gamma", "warranty", {}});
  CHECK_FALSE(contains(report_of(contents).at("index.html"), "In the privacy notices of"));
}

TEST_CASE("a company that was read in part is told so beside its name, by words and by a pattern",
          "[web][overview][matrix]") {
  const auto report = report_of(with_a_company_read_in_part());
  CHECK(contains(report.at("index.html"),
                 "<bdi>Gamma</bdi></a><small class=\"in-part\">read in part: the texts in Russian were not read for "
                 "topics</small>"));
  CHECK(contains(report.at("index.html"), "class=\"dotted\" x=\"20.00%\""));
  CHECK(contains(report.at("index.html"), "silent where it was read"));
  CHECK(contains(report.at("matrix.html"), "<small class=\"in-part\">read in part</small>"));
  CHECK(contains(report.at("matrix.html"), "where it is silent, they may speak."));
  const auto without = report_of(three_companies());  // Tsre has Russian texts alone
  CHECK_FALSE(contains(without.at("index.html"), "class=\"in-part\""));
  CHECK_FALSE(contains(without.at("index.html"), "class=\"dotted\""));
  CHECK_FALSE(contains(without.at("matrix.html"), "read in part"));
}

TEST_CASE("a topic's page counts what was read for it, and calls nobody silent of whom nothing was",
          "[web][overview][topic]") {
  const std::string page = report_of(with_a_company_read_in_part()).at("topics/cookies.html");
  CHECK(contains(page, "<bdi>Gamma</bdi></a> is silent: 1 clause in 1 document read"));
  CHECK(contains(page, "not read for topics in Russian"));
  CHECK(contains(page, "silent, read in part"));
  CHECK_FALSE(contains(page, "<bdi>Tsre</bdi></a> is silent"));
  CHECK(contains(page, "No text of 1 more company was read for it."));
}

TEST_CASE("an empty text in Georgian beside a Russian one makes no silence", "[web][matrix]") {
  SurveyBuilder survey;
  survey.topic("cookies", "Cookies", "ქუქი", "privacy");
  survey.company("tsre", "Tsre").document("წესები", "ka").document("Правила", "ru").clause("Данные.", "ru");
  CHECK(contains(report_of({survey.build()}).at("matrix.html"), "id=\"cell-tsre_cookies\" class=\"unread\""));
}

TEST_CASE("a topic that one language leaves out is told of that company", "[web][overview]") {
  const std::string page = report_of(three_companies()).at("index.html");
  CHECK(contains(page,
                 "<bdi>Satli</bdi></a> addresses <a href=\"topics/cookies.html#company-satli\">Cookies</a> in its "
                 "English texts; in its Georgian ones nothing was found on that."));
}

TEST_CASE("questions to the texts quote both places and lead to them", "[web][overview][security]") {
  Contents contents = three_companies();
  contents.questions.push_back(
      {Question::Kind::two_values, "ketsi", "refunds", {{2, "14 days"}, {3, "<b>30</b> days"}}});
  contents.questions.push_back({Question::Kind::not_found, "chumi", "warranty", {}});
  contents.questions.push_back({Question::Kind::old_law, "nobody", "warranty", {{0, "a law"}}});
  const auto report = report_of(contents);
  const std::string& page = report.at("index.html");
  CHECK(contains(page,
                 "seems to give two values for one thing (<a href=\"topics/refunds.html#company-ketsi\">Refunds"
                 "</a>): <a href=\"companies/ketsi.html#c-k2a\"><q class=\"quote\" lang=\"en\">14 days</q></a>"));
  CHECK(contains(page, "&lt;b&gt;30&lt;/b&gt; days"));
  CHECK(contains(page, "nothing was found on <a href=\"topics/warranty.html#company-chumi\">Warranty</a>"));
  CHECK_FALSE(contains(page, "a law</q>"));  // of a company that the survey has not
  CHECK(broken_links(report).empty());
}

TEST_CASE("the overview draws coverage, lengths and dates, and no dates where there are none", "[web][overview]") {
  const auto report = report_of(three_companies());
  const std::string& page = report.at("index.html");
  CHECK(contains(page, "<svg class=\"bar\""));
  CHECK(contains(page, "<time datetime=\"2024-05-01\">2024-05-01</time>"));
  CHECK(contains(page, "<svg class=\"date-line\""));
  CHECK_FALSE(contains(report_of({punkti::tests::many_companies(2, 2)}).at("index.html"), "<svg class=\"date-line\""));
}

TEST_CASE("a report in Georgian has its overview, matrix and facts in Georgian", "[web][overview][words]") {
  const auto report = report_of(three_companies(), {"", punkti::web::Language::ka});
  CHECK(contains(report.at("index.html"), "<html lang=\"ka\">"));
  CHECK(contains(report.at("index.html"), "4 კომპანია და 4 თემა: რა წერია და რა — არა"));
  CHECK(contains(report.at("matrix.html"), "დუმს"));
  CHECK(contains(report.at("facts.html"), "ფაქტები"));
}

TEST_CASE("every cell has an address of its own, whatever hyphens ids have", "[web][matrix]") {
  SurveyBuilder survey;
  survey.topic("b-c", "One", "", "x").topic("c", "Two", "", "x");
  survey.company("a", "A").document("Terms", "en").clause("Text.", "en", {"c"});
  survey.company("a-b", "AB").document("Terms", "en").clause("Text.", "en", {"c"});
  const auto ids = punkti::tests::attributes(report_of({survey.build()}).at("matrix.html"), "id");
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
  CHECK(std::ranges::count(ids, "cell-a_b-c") == 1);
  CHECK(std::ranges::count(ids, "cell-a-b_c") == 1);
}

TEST_CASE("a row of the matrix says how its cells stand in each language", "[web][matrix]") {
  const std::string page = report_of(three_companies()).at("matrix.html");
  CHECK(contains(page, "data-key=\"cookies\" data-group=\"privacy\" data-ka=\"-,,-,-\" data-en=\"1,1,,-\""));
}

TEST_CASE("of many companies each is a row", "[web][matrix]") {
  const std::string page = report_of({punkti::tests::many_companies(30, 4)}).at("matrix.html");
  CHECK(contains(page, "<table data-rows=\"companies\">"));
  CHECK(contains(page, "<tr data-key=\"company-29\""));
  CHECK_FALSE(contains(page, "<span class=\"who\">"));
}

TEST_CASE("parts of a bar stand one behind the other and fill what they mean", "[web][charts]") {
  const std::string drawn = bar({{2, Filling::solid}, {0, Filling::striped}, {6, Filling::hollow}}, 8).bytes();
  CHECK(contains(drawn, "<rect class=\"solid\" x=\"0.00%\" y=\"1\" width=\"25.00%\""));
  CHECK(contains(drawn, "<rect class=\"hollow\" x=\"25.00%\" y=\"1\" width=\"75.00%\""));
  CHECK_FALSE(contains(drawn, "striped"));
  CHECK(bar({}, 0).empty());
}

TEST_CASE("days stand on their share of the years", "[web][charts]") {
  const auto years = punkti::web::years_of({"2024-07-01", "", "2022", "no date"});
  CHECK(years.first == 2022);
  CHECK(years.last == 2024);
  CHECK(years.share_of("2022") == Approx(0.0));
  CHECK(years.share_of("2023-07") == Approx(0.5));
  CHECK(years.share_of("2021-01-01") < 0);
  CHECK(years.share_of("") < 0);
  CHECK(punkti::web::years_of({"", "soon"}).last < punkti::web::years_of({"", "soon"}).first);
}

TEST_CASE("a date older than the web bends no line of dates, and stays in the table", "[web][charts][overview]") {
  CHECK(punkti::web::years_of({"0201-04-01", "2024"}).first == 2024);
  CHECK(punkti::web::years_of({"0201-04-01", "2024"}).last == 2024);
  CHECK(punkti::web::years_of({"1989-12-31"}).last < punkti::web::years_of({"1989-12-31"}).first);
  CHECK(punkti::web::date_line({{"0201-04-01", false}}, {1, 0}).empty());
  CHECK(punkti::web::year_scale({1, 0}).empty());
  SurveyBuilder survey;
  survey.topic("cookies", "Cookies", "ქუქი", "privacy");
  survey.company("ketsi", "Ketsi").document("Terms", "en");
  survey.last_document().date = "0201-04-01";
  const std::string page = report_of({survey.clause("Cookies.", "en", {"cookies"}).build()}).at("index.html");
  CHECK(contains(page, "<td data-label=\"Dated\"><time datetime=\"0201-04-01\">"));
  CHECK_FALSE(contains(page, "class=\"stroke\""));
}

TEST_CASE("strokes stand where the scale has its years", "[web][charts]") {
  const auto count = [](const std::string& drawn, const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = drawn.find(what); at != std::string::npos; at = drawn.find(what, at + 1)) ++found;
    return found;
  };
  const auto strokes = [&](const punkti::web::Years& years) {
    return count(punkti::web::date_line({}, years).bytes(), "class=\"stroke\"");
  };
  CHECK(strokes({2022, 2024}) == 4);  // the last one ends the line
  CHECK(strokes({2000, 2025}) == 6);
  CHECK(count(punkti::web::year_scale({2000, 2025}).bytes(), "<text") == 6);
  CHECK(strokes({1990, 9999}) < 10);
}

TEST_CASE("a clause's number is told once, however the text begins with it", "[web][topic]") {
  const auto begins = [](const char* number, const char* text) {
    punkti::query::SurveyClause clause;
    clause.number = number;
    clause.text = text;
    return punkti::web::begins_with_its_number(clause);
  };
  CHECK(begins("1.1", "1.1. Data are kept."));
  CHECK(begins("1", "(1) Data are kept."));
  CHECK(begins("1", "**1.** Data are kept."));
  CHECK(begins("ა", "ა) მონაცემები"));
  CHECK(begins("5", "5"));
  CHECK_FALSE(begins("1", "14 days"));
  CHECK_FALSE(begins("1", "21 days"));
  CHECK_FALSE(begins("ა", "ანგარიში"));
  CHECK_FALSE(begins("iv", "Data are kept."));
}

TEST_CASE("facts are sorted by what they mean, not by how they are written", "[web][facts]") {
  const auto duration = [](const char* value) { return order_key(Kind::duration, value); };
  CHECK(duration("PT24H") < duration("P2D"));
  CHECK(duration("P7D") == duration("P1W"));
  CHECK(duration("P10D") < duration("P10D working"));
  CHECK(duration("P10D working") < duration("P3W"));
  CHECK(duration("P30D") < duration("P1M"));
  CHECK(duration("P11M") < duration("P1Y"));
  CHECK(duration("P3D..P5D") == duration("P3D"));
  CHECK(order_key(Kind::amount, "900 GEL") < order_key(Kind::amount, "5000 GEL"));
  CHECK(order_key(Kind::amount, "5000 EUR") < order_key(Kind::amount, "1 GEL"));
  CHECK(order_key(Kind::percentage, "9%") < order_key(Kind::percentage, "20%"));
  CHECK(order_key(Kind::duration, "P100Y") < order_key(Kind::age, "14y"));  // kinds stay together
}
