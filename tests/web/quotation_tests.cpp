// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.hpp"
#include "tests/web/survey_fixture.hpp"
#include "web/quotation.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

using nlohmann::json;
using punkti::tests::SurveyBuilder;
using punkti::web::Contents;
using punkti::web::Edition;
using punkti::web::Quotation;
using punkti::web::quotations_of;

namespace {

const Quotation& quoted(const std::vector<Quotation>& all, const std::string& exact) {
  const auto found = std::ranges::find(all, exact, &Quotation::exact);
  REQUIRE(found != all.end());
  return *found;
}

std::size_t letters_in(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

}  // namespace

TEST_CASE("a clause is quoted once, with its neighbours and every page that shows it", "[web][quotation]") {
  SurveyBuilder survey;
  survey.topic("retention", "Retention", "შენახვის ვადები", "privacy")
      .company("books", "Books")
      .document("Policy", "ka");
  survey.heading("1. რამდენ ხანს", 2)
      .clause("მონაცემებს ვინახავთ სამი წელი.", "ka", {"retention"})
      .fact(punkti::facts::Kind::duration, "P3Y", "სამი წელი")
      .clause("შემდეგ კი ვშლით.", "ka");
  const Contents contents{survey.build()};
  const auto all = quotations_of(Edition(contents, "", punkti::web::Language::en));
  const Quotation& clause = quoted(all, "მონაცემებს ვინახავთ სამი წელი.");
  CHECK(clause.prefix == "1. რამდენ ხანს\n");
  CHECK(clause.suffix == "\nშემდეგ კი ვშლით.");
  CHECK(clause.pages == std::vector<std::string>{"companies/books.html#c-k0a", "topics/retention.html#p-k0a"});
  const Quotation& fact = quoted(all, "სამი წელი");
  CHECK(fact.clause == clause.clause);
  CHECK(fact.prefix.ends_with("მონაცემებს ვინახავთ "));
  CHECK(letters_in(fact.prefix) <= 32);
  CHECK(fact.suffix == ".\nშემდეგ კი ვშლით.");
  CHECK(fact.pages == std::vector<std::string>{"facts.html#topic-retention"});
}

TEST_CASE("neighbours never end in half a letter", "[web][quotation]") {
  SurveyBuilder survey;
  survey.company("books", "Books").document("Policy", "other");
  std::string marked;
  for (int i = 0; i < 20; ++i) marked += "e\u0301\u0323";  // three code points, one letter
  survey.clause(marked, "other").clause("The clause.", "en").clause(marked, "other");
  const Contents contents{survey.build()};
  const auto all = quotations_of(Edition(contents, "", punkti::web::Language::en));
  const Quotation& one = quoted(all, "The clause.");
  CHECK(one.prefix.starts_with("e\u0301\u0323"));
  CHECK(one.suffix.ends_with("e\u0301\u0323"));
  CHECK(letters_in(one.prefix) == 31);
  CHECK(letters_in(one.suffix) == 31);
}

TEST_CASE("the annotations are W3C's, with bytes, hash and pages", "[web][quotation]") {
  const Contents contents{punkti::tests::five_companies()};
  const Edition edition(contents, "", punkti::web::Language::en);
  const std::string text = punkti::web::annotations_of(edition);
  CHECK(text.find('<') == std::string::npos);  // it may stand in a script element
  CHECK(text == punkti::web::annotations_of(edition));
  const json page = json::parse(text);
  CHECK(page.at("@context").at(0) == "http://www.w3.org/ns/anno.jsonld");
  CHECK(page.at("type") == "AnnotationPage");
  std::set<std::string> ids;
  for (const json& item : page.at("items")) {
    CHECK(ids.insert(item.at("id").get<std::string>()).second);
    CHECK(item.at("type") == "Annotation");
    CHECK(item.at("body").at(0).get<std::string>().starts_with("../"));
    const json& target = item.at("target");
    CHECK(target.at("sha256").get<std::string>().size() == 64);
    CHECK(target.at("selector").at(0).at("type") == "TextQuoteSelector");
    CHECK(target.at("selector").at(1).at("type") == "DataPositionSelector");
    CHECK(target.at("selector").at(1).at("start") <= target.at("selector").at(1).at("end"));
    for (const char* unsafe : {" ", "\"", "<", "\\"})
      CHECK(target.at("source").get<std::string>().find(unsafe) == std::string::npos);
  }
  CHECK(ids.size() == quotations_of(edition).size());
}
