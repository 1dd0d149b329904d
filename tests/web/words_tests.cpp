// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.hpp"
#include "web/fact_words.hpp"
#include "web/skeletons.hpp"
#include "web/words.hpp"

#include <stdexcept>

using punkti::facts::Kind;
using punkti::web::Context;
using punkti::web::either;
using punkti::web::escape;
using punkti::web::Html;
using punkti::web::Language;
using punkti::web::listed;
using punkti::web::Literal;
using punkti::web::number;
using punkti::web::say;
using punkti::web::say_count;
using punkti::web::say_data;
using punkti::web::Skeletons;
using punkti::web::value_in_words;
using punkti::web::Words;

namespace {

constexpr std::string_view toml = R"(
[page]
"Silent" = "დუმს"
"a character that cannot be seen" = "უხილავი სიმბოლო"
"{} of {} companies" = "{1} კომპანიიდან {0}"
"{} clauses" = "{} პუნქტი"
"{},{}" = "{} {}"
"{} and {}" = "{} და {}"
'Made with {program}, see <a href="#x">here</a>' = 'იხ. <a href="#x">აქ</a>; პროგრამა: {program}'
"Sort by {}" = "დალაგება: {}"
[data-notices]
"{} parts were left out" = "გამოტოვებულია {} ნაწილი"
"the buyer's money" = "მყიდველის ფული"
)";

Html word(std::string_view plain) {
  return escape(Context::text, plain);
}

std::string in_english(const Html& page) {
  return Words().put(page).bytes();
}

std::string in_georgian(const Html& page) {
  return Words(toml).put(page).bytes();
}

}  // namespace

TEST_CASE("a message is said in the language of the report, its values where the language wants them", "[web][words]") {
  const Html page = say("{} of {} companies", {number(3), number(5)});
  CHECK(in_english(page) == "3 of 5 companies");
  CHECK(in_georgian(page) == "5 კომპანიიდან 3");
}

TEST_CASE("English counts in two forms, Georgian in one", "[web][words]") {
  CHECK(in_english(say_count(1, "{} clause", "{} clauses")) == "1 clause");
  CHECK(in_english(say_count(1204, "{} clause", "{} clauses")) == "1,204 clauses");
  CHECK(in_georgian(say_count(1, "{} clause", "{} clauses")) == "1 პუნქტი");
  CHECK(in_georgian(say_count(1204005, "{} clause", "{} clauses")) == "1 204 005 პუნქტი");
}

TEST_CASE("a list ends in the language's own and", "[web][words]") {
  CHECK(in_english(listed({})).empty());
  CHECK(in_english(listed({word("a")})) == "a");
  CHECK(in_english(listed({word("a"), word("b"), word("c")})) == "a, b and c");
  CHECK(in_georgian(listed({word("ა"), word("ბ"), word("გ")})) == "ა, ბ და გ");
}

TEST_CASE("what data has in both languages is chosen", "[web][words]") {
  CHECK(in_english(either(word("Retention"), word("შენახვა"))) == "Retention");
  CHECK(in_georgian(either(word("Retention"), say("Silent"))) == "დუმს");
}

TEST_CASE("a sentence of data is translated where it is known, and marked as English where it is not", "[web][words]") {
  CHECK(in_english(say_data("7 parts were left out")) == "7 parts were left out");
  CHECK(in_georgian(say_data("7 parts were left out")) == "გამოტოვებულია 7 ნაწილი");
  CHECK(in_georgian(say_data("the buyer's money")) == "მყიდველის ფული");
  CHECK(in_georgian(say_data("7 parts were left out & more")) ==
        "<span lang=\"en\">7 parts were left out &amp; more</span>");
  CHECK(in_georgian(say_data("")).empty());
}

TEST_CASE("no text of a document becomes a message", "[web][words]") {
  for (const Context context : {Context::text, Context::attribute}) {
    const std::string forged = "\x01Silent\x03 \x05no\x02yes\x03 \x06the buyer's money\x03 [[Silent]]";
    const std::string page = Words(toml).put(escape(context, forged)).bytes();
    CHECK(page.find("დუმს") == std::string::npos);
    CHECK(page.find("მყიდველის") == std::string::npos);
    CHECK(page.find("U+0001") != std::string::npos);
    CHECK(page.find("[[Silent]]") != std::string::npos);
    CHECK(page.find_first_of(std::string_view("\x01\x02\x03\x04\x05\x06")) == std::string::npos);
  }
  CHECK(in_georgian(say("Sort by {}", {word("{1} {program}")})) == "დალაგება: {1} {program}");
}

