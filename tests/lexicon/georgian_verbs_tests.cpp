// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon/georgian_verbs.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>

using punkti::lexicon::verb_forms;
using punkti::lexicon::verb_headwords;

namespace {

bool has(std::string_view notation, std::string_view form) {
  return std::ranges::binary_search(verb_forms(notation), form);
}

}  // namespace

TEST_CASE("a Georgian verb gets its persons from the third", "[lexicon][verbs]") {
  for (const auto* form : {"ინახავ", "ვინახავ", "ვინახავთ", "ინახავთ", "ინახავს", "ინახავენ"})
    CHECK(has("შე-ინახავს", form));
  for (const auto* form : {"შევინახავთ", "შეინახავს", "შეინახოს", "შევინახო", "შეინახეთ", "შეინახა"})
    CHECK(has("შე-ინახავს", form));
}

TEST_CASE("a preverb that is needed is never left out", "[lexicon][verbs]") {
  for (const auto* form : {"წაშალოს", "წავშალო", "წაშალეთ", "წავშალე", "წაშალონ"}) CHECK(has("წა+შალოს", form));
  CHECK_FALSE(has("წა+შალოს", "შალოს"));
  CHECK(has("წა-შლის", "შლიან"));
}

TEST_CASE("object markers of the first and second person", "[lexicon][verbs]") {
  for (const auto* form : {"მიბრუნებს", "გიბრუნებთ", "დაგვიბრუნებს", "დამიბრუნოთ", "დაგიბრუნებთ"})
    CHECK(has("და-უბრუნებს", form));
  for (const auto* form : {"გაცნობებთ", "გვაცნობებს"}) CHECK(has("აცნობებს", form));
}

TEST_CASE("object markers before a consonant, and in place of the one of the third person", "[lexicon][verbs]") {
  for (const auto* form : {"მბლოკავენ", "დამბლოკეს", "დაგბლოკავთ"}) CHECK(has("და-ბლოკავს", form));
  for (const auto* form : {"მთხოვთ", "გთხოვენ", "სთხოვს"}) CHECK(has("სთხოვს", form));
  CHECK_FALSE(has("შე-ინახავს", "მინახავს"));
}

TEST_CASE("a passive without დ has its past and optative", "[lexicon][verbs]") {
  for (const auto* form : {"ჩამოეჭრა", "ჩამომეჭრა", "ჩამომეჭრას"}) CHECK(has("ჩამო-ეჭრება", form));
  for (const auto* form : {"გაითიშა", "გაითიშოს"}) CHECK(has("გა-ითიშება", form));
}

TEST_CASE("passives in -ება", "[lexicon][verbs]") {
  for (const auto* form :
       {"უკავშირდება", "გიკავშირდებით", "დავუკავშირდე", "დაუკავშირდით", "დაგვიკავშირდეთ", "უკავშირდებიან"})
    CHECK(has("და-უკავშირდება", form));
}

TEST_CASE("the headword is what a reader writes", "[lexicon][verbs]") {
  CHECK(verb_headwords("შე-ინახავს") == std::vector<std::string>{"შეინახავს", "ინახავს"});
  CHECK(verb_headwords("წა+შალოს") == std::vector<std::string>{"წაშალოს"});
  CHECK(verb_headwords("ფლობს") == std::vector<std::string>{"ფლობს"});
}
