// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/romanization.hpp"
#include "indexer/text/stem_georgian.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

using punkti::text::georgian_stem;
using punkti::text::Reading;
using punkti::text::readings;
using punkti::text::readings_of_stem;
using punkti::text::romanize;
using punkti::text::System;
using punkti::text::Vocabulary;

namespace {

using Words = std::set<std::string, std::less<>>;

const Words policy_words{"მონაცემები",  "მონაცემების",  "შენახვა",  "ქალაქი", "ხასიათით",    "გაფუჭების", "ქუქი",
                         "ფაილების",    "გამოყენება",   "ზარების",  "ჩაწერა", "უსაფრთხოება", "მიწოდების", "საფასური",
                         "ავტორიზაცია", "მომხმარებლის", "კომპანია", "წყალი",  "ჭადრაკი",     "ჟურნალი",   "ძირითადი",
                         "ფასი",        "პასი",         "ღია",      "გია",    "ჯარიმა",      "თანხმობა",  "ტყვე"};

Vocabulary vocabulary_of(const Words& words, int* questions = nullptr) {
  const auto kept = std::make_shared<const Words>(words);
  const auto count = [questions] {
    if (questions != nullptr) ++*questions;
  };
  return {[=](std::string_view prefix) {
            count();
            const auto at = kept->lower_bound(prefix);
            return at != kept->end() && at->starts_with(prefix);
          },
          [=](std::string_view word) {
            count();
            return kept->contains(word);
          }};
}

Vocabulary stems_of(const Words& words) {
  Words stems;
  for (const auto& word : words) stems.insert(georgian_stem(word));
  return vocabulary_of(stems);
}

std::string first_word(const std::vector<Reading>& found) {
  return found.empty() ? "" : found.front().word;
}

}  // namespace

TEST_CASE("a Latin spelling finds its Georgian word, whatever the system", "[text][readings]") {
  const auto [latin, word] = GENERATE(table<std::string, std::string>({
      {"monatsemebi", "მონაცემები"},
      {"shenakhva", "შენახვა"},
      {"Shenakhva", "შენახვა"},
      {"SHENAKHVA", "შენახვა"},
      {"Senaxva", "შენახვა"},
      {"senaxva", "შენახვა"},
      {"qalaqi", "ქალაქი"},
      {"kalaki", "ქალაქი"},
      {"k’alak’i", "ქალაქი"},
      {"xasiaTiT", "ხასიათით"},
      {"khasiatit", "ხასიათით"},
      {"xasiatit", "ხასიათით"},
      {"gafuWebis", "გაფუჭების"},
      {"gapuch'ebis", "გაფუჭების"},
      {"quqi", "ქუქი"},
      {"failebis", "ფაილების"},
      {"pailebis", "ფაილების"},
      {"gamoyeneba", "გამოყენება"},
      {"gamoq'eneba", "გამოყენება"},
      {"zarebis", "ზარების"},
      {"chawera", "ჩაწერა"},
      {"usafrtxoeba", "უსაფრთხოება"},
      {"usaprtkhoeba", "უსაფრთხოება"},
      {"mits'odebis", "მიწოდების"},
      {"miwodebis", "მიწოდების"},
      {"sapasuri", "საფასური"},
      {"avt’orizatsia", "ავტორიზაცია"},
      {"avtorizacia", "ავტორიზაცია"},
      {"tchadraki", "ჭადრაკი"},
      {"čadraki", "ჭადრაკი"},
      {"zhurnali", "ჟურნალი"},
      {"jurnali", "ჟურნალი"},
      {"dziritadi", "ძირითადი"},
      {"ziritadi", "ძირითადი"},
      {"jarima", "ჯარიმა"},
      {"tanxmoba", "თანხმობა"},
  }));
  INFO(latin);
  CHECK(first_word(readings(latin, vocabulary_of(policy_words))) == word);
}

TEST_CASE("every exact spelling of every word is read back to it, and so is the spelling without marks",
          "[text][readings]") {
  for (const auto& word : policy_words)
    for (const System system : {System::national, System::bgn1981, System::iso9984, System::ala_lc, System::legacy}) {
      const std::string latin = romanize(word, system);
      INFO(latin);
      const auto found = readings(latin, vocabulary_of(policy_words));
      CHECK(std::ranges::count(found, word, &Reading::word) == 1);
    }
}

TEST_CASE("a reading says which system it took", "[text][readings]") {
  const auto system_of = [](const std::string& latin) {
    return readings(latin, vocabulary_of(policy_words)).at(0).system;
  };
  CHECK(system_of("shenakhva") == System::national);
  CHECK(system_of("xasiaTiT") == System::legacy);
  CHECK(system_of("k’ompania") == System::national);
  CHECK(system_of("usafrtxoeba") == System::chat);
}