TEST_CASE("parts hold messages, with places in them", "[web][words]") {
  const Skeletons parts("file", R"(
<!-- part: row -->
<td title="[[Silent]]">[[{{count}} of {{all}} companies]]</td>
<!-- part: link -->
[[Made with {{program}}, see <a href="#x">here</a>]]
<!-- part: endless -->
[[Silent
<!-- part: tag -->
<td title="[[Made with {{program}}, see <a href="#x">here</a>]]">
<!-- part: sentence -->
<td title="{{text}}">
)");
  CHECK(in_english(parts.fill("file: row", {{"count", word("1")}, {"all", word("2")}})) ==
        "<td title=\"Silent\">1 of 2 companies</td>");
  CHECK(in_georgian(parts.fill("file: link", {{"program", word("p")}})) == "იხ. <a href=\"#x\">აქ</a>; პროგრამა: p");
  CHECK_THROWS_AS(parts.fill("file: endless"), std::logic_error);
  CHECK_THROWS_AS(parts.fill("file: tag", {{"program", word("p")}}), std::logic_error);
  CHECK_THROWS_AS(parts.fill("file: sentence", {{"text", say_data("7 parts")}}), std::logic_error);
}

TEST_CASE("what has no Georgian, or too few values, is an error", "[web][words]") {
  CHECK_THROWS_AS(in_georgian(say("Loud")), std::logic_error);
  CHECK_THROWS_AS(in_english(say("{} of {} companies", {number(3)})), std::logic_error);
  CHECK_THROWS_AS(in_english(say("Silent", {number(3)})), std::logic_error);
}

TEST_CASE("a translation has the places and the tags of its message", "[web][words]") {
  CHECK_THROWS_AS(Words("[a]\n\"{} of {}\" = \"{}\""), std::logic_error);
  CHECK_THROWS_AS(Words("[a]\n\"of {n}\" = \"{m}\""), std::logic_error);
  CHECK_THROWS_AS(Words("[a]\n\"Silent\" = \"<b>დუმს</b>\""), std::logic_error);
  CHECK_THROWS_AS(Words("[a]\n\"Silent\" = 'ის \"დუმს\"'"), std::logic_error);
  CHECK_THROWS_AS(Words("[a]\n\"Silent\" = \"\""), std::logic_error);
  CHECK_THROWS_AS(Words("[a]\n\"Silent\" = \"დუმს\"\n[b]\n\"Silent\" = \"დუმან\""), std::logic_error);
}

TEST_CASE("scripts find the words they say in the page", "[web][words]") {
  Html script(Literal(
      "button.textContent = say(\"Sort by {}\", x); p.textContent = sayCount(n, \"{} clause\", \"{} clauses\");"));
  CHECK(Words().for_scripts({script}).empty());
  CHECK(Words(toml).for_scripts({script}).bytes() == R"({"Sort by {}":"დალაგება: {}","{} clauses":"{} პუნქტი"})");
  CHECK_THROWS_AS(Words(toml).for_scripts({Html(Literal("say(\"Loud\")"))}), std::logic_error);
}

TEST_CASE("values of facts are said as a person would say them", "[web][words][facts]") {
  const auto both = [](Kind kind, std::string_view value) {
    const Html said = value_in_words(kind, value);
    return in_english(said) + " | " + Words::in(Language::ka).put(said).bytes();
  };
  CHECK(both(Kind::duration, "P10D working") == "10 working days | 10 სამუშაო დღე");
  CHECK(both(Kind::duration, "P1Y6M") == "1 year 6 months | 1 წელი 6 თვე");
  CHECK(both(Kind::duration, "PT24H") == "24 hours | 24 საათი");
  CHECK(both(Kind::duration, "PT1M") == "1 minute | 1 წუთი");
  CHECK(both(Kind::duration, "P3D banking..P5D banking") == "3–5 banking days | 3–5 საბანკო დღე");
  CHECK(both(Kind::duration, "P2W..P1M") == "2 weeks to 1 month | 2 კვირა – 1 თვე");
  CHECK(both(Kind::age, "16y") == "16 years of age | 16 წლის ასაკი");
  CHECK(both(Kind::age, "adult") == "full age | სრულწლოვანება");
  CHECK(both(Kind::amount, "5000 GEL") == "<bdi>5000 GEL</bdi> | <bdi>5000 GEL</bdi>");
  CHECK(both(Kind::duration, "P<b>") == "<bdi>P&lt;b&gt;</bdi> | <bdi>P&lt;b&gt;</bdi>");
}
