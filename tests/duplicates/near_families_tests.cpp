// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/near_families.hpp"

#include "tests/support/catch.hpp"

#include <string>

using namespace punkti;

namespace {

/// The families of sentences, each a clause of its own.
std::vector<std::uint32_t> families(const std::vector<std::string>& sentences) {
  indexer::StoredSource source;
  source.documents.emplace_back().id = "d";
  std::vector<indexer::StoredClause> clauses;
  for (const auto& sentence : sentences) {
    auto& stored = clauses.emplace_back();
    stored.document = "d";
    stored.clause.text = sentence;
    stored.clause.place.end = static_cast<std::uint32_t>(sentence.size());
  }
  duplicates::Reading reading;
  reading.add(source, clauses);
  return duplicates::near_families(reading);
}

bool same(const std::string& a, const std::string& b) {
  const auto found = families({a, b});
  REQUIRE(found.size() == 2);
  return found[0] == found[1];
}

}  // namespace

TEST_CASE("one word changed leaves a sentence in its family", "[near]") {
  CHECK(same("The courier brings the parcel to the door within fourteen days of payment.",
             "The courier brings the parcel to the door within ten days of payment."));
  CHECK(same("კურიერს ამანათი მყიდველის კართან თოთხმეტი დღის ვადაში მიაქვს გადახდის შემდეგ",
             "კურიერს ამანათი მყიდველის კართან ათი დღის ვადაში მიაქვს გადახდის შემდეგ"));
}

TEST_CASE("other sentences with some of the words do not belong to it", "[near]") {
  CHECK_FALSE(same("The courier brings the parcel to the door within fourteen days of payment.",
                   "The buyer may return the parcel to the shop within fourteen days of delivery."));
  CHECK_FALSE(same("By phone or mail", "By post or mail"));  // too short to be near
}

TEST_CASE("the words of a sentence in another order are another sentence", "[near]") {
  CHECK_FALSE(same("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu",
                   "mu eta beta kappa delta alpha theta lambda gamma iota zeta epsilon"));
}

TEST_CASE("Mkhedruli, Mtavruli and the legacy font are the same words", "[near]") {
  const std::string line = "ყველა მონაწილე ვალდებულია დაიცვას წესები და გააგზავნოს ერთი ფოტოსურათი";
  CHECK(same(line,
             "ᲧᲕᲔᲚᲐ ᲛᲝᲜᲐᲬᲘᲚᲔ ᲕᲐᲚᲓᲔᲑᲣᲚᲘᲐ ᲓᲐᲘᲪᲕᲐᲡ "
             "ᲬᲔᲡᲔᲑᲘ ᲓᲐ ᲒᲐᲐᲒᲖᲐᲕᲜᲝᲡ ᲔᲠᲗᲘ ᲤᲝᲢᲝᲡᲣᲠᲐᲗᲘ"));
  CHECK(same(line, "yvela monawile valdebulia daicvas wesebi da gaagzavnos erTi fotosuraTi"));
}

TEST_CASE("an amount in another currency is not the same", "[near]") {
  using duplicates::cut_pieces;
  const auto lari = cut_pieces("The fee is 5 \u20BE.", ""), euro = cut_pieces("The fee is 5 \u20AC.", "");
  REQUIRE(lari.size() == 1);
  REQUIRE(lari[0].words.size() == 5);
  CHECK(lari[0].words[4].folded != euro[0].words[4].folded);
}
