// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/silence.hpp"

#include "query/compare.hpp"
#include "query/records.hpp"
#include "query/take_survey.hpp"
#include "tests/support/small_corpus.hpp"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

using namespace punkti;
using query::Degree;
using tests::IndexedCorpus;

namespace {

const indexer::Knowledge& knowledge() {
  static const indexer::Knowledge known;
  return known;
}

/// Orbeli speaks of delivery in English only, and of privacy in Georgian; Sveti only has a heading for it.
const IndexedCorpus& shops() {
  static const auto corpus = [] {
    auto corpus_made = std::make_unique<IndexedCorpus>();
    IndexedCorpus& made = *corpus_made;
    made.folder().write("corpus/Orbeli/terms.txt",
                        "Terms of Sale\n\n1. Delivery\n\nCourier delivery takes two days and costs five lari.\n\n"
                        "2. Payment\n\nYou may pay by card.\n");
    made.folder().write("corpus/Orbeli/wesebi.txt",
                        "კონფიდენციალურობის პოლიტიკა\n\n1. ქუქი-ფაილები\n\nვებგვერდი იყენებს ქუქი-ფაილებს, რომ "
                        "თქვენი არჩევანი დაიმახსოვროს.\n\n2. უფლებები\n\nთქვენ შეგიძლიათ მოითხოვოთ თქვენი "
                        "პერსონალური მონაცემების წაშლა.\n");
    made.folder().write("corpus/Sveti/terms.txt",
                        "Terms of Use\n\n1. Prizes\n\nThe prize, a package of tea, is handed over by courier "
                        "delivery; the prize may be refused.\n\n2. Hours\n\nThe shop opens at nine.\n");
    made.folder().write("corpus/Sveti/pravila.txt",
                        "Правила пользования магазином\n\n1. Доставка\n\nКурьер доставляет товар в течение двух дней "
                        "после оплаты заказа покупателем.\n\n2. Оплата\n\nОплата производится банковской картой при "
                        "оформлении заказа.\n");
    made.build();
    return corpus_made;
  }();
  return *corpus;
}

query::Comparison compared(const std::string& asked, const std::string& company) {
  auto found = query::compare(asked, {company}, shops().open(), knowledge());
  REQUIRE(found);
  REQUIRE(found->cells.size() == 1);
  return *found;
}

}  // namespace

TEST_CASE("a topic may be addressed in one language of a company and silent in the other", "[silence]") {
  const auto delivery = compared("delivery", "orbeli");
  const auto& cell = delivery.cells.front();
  CHECK(cell.degree == Degree::addressed);
  REQUIRE(cell.by_lang.size() == 2);
  CHECK(cell.by_lang.at("en") == Degree::addressed);
  CHECK(cell.by_lang.at("ka") == Degree::silent);
  CHECK(cell.read.by_lang.at("ka").documents == 1);
  CHECK(cell.read.by_lang.at("ka").clauses > 0);
}

TEST_CASE("a document in a language without topics is said to be unread", "[silence]") {
  const auto cookies = compared("cookies", "sveti");
  const auto& cell = cookies.cells.front();
  CHECK(cell.degree == Degree::silent);
  CHECK(cell.read.unread == 1);
  CHECK(cell.read.documents == 1);
  CHECK(cell.by_lang.size() == 1);
}

TEST_CASE("a silent cell says what was searched for, in both languages", "[silence]") {
  const auto records = query::comparison_records(compared("warranty", "sveti"));
  REQUIRE(records.size() == 1);
  const auto& record = records.front();
  CHECK(record.at("status") == "silent");
  CHECK(record.at("degree") == "silent");
  CHECK(record.at("searched_for").at("en").size() > 1);
  CHECK(record.at("searched_for").at("ka").size() > 1);
  CHECK(record.at("read").at("clauses").get<int>() > 0);
  CHECK(record.at("by_lang") == query::Record{{"en", "silent"}});
}

TEST_CASE("a near miss says which words spoke, which cancelled them, and what was lacking", "[silence]") {
  const auto delivery = compared("delivery", "sveti");
  const auto& cell = delivery.cells.front();
  REQUIRE_FALSE(cell.addressed);
  REQUIRE_FALSE(cell.near_misses.empty());
  const auto& nearest = cell.near_misses.front();
  CHECK(nearest.hit.clause.clause.text.find("courier") != std::string::npos);
  CHECK(nearest.strength < nearest.needed);
  const auto cancelled =
      std::ranges::find_if(nearest.cues, [](const auto& cue) { return cue.cancelled_by.find("prize") == 0; });
  REQUIRE(cancelled != nearest.cues.end());
  CHECK(cancelled->where == "body");
  CHECK(cancelled->weight > 0);
  CHECK(nearest.why.find("prize") != std::string::npos);
}

TEST_CASE("near misses are few, below the threshold, and never copies of one text", "[silence]") {
  const auto survey = query::take_survey(shops().open(), knowledge().topics());
  REQUIRE(survey);
  const indexer::Analyst analyst(knowledge());
  for (const auto& company : survey->companies)
    for (const auto& topic : survey->topics) {
      INFO(company.id << " " << topic.id);
      if (survey->cells.at({company.id, topic.id}).addressed) continue;
      std::vector<std::string> texts;
      for (const auto& miss : query::near_misses(*survey, {company.id, topic.id, ""}, knowledge().topics(), analyst)) {
        CHECK(miss.strength < lexicon::addressed_from);
        CHECK_FALSE(miss.cues.empty());
        CHECK_FALSE(miss.why.empty());
        CHECK(std::ranges::find(texts, miss.hit.clause.clause.text) == texts.end());
        texts.push_back(miss.hit.clause.clause.text);
      }
      CHECK(texts.size() <= 3);
    }
}

TEST_CASE("of a question that nobody answers the nearest hits say how much was lacking", "[silence]") {
  std::vector<query::Hit> hits(5);
  hits.front().coverage = 0.5;
  const auto near = query::near_answers(hits, 0.6);
  REQUIRE(near.size() == 3);
  CHECK(near.front().strength == 0.5);
  CHECK(near.front().needed == 0.6);
  CHECK(near.front().why == "it speaks of 50 % of what was asked; 60 % would count");
}

TEST_CASE("the matrix as rows has no lists and one row for each topic and company", "[silence]") {
  const auto survey = query::take_survey(shops().open(), knowledge().topics());
  REQUIRE(survey);
  const auto rows = query::matrix_rows(*survey);
  CHECK(rows.size() == survey->topics.size() * survey->companies.size());
  for (const auto& row : rows) {
    for (const auto& [name, value] : row.items()) {
      INFO(name);
      CHECK(value.is_primitive());
    }
    CHECK((row.at("status") == "addressed") == !row.at("first_quote").get<std::string>().empty());
    CHECK(row.at("first_quote").get<std::string>().find('\n') == std::string::npos);
  }
}