TEST_CASE("a clean spelling comes before a strange one", "[text][readings]") {
  const auto found = readings("pasi", vocabulary_of(policy_words));
  REQUIRE(found.size() == 2);
  CHECK(found[0].strangeness == 0);
  const auto open = readings("ghia", vocabulary_of(policy_words));
  REQUIRE(!open.empty());
  CHECK(open[0].word == "ღია");
  CHECK(first_word(readings("gia", vocabulary_of(policy_words))) == "გია");
}

TEST_CASE("no more readings than asked for", "[text][readings]") {
  CHECK(readings("pasi", vocabulary_of(policy_words), 1).size() == 1);
  CHECK(readings("pasi", vocabulary_of(policy_words), 0).empty());
  CHECK(readings_of_stem("pasi", stems_of(policy_words), 0).empty());
}

TEST_CASE("an inflected spelling finds the stem that the index holds", "[text][readings]") {
  const auto [latin, stem_of] = GENERATE(table<std::string, std::string>({
      {"monatsemebis", "მონაცემი"},
      {"monatsemtatvis", "მონაცემი"},
      {"monacemebze", "მონაცემი"},
      {"shenakhvis", "შენახვა"},
      {"qalaqebidan", "ქალაქი"},
      {"qalaqis", "ქალაქი"},
      {"momkhmarebeli", "მომხმარებლის"},
      {"momxmareblebs", "მომხმარებლის"},
      {"momkhmarebelma", "მომხმარებლის"},
      {"gamoyenebit", "გამოყენება"},
      {"gamoq’enebisas", "გამოყენება"},
      {"kompaniebma", "კომპანია"},
      {"usafrtxoebistvis", "უსაფრთხოება"},
      {"wylis", "წყალი"},
      {"ts'q'alshi", "წყალი"},
      {"sapasurisac", "საფასური"},
      {"xasiaTebs", "ხასიათით"},
      {"Jurnalebi", "ჟურნალი"},
  }));
  INFO(latin);
  const auto found = readings_of_stem(latin, stems_of(policy_words));
  REQUIRE(!found.empty());
  CHECK(georgian_stem(found[0].word) == georgian_stem(stem_of));
}

TEST_CASE("readings of a stem differ in their stems", "[text][readings]") {
  std::set<std::string> stems;
  for (const auto& reading : readings_of_stem("pasebis", stems_of(policy_words)))
    CHECK(stems.insert(georgian_stem(reading.word)).second);
  CHECK(stems.size() == 2);
}

TEST_CASE("English and unknown words are no Georgian", "[text][readings]") {
  for (const std::string latin : {"privacy", "cookies", "facebookit", "account", "xyz", "monatsemebisqqq"}) {
    INFO(latin);
    CHECK(readings(latin, vocabulary_of(policy_words)).empty());
    CHECK(readings_of_stem(latin, stems_of(policy_words)).empty());
  }
}

TEST_CASE("what nobody would type is refused without trouble", "[text][readings]") {
  const std::string long_word(65, 'a');
  for (const std::string& latin :
       {std::string(), long_word, std::string(100000, 't'), std::string("\xFF\xFE\x80"), std::string("\0a", 2),
        std::string("მონაცემი"), std::string("’’’’"), std::string("t\u0315\u0315\u0315")}) {
    CHECK_NOTHROW(readings(latin, vocabulary_of(policy_words)));
    CHECK_NOTHROW(readings_of_stem(latin, stems_of(policy_words)));
  }
  CHECK(readings(long_word, vocabulary_of({long_word})).empty());
}

TEST_CASE("the worst spelling asks the vocabulary a bounded number of questions", "[text][readings]") {
  int questions = 0;
  const Vocabulary everything{[&](std::string_view) { return ++questions > 0; },
                              [&](std::string_view) { return ++questions > 0; }};
  for (const std::string& worst :
       {std::string(64, 'c'), std::string("tschtschtschtschtschtschtschtschtschtschtschtschtschtschtschtsch"),
        std::string("kckckckckckckckckckckckckckckckckckckckckckckckckckckckckckckckc")}) {
    questions = 0;
    CHECK(readings(worst, everything).size() <= 8);
    CHECK(questions < 100000);
    questions = 0;
    CHECK(readings_of_stem(worst, everything).size() <= 8);
    CHECK(questions < 100000);
  }
}

TEST_CASE("any bytes are read without harm", "[text][readings]") {
  std::mt19937 random(20020711);
  const Vocabulary words = vocabulary_of(policy_words);
  const Vocabulary stems = stems_of(policy_words);
  for (int i = 0; i < 500; ++i) {
    std::string bytes(random() % 64, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % 256);
    for (const auto& reading : readings(bytes, words)) CHECK(policy_words.contains(reading.word));
    CHECK(readings_of_stem(bytes, stems).size() <= 8);
  }
}
