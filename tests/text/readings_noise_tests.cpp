// SPDX-License-Identifier: GPL-3.0-or-later
// How much of what no table lists is read all the same. PUNKTI_SHOW_FIGURES=1 prints the rates.
#include "indexer/text/romanization.hpp"
#include "tests/support/catch.hpp"
#include "tests/text/support.hpp"

#include <cstdlib>
#include <functional>
#include <iomanip>
#include <iostream>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

using punkti::text::readings;
using punkti::text::readings_with_slip;
using punkti::text::romanize;
using punkti::text::Vocabulary;

namespace {

namespace tests = punkti::tests;
using Words = std::set<std::string, std::less<>>;

constexpr std::size_t bytes_a_letter = 3;

std::vector<std::string> letters_in(const std::string& word) {
  std::vector<std::string> letters;
  for (std::size_t at = 0; at < word.size(); at += bytes_a_letter) letters.push_back(word.substr(at, bytes_a_letter));
  return letters;
}

/// National spelling without apostrophes, letter by letter.
std::vector<std::string> spelled(const std::string& word) {
  std::vector<std::string> chunks;
  for (const std::string& letter : letters_in(word)) {
    std::string latin = romanize(letter);
    if (const auto mark = latin.find("’"); mark != std::string::npos) latin.erase(mark);
    chunks.push_back(latin);
  }
  return chunks;
}

std::string joined(const std::vector<std::string>& chunks) {
  std::string latin;
  for (const std::string& chunk : chunks) latin += chunk;
  return latin;
}

/// One slip in a word; nothing when it has no room for it.
using Slip = std::function<std::optional<std::string>(const std::string& word, std::mt19937& random)>;

std::optional<std::string> unlisted(const std::string& word, std::mt19937& random) {
  static const auto rows = tests::word_list("unlisted_spellings.tsv");
  const auto letters = letters_in(word);
  std::vector<std::pair<std::size_t, std::string>> choices;
  for (std::size_t i = 0; i < letters.size(); ++i)
    for (const auto& row : rows)
      if (row.at(0) == letters[i]) choices.emplace_back(i, row.at(1));
  if (choices.empty()) return std::nullopt;
  auto chunks = spelled(word);
  const auto& [place, spelling] = choices[random() % choices.size()];
  chunks[place] = spelling;
  return joined(chunks);
}

std::optional<std::string> doubled(const std::string& word, std::mt19937& random) {
  auto chunks = spelled(word);
  std::string& chunk = chunks[random() % chunks.size()];
  chunk += chunk.back();
  return joined(chunks);
}

std::optional<std::string> dropped(const std::string& word, std::mt19937& random) {
  auto chunks = spelled(word);
  chunks[1 + random() % (chunks.size() - 1)].clear();
  return joined(chunks);
}

std::optional<std::string> swapped(const std::string& word, std::mt19937& random) {
  auto chunks = spelled(word);
  const std::size_t place = random() % (chunks.size() - 1);
  if (chunks[place] == chunks[place + 1]) return std::nullopt;
  std::swap(chunks[place], chunks[place + 1]);
  return joined(chunks);
}

Words policy_words() {
  Words words;
  const auto file = tests::shared("georgian/eval/data/seed_types.tsv");
  if (!file) return words;
  std::istringstream lines(tests::bytes_of(*file));
  for (std::string line; std::getline(lines, line);) words.insert(line.substr(0, line.find('\t')));
  return words;
}

Vocabulary vocabulary_of(const Words& words) {
  return {[&](std::string_view prefix) {
            const auto at = words.lower_bound(prefix);
            return at != words.end() && at->starts_with(prefix);
          },
          [&](std::string_view word) { return words.contains(word); }};
}

struct Rate {
  double asked = 0;
  double found = 0;
  double first = 0;
};

/// Over the words of five letters or more: shorter ones are too much like each other.
Rate rate_of(const Slip& slip, const Words& words) {
  std::mt19937 random(20020711);
  Rate rate;
  const Vocabulary vocabulary = vocabulary_of(words);
  for (const std::string& word : words) {
    if (word.size() < 5 * bytes_a_letter) continue;
    const auto latin = slip(word, random);
    if (!latin) continue;
    auto read = readings(*latin, vocabulary);
    if (read.empty()) read = readings_with_slip(*latin, vocabulary);
    ++rate.asked;
    rate.found += std::ranges::count(read, word, &punkti::text::Reading::word) > 0 ? 1 : 0;
    rate.first += !read.empty() && read.front().word == word ? 1 : 0;
  }
  return rate;
}

void show(const char* what, const Rate& rate) {
  if (std::getenv("PUNKTI_SHOW_FIGURES") == nullptr) return;
  std::cout << std::fixed << std::setprecision(1) << what << ": found " << 100 * rate.found / rate.asked << " %, first "
            << 100 * rate.first / rate.asked << " % of " << static_cast<int>(rate.asked) << '\n';
}

}  // namespace

TEST_CASE("a word with one slip that no table lists is mostly read all the same", "[text][readings][shared]") {
  const Words words = policy_words();
  if (words.empty()) return;
  struct Case {
    const char* what;
    Slip slip;
    double found;
    double first;
  };
  for (const auto& [what, slip, found, first] :
       {Case{"unlisted spelling of a letter", unlisted, 0.95, 0.88}, Case{"a letter doubled", doubled, 0.99, 0.94},
        Case{"a letter dropped", dropped, 0.85, 0.72}, Case{"two letters swapped", swapped, 0.94, 0.9}}) {
    const Rate rate = rate_of(slip, words);
    show(what, rate);
    CAPTURE(what, rate.asked, rate.found, rate.first);
    CHECK(rate.found > found * rate.asked);
    CHECK(rate.first > first * rate.asked);
  }
}

TEST_CASE("a slip is mended only where there is room for one, and English words stay words", "[text][readings]") {
  const Words words{"მონაცემები", "შენახვა", "ფასი", "ქუქი", "ელემენტს"};
  const auto read = [&](const char* latin) { return readings_with_slip(latin, vocabulary_of(words)); };
  REQUIRE(read("monnacemebi").size() == 1);
  CHECK(read("monnacemebi").front().word == "მონაცემები");
  CHECK(read("monacmeebi").front().word == "მონაცემები");
  CHECK(read("schenaxva").front().word == "შენახვა");
  for (const char* other : {"fassi", "quky", "privacy", "newsletter", "delivery", "monat", "mon?cemebi", "",
                            "monacemebimonacemebimonacemebi", "m\xFFnacemebi"}) {
    CAPTURE(other);
    CHECK(read(other).empty());
  }
}
