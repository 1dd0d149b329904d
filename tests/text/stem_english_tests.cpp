// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/stem_english.hpp"

#include "indexer/text/fold.hpp"
#include "tests/support/english_stemmer.hpp"
#include "tests/support/shared.hpp"
#include "tests/text/support.hpp"

#include <set>

namespace {

using punkti::text::stem_english;
using Words = std::set<std::string>;

/// Latin words of a text, folded, with their apostrophes.
void add_words(Words& words, const std::string& text) {
  std::string word;
  for (const char c : punkti::text::fold(text) + " ") {
    if ((c >= 'a' && c <= 'z') || (c == '\'' && !word.empty())) {
      word += c;
    } else if (!word.empty()) {
      words.insert(std::move(word));
      word.clear();
    }
  }
}

void add_words_of_files(Words& words, const std::filesystem::path& folder) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto ending = entry.path().extension();
    if (ending == ".toml" || ending == ".txt" || ending == ".md" || ending == ".tsv" || ending == ".html")
      add_words(words, punkti::tests::bytes_of(entry.path()));
  }
}

Words words_of_the_project() {
  Words words;
  for (const char* folder : {"glossary", "topics", "corpus/sample", "tests/words", "indexer/text/data"})
    add_words_of_files(words, punkti::tests::project_file(folder));
  REQUIRE(words.size() > 5000);
  return words;
}

/// The first word that the two stemmers disagree about; empty when there is none.
std::string first_difference(const Words& words, std::string_view suffix = "") {
  static const auto by_xapian = punkti::tests::english_stemmer();
  for (const std::string& word : words)
    if (const std::string long_word = word + std::string(suffix); stem_english(long_word) != by_xapian(long_word))
      return long_word + ": " + stem_english(long_word) + ", Xapian: " + by_xapian(long_word);
  return {};
}

}  // namespace

TEST_CASE("English words lose their endings", "[text][stem]") {
  CHECK(stem_english("policies") == "polici");
  CHECK(stem_english("policy") == "polici");
  CHECK(stem_english("using") == "use");
  CHECK(stem_english("generally") == "general");
  CHECK(stem_english("stopped") == "stop");
  CHECK(stem_english("company's") == "compani");
  CHECK(stem_english("dying") == "die");
  CHECK(stem_english("us") == "us");
  CHECK(stem_english("") == "");
}

TEST_CASE("words of the project have the stems that Xapian gives them, whatever hangs on them", "[text][stem]") {
  const Words words = words_of_the_project();
  for (const char* suffix :
       {"",      "'",     "'s",    "'s'",  "s",    "es",    "ies",    "ied",   "ed",      "ing",    "ingly",
        "edly",  "eed",   "eedly", "y",    "ly",   "li",    "tional", "ation", "ational", "izer",   "ization",
        "ness",  "ement", "ment",  "able", "ibly", "ousli", "ity",    "iviti", "fulli",   "lessli", "ogi",
        "icate", "ative", "ion",   "e",    "ll",   "alism", "biliti", "ance",  "sses",    "us"})
    CHECK(first_difference(words, suffix).empty());
}

TEST_CASE("words of published policies have the stems that Xapian gives them", "[text][stem]") {
  const auto folder = punkti::tests::shared("seeds");
  if (!folder) return;
  Words words;
  add_words_of_files(words, *folder);
  CHECK(first_difference(words).empty());
}

TEST_CASE("any string of letters has the stem that Xapian gives it", "[text][stem][property]") {
  // Few letters, so that y, apostrophes, doubles and endings meet often; é stands for what is no ASCII.
  const std::vector<std::string> letters{"a", "e", "i",  "o",  "u",   "y",  "y",  "b",  "l",  "l",  "s",   "s",
                                         "t", "d", "n",  "g",  "w",   "x",  "z",  "r",  "m",  "p",  "'",   "é",
                                         "c", "f", "li", "ed", "ing", "at", "iz", "er", "al", "ic", "ion", "gener"};
  std::mt19937 random(20061);
  Words words;
  for (int i = 0; i < 60000; ++i) {
    std::string word;
    for (auto left = 1 + random() % 9; left > 0; --left) word += letters[random() % letters.size()];
    words.insert(std::move(word));
  }
  CHECK(first_difference(words).empty());
}
