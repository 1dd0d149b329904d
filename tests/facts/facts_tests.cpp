// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/find_facts.hpp"
#include "facts/numbers.hpp"
#include "tests/support/catch.hpp"
#include "tests/text/support.hpp"

#include <sstream>

using namespace punkti;

namespace {

/// "duration P14D | age 16y", as the table writes it.
std::string written(const std::vector<facts::Fact>& found) {
  std::string out;
  for (const auto& fact : found)
    out += (out.empty() ? "" : " | ") + std::string(facts::name_of(fact.kind)) + " " + fact.value;
  return out.empty() ? "-" : out;
}

std::string quotes(std::string_view text) {
  std::string out;
  for (const auto& fact : facts::find_facts(text))
    out += (out.empty() ? "" : "|") + std::string(slice(text, fact.place));
  return out;
}

}  // namespace

TEST_CASE("each sentence of the table gives its facts and no others", "[facts]") {
  std::istringstream lines(tests::bytes_of(tests::project_file("tests/facts/facts.tsv")));
  std::size_t cases = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with("# ")) continue;
    const auto first = line.find('\t'), second = line.find('\t', first + 1);
    REQUIRE(second != std::string::npos);
    const auto text = line.substr(0, first);
    INFO(text);
    INFO(line.substr(second + 1));
    CHECK(written(facts::find_facts(text)) == line.substr(first + 1, second - first - 1));
    ++cases;
  }
  CHECK(cases >= 150);
}

TEST_CASE("a fact's place is its bytes in the text, whatever script they are in", "[facts]") {
  CHECK(quotes("Refunds within 7 (seven) calendar days, not later.") == "7 (seven) calendar days");
  CHECK(quotes("დაბრუნება 7 (შვიდი) კალენდარული დღის ვადაში.") == "7 (შვიდი) კალენდარული დღის");
  CHECK(quotes("ᲓᲐᲑᲠᲣᲜᲔᲑᲐ 14 ᲓᲦᲘᲡ ᲕᲐᲓᲐᲨᲘ") == "14 ᲓᲦᲘᲡ");
  CHECK(quotes("Mail help@lomi.ge, see https://lomi.ge/terms.") == "help@lomi.ge|https://lomi.ge/terms");
}

TEST_CASE("Georgian numerals are read by twenties, in every case", "[facts][numbers]") {
  CHECK(facts::georgian_numeral("თერთმეტი") == 11);
  CHECK(facts::georgian_numeral("ოც") == 20);
  CHECK(facts::georgian_numeral("ოცდაათი") == 30);
  CHECK(facts::georgian_numeral("ოცდათერთმეტი") == 31);
  CHECK(facts::georgian_numeral("ორმოცდაათის") == 50);
  CHECK(facts::georgian_numeral("სამოცდაცხრამეტ") == 79);
  CHECK(facts::georgian_numeral("ოთხმოცდაცხრამეტი") == 99);
  CHECK(facts::georgian_numeral("ასი") == 100);
  CHECK(facts::georgian_numeral("სამასსამოცდახუთი") == 365);
  CHECK(facts::georgian_numeral("ათასი") == 1000);
  CHECK(facts::georgian_numeral("მესამე") == 0);
  CHECK(facts::georgian_numeral("დღე") == 0);
}

TEST_CASE("values are said as people say them", "[facts]") {
  using facts::Kind;
  CHECK(facts::in_words(Kind::duration, "P14D") == "14 days");
  CHECK(facts::in_words(Kind::duration, "P1D working") == "1 working day");
  CHECK(facts::in_words(Kind::duration, "P3D banking..P5D banking") == "3 banking days to 5 banking days");
  CHECK(facts::in_words(Kind::duration, "PT24H") == "24 hours");
  CHECK(facts::in_words(Kind::duration, "P1Y6M") == "1 year 6 months");
  CHECK(facts::in_words(Kind::age, "16y") == "16 years of age");
  CHECK(facts::in_words(Kind::amount, "5000 GEL") == "5000 GEL");
}

TEST_CASE("facts of strange texts lie on characters, in order, apart", "[facts]") {
  for (const auto& text : tests::strange_texts()) {
    std::uint32_t done = 0;
    for (const auto& fact : facts::find_facts(text)) {
      INFO(text);
      CHECK(tests::lies_on_characters(text, fact.place));
      CHECK(fact.place.begin >= done);
      CHECK_FALSE(fact.value.empty());
      done = fact.place.end;
    }
  }
}

TEST_CASE("characters that fold to nothing stand in nobody's way", "[facts]") {
  for (const auto* nothing : {"\u115F", "\u3164", "\uFE0F", "\u00AD", "\u200D"}) {
    const std::string text = std::string(nothing) + " in 14 " + nothing + " days, 5 GEL" + nothing;
    INFO(text);
    CHECK(written(facts::find_facts(text)) == "duration P14D | amount 5 GEL");
    CHECK(written(facts::find_facts(nothing)) == "-");
  }
}

TEST_CASE("every kind has a name that is read back", "[facts]") {
  for (const auto kind : facts::kinds) CHECK(facts::kind_named(facts::name_of(kind)) == kind);
  CHECK_FALSE(facts::kind_named("colour"));
}
