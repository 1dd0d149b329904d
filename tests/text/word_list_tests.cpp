// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/word_list.hpp"

#include "indexer/text/utf8.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <random>

using namespace punkti;

namespace {

std::vector<std::string> near(const std::vector<std::string>& words, const std::string& asked, unsigned edits) {
  std::vector<std::string> out;
  for (const auto& found : text::WordList(words).near(asked, edits)) out.push_back(found.word);
  return out;
}

/// Edits by the book, one table for the two words.
unsigned edits_between(const std::string& a, const std::string& b) {
  std::vector<std::vector<unsigned>> cost(a.size() + 1, std::vector<unsigned>(b.size() + 1));
  for (unsigned i = 0; i <= a.size(); ++i)
    for (unsigned j = 0; j <= b.size(); ++j) {
      unsigned best = i == 0 ? j : j == 0 ? i : 1000;
      if (i > 0 && j > 0) {
        best =
            std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
          best = std::min(best, cost[i - 2][j - 2] + 1);
      }
      cost[i][j] = best;
    }
  return cost[a.size()][b.size()];
}

}  // namespace

TEST_CASE("near words are one slip away: a letter more, less, another, or two swapped", "[text][word_list]") {
  const std::vector<std::string> words{"პაროლი", "პოლიტიკა", "password", "policy", "privacy"};
  CHECK(near(words, "pasword", 1) == std::vector<std::string>{"password"});
  CHECK(near(words, "passswrod", 2) == std::vector<std::string>{"password"});
  CHECK(near(words, "polciy", 1) == std::vector<std::string>{"policy"});
  CHECK(near(words, "პაროლლი", 1) == std::vector<std::string>{"პაროლი"});
  CHECK(near(words, "ფაროლი", 1) == std::vector<std::string>{"პაროლი"});
  CHECK(near(words, "passport", 1).empty());
  CHECK(near(words, "policy", 0) == std::vector<std::string>{"policy"});
  CHECK(near(words, "", 2).empty());
  CHECK(near({}, "policy", 2).empty());
  CHECK(near(words, std::string(300, 'a'), 2).empty());
}

TEST_CASE("the walk finds exactly what comparing with every word finds", "[text][word_list]") {
  std::mt19937 random(7);
  const auto any_word = [&] {
    std::string word(1 + random() % 7, 'a');
    for (auto& letter : word) letter = static_cast<char>('a' + random() % 3);
    return word;
  };
  std::vector<std::string> words;
  for (int i = 0; i < 400; ++i) words.push_back(any_word());
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  for (int i = 0; i < 200; ++i) {
    const auto asked = any_word();
    for (const unsigned edits : {1U, 2U}) {
      std::vector<std::string> expected;
      std::ranges::copy_if(words, std::back_inserter(expected),
                           [&](const auto& word) { return edits_between(word, asked) <= edits; });
      INFO(asked << " " << edits);
      CHECK(near(words, asked, edits) == expected);
    }
  }
}

TEST_CASE("slips that people make cost less than others", "[text][word_list]") {
  CHECK(text::slip_cost("ტანხმობა", "თანხმობა") < text::slip_cost("ლანხმობა", "თანხმობა"));
  CHECK(text::slip_cost("პოლიყიკა", "პოლიტიკა") < text::slip_cost("პოლიბიკა", "პოლიტიკა"));
  CHECK(text::slip_cost("pasword", "password") < text::slip_cost("passord", "password"));
  CHECK(text::slip_cost("polciy", "policy") < text::slip_cost("polxxy", "policy"));
  CHECK(text::slip_cost("xolicy", "policy") > text::slip_cost("polixy", "policy"));
  CHECK(text::slip_cost("policy", "policy") == 0.0);
}

TEST_CASE("words of the list by their beginning", "[text][word_list]") {
  const text::WordList list({"policy", "cookies", "cook", "cookie", "cook"});
  const auto [first, last] = list.beginning_with(u"cooki");
  REQUIRE(last - first == 2);
  CHECK(list.word_at(first) == "cookie");
  CHECK(list.word_at(last - 1) == "cookies");
  const auto none = list.beginning_with(u"z");
  CHECK(none.first == none.second);
}
