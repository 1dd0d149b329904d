// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/reading_aids.hpp"

#include "query/silence.hpp"
#include "query/take_survey.hpp"
#include "tests/support/small_corpus.hpp"

#include <algorithm>
#include <memory>

using namespace punkti;
using tests::IndexedCorpus;

namespace {

const indexer::Knowledge& knowledge() {
  static const indexer::Knowledge known;
  return known;
}

/// Cookies in words of two scripts, a paragraph typed for an old font, and a shop that speaks of delivery of prizes
/// only.
query::Survey aided() {
  IndexedCorpus made;
  made.folder().write("corpus/Orbeli/privacy.txt",
                      "Privacy Policy\n\n1. Cookies\n\nThe site uses \u0421ookies to remember your choice.\n");
  made.folder().write("corpus/Orbeli/wesebi.txt",
                      "wesebi da pirobebi\n\n1. monawileoba\n\nkonkursSi monawileobis uflebaTa Sesaxeb informacia "
                      "gamoqveynebulia Cvens vebgverdze, sadac SegiZliaT gaecnoT yvela pirobas.\n");
  made.folder().write("corpus/Sveti/terms.txt",
                      "Terms of Use\n\n1. Prizes\n\nThe prize, a package of tea, is handed over by courier "
                      "delivery; the prize may be refused.\n");
  made.build();
  auto survey = query::take_survey(made.open(), knowledge().topics());
  REQUIRE(survey);
  query::add_reading_aids(*survey, knowledge());
  return std::move(*survey);
}

const query::SurveyClause& clause_with(const query::Survey& survey, const std::string& words) {
  const auto found = std::ranges::find_if(
      survey.clauses, [&](const auto& clause) { return clause.text.find(words) != std::string::npos; });
  REQUIRE(found != survey.clauses.end());
  return *found;
}

}  // namespace

TEST_CASE("the words that spoke for a topic are found in the text as published", "[reading-aids]") {
  const auto survey = aided();
  const auto& clause = clause_with(survey, "remember your choice");
  const auto topic = std::ranges::find(clause.topics, "cookies");
  REQUIRE(topic != clause.topics.end());
  const auto& spoken = clause.spoken.at(static_cast<std::size_t>(topic - clause.topics.begin()));
  REQUIRE_FALSE(spoken.empty());
  const auto is_cookies = [&](ByteRange place) {
    return slice(clause.text, place).find("\u0421ookies") != std::string_view::npos;
  };
  CHECK(std::ranges::any_of(spoken, is_cookies));
}

TEST_CASE("odd words have their place in the clause, and how they are read", "[reading-aids]") {
  const auto survey = aided();
  const auto& clause = clause_with(survey, "remember your choice");
  REQUIRE(clause.oddities.size() == 1);
  CHECK(clause.oddities[0].kind == query::OddityKind::confusable);
  CHECK(slice(clause.text, clause.oddities[0].place) == "\u0421ookies");
  CHECK(clause.oddities[0].reading == "Cookies");
  CHECK(clause.mkhedruli.empty());
}

TEST_CASE("a clause typed for an old font carries its reading in Mkhedruli", "[reading-aids]") {
  const auto survey = aided();
  const auto& clause = clause_with(survey, "konkursSi");
  CHECK(clause.mkhedruli.starts_with("კონკურსში მონაწილეობის"));
  REQUIRE_FALSE(clause.oddities.empty());
  CHECK(clause.oddities[0].kind == query::OddityKind::legacy_font);
}

TEST_CASE("what came near a topic is what near_misses finds, and only where it is not addressed", "[reading-aids]") {
  const auto survey = aided();
  const indexer::Analyst analyst(knowledge());
  bool some = false;
  for (const auto& [key, cell] : survey.cells) {
    INFO(key.first << " " << key.second);
    if (cell.addressed) {
      CHECK(cell.near.empty());
      continue;
    }
    const auto misses = query::near_misses(survey, {key.first, key.second, ""}, knowledge().topics(), analyst);
    REQUIRE(cell.near.size() == misses.size());
    for (std::size_t i = 0; i < misses.size(); ++i) {
      CHECK(survey.clauses.at(cell.near[i].clause).id == misses[i].hit.clause.clause.id);
      CHECK(query::in_words(cell.near[i].why) == misses[i].why);
      some = true;
    }
  }
  CHECK(some);
}
