// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/take_facts.hpp"

#include "query/compare.hpp"
#include "query/take_survey.hpp"
#include "tests/support/shared.hpp"
#include "tests/support/small_corpus.hpp"

#include <algorithm>

using namespace punkti;
using tests::IndexedCorpus;

namespace {

const indexer::Knowledge& knowledge() {
  static const indexer::Knowledge known;
  return known;
}

std::vector<query::FactFound> facts_of(const IndexedCorpus& corpus, const query::FactFilters& wanted = {}) {
  const auto survey = query::take_survey(corpus.open(), knowledge().topics());
  REQUIRE(survey);
  auto found = query::take_facts(*survey, knowledge().topics(), wanted);
  REQUIRE(found);
  return *found;
}

const query::FactFound* find(const std::vector<query::FactFound>& found, const std::string& company,
                             const std::string& value) {
  const auto fact =
      std::ranges::find_if(found, [&](const auto& f) { return f.company == company && f.value == value; });
  return fact == found.end() ? nullptr : &*fact;
}

}  // namespace

TEST_CASE("facts stand under the topic of their clause, in either language", "[facts]") {
  const IndexedCorpus corpus;
  const auto found = facts_of(corpus, {{}, {"retention"}, {"duration"}});
  REQUIRE(find(found, "alazani-foods", "P6Y") != nullptr);
  REQUIRE(find(found, "karva", "P3Y") != nullptr);
  CHECK(find(found, "alazani-foods", "P6Y")->topic == "retention");
  CHECK(find(found, "mtkvari", "18y") == nullptr);
  CHECK(find(facts_of(corpus), "mtkvari", "18y") != nullptr);
}

TEST_CASE("a fact's bytes in its file are its quote, in plain text and in Markdown", "[facts]") {
  IndexedCorpus corpus;
  corpus.folder().write("corpus/Mtredi/Terms.md",
                        "# Terms\n\n## Returns\n\nYou may *return* goods within **14 days**, or [within 14 "
                        "days](https://mtredi.example.com/a) "
                        "by post.\n\n## Fees\n\n| Fee | Price |\n| --- | --- |\n| Courier | 5 GEL |\n");
  corpus.build();
  std::size_t checked = 0;
  for (const auto& fact : facts_of(corpus)) {
    const auto bytes = tests::bytes_of(corpus.corpus() / fact.source);
    REQUIRE(fact.place.end <= bytes.size());
    CHECK(bytes.substr(fact.place.begin, fact.place.size()) == fact.quote);
    checked += fact.company == "mtredi" ? 1 : 0;
  }
  CHECK(checked >= 2);
}

TEST_CASE("an unknown kind, company or topic is an error that says what there is", "[facts]") {
  const IndexedCorpus corpus;
  const auto survey = query::take_survey(corpus.open(), knowledge().topics());
  REQUIRE(survey);
  for (const auto& wanted : {query::FactFilters{{"nobody"}, {}, {}}, query::FactFilters{{}, {"nothing-such"}, {}},
                             query::FactFilters{{}, {}, {"colour"}}}) {
    const auto found = query::take_facts(*survey, knowledge().topics(), wanted);
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == ErrorKind::usage);
    CHECK_FALSE(found.error().hint.empty());
  }
}

TEST_CASE("a comparison says which company has which value", "[facts][compare]") {
  const IndexedCorpus corpus;
  const auto comparison = query::compare("retention", {}, corpus.open(), knowledge());
  REQUIRE(comparison);
  const auto six = std::ranges::find(comparison->facts, "P6Y", &query::SharedFact::value);
  REQUIRE(six != comparison->facts.end());
  CHECK(six->companies == std::vector<std::string>{"alazani-foods"});
}

TEST_CASE("facts that are equal are shared, most companies first", "[facts]") {
  const auto fact = [](const char* company, const char* value) {
    query::FactFound out;
    out.company = company;
    out.value = value;
    return out;
  };
  const auto shared = query::share_facts({fact("a", "P10D"), fact("b", "P14D"), fact("c", "P14D"), fact("b", "P14D")});
  REQUIRE(shared.size() == 2);
  CHECK(shared[0].value == "P14D");
  CHECK(shared[0].companies == std::vector<std::string>{"b", "c"});
  CHECK(shared[1].value == "P10D");
}
