// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.hpp"
#include "tests/web/report_reader.hpp"
#include "tests/web/survey_fixture.hpp"
#include "web/report.hpp"

using punkti::facts::Kind;
using punkti::tests::broken_links;
using punkti::tests::FreshFolder;
using punkti::tests::SurveyBuilder;

namespace {

/// Two companies that keep data for three years, one of them cookies for a day too, and one that states nothing.
punkti::query::Survey with_facts() {
  SurveyBuilder survey;
  survey.topic("retention", "Retention", "შენახვა", "privacy").topic("cookies", "Cookies", "ქუქი", "privacy");
  survey.company("ketsi", "Ketsi").document("Privacy", "en");
  survey.clause("Order data are kept for three years.", "en", {"retention"})
      .fact(Kind::duration, "P3Y", "three years")
      .clause("A cookie lives <24 hours>.", "en", {"cookies"})
      .fact(Kind::duration, "PT24H", "<24 hours>")
      .clause("Write to <b>us@ketsi.example</b>.", "en")
      .fact(Kind::email, "<b>us@ketsi.example</b>", "<b>us@ketsi.example</b>");
  survey.company("satli", "Satli").document("პოლიტიკა", "ka");
  survey.clause("მონაცემებს ვინახავთ სამი წელი.", "ka", {"retention"}).fact(Kind::duration, "P3Y", "სამი წელი");
  survey.company("chumi", "Chumi").document("Terms", "en").clause("We keep data.", "en", {"retention"});
  return survey.build();
}

std::map<std::string, std::string> report_of(const punkti::query::Survey& survey) {
  const FreshFolder folder;
  REQUIRE(punkti::web::write_report({survey}, folder.path()));
  return punkti::tests::files_below(folder.path());
}

bool contains(const std::string& page, const std::string& what) {
  return page.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("a topic's page begins with its facts, a row a company, so that deadlines stand under one another",
          "[web][facts]") {
  const std::string page = report_of(with_facts()).at("topics/retention.html");
  CHECK(contains(page, "<th scope=\"col\">Durations</th>"));
  CHECK(contains(page, "<tr><th scope=\"row\"><a href=\"../companies/satli.html\">"));
  CHECK(contains(page, ">3 years</a>"));
  CHECK(contains(page, "same in 2 companies"));
  CHECK(contains(page, "none found"));  // of the company that states none
  CHECK(page.find("id=\"facts\"") < page.find("id=\"side-by-side\""));
}

TEST_CASE("a topic without facts has no table of them", "[web][facts]") {
  CHECK_FALSE(contains(report_of(punkti::tests::five_companies()).at("topics/delivery.html"), "id=\"facts\""));
}

TEST_CASE("the facts page leads from each value, as published, to its clause", "[web][facts]") {
  const auto report = report_of(with_facts());
  const std::string& page = report.at("facts.html");
  CHECK(contains(page, "4 facts in 5 clauses of 3 companies."));
  CHECK(contains(page, "<a href=\"companies/satli.html#c-k3a\"><bdi class=\"quote\" lang=\"ka\">სამი წელი</bdi></a>"));
  CHECK(contains(page, "<th scope=\"rowgroup\" colspan=\"5\">About no topic</th>"));
  CHECK(page.find("id=\"topic-retention\"") < page.find("id=\"topic-cookies\""));
  CHECK(broken_links(report).empty());
}

TEST_CASE("words of a fact bring no markup", "[web][facts][security]") {
  const auto report = report_of(with_facts());
  CHECK(contains(report.at("facts.html"), "&lt;b&gt;us@ketsi.example&lt;/b&gt;"));
  CHECK_FALSE(contains(report.at("facts.html"), "<b>us@"));
  CHECK(contains(report.at("facts.html"), "&lt;24 hours&gt;"));
}

TEST_CASE("a report without facts says so", "[web][facts]") {
  CHECK(contains(report_of(punkti::tests::many_companies(2, 2)).at("facts.html"), "No fact was found."));
}
