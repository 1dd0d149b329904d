// SPDX-License-Identifier: GPL-3.0-or-later
// One policy in both languages, then swapped, reordered and cut: what is missing must be found, and nothing else.
#include "tests/parity/comparing.hpp"
#include "tests/parity/policy.hpp"
#include "tests/support/shared.hpp"

#include <algorithm>
#include <random>
#include <set>

using namespace punkti;
using namespace punkti::tests;

namespace {

parity::Comparison compared_texts(const std::vector<Section>& en, const std::vector<Section>& ka) {
  return one_comparison({{"privacy_en.txt", written(english_title, en, &Section::en)},
                         {"privacy_ka.txt", written(georgian_title, ka, &Section::ka)}});
}

/// Every pair of the comparison is one of the policy, and every paragraph that has lost its partner is said to be
/// alone.
void check_truth(const parity::Comparison& comparison, const std::vector<Section>& en, const std::vector<Section>& ka) {
  std::set<std::pair<std::string, std::string>> partners{{english_title, georgian_title}};
  for (const auto& section : tool_library_policy())
    for (std::size_t i = 0; i < section.en.size(); ++i) partners.emplace(section.en[i], section.ka[i]);
  std::set<std::string> here{english_title, georgian_title};
  for (const auto& section : en) here.insert(section.en.begin(), section.en.end());
  for (const auto& section : ka) here.insert(section.ka.begin(), section.ka.end());
  std::size_t pairs = 0, expected = 0;
  for (const auto& [one, other] : partners) expected += here.contains(one) && here.contains(other) ? 1 : 0;
  for (const auto& row : comparison.rows) {
    if (row.en && row.ka) {
      INFO(row.en->text << " | " << row.ka->text);
      CHECK(partners.contains({row.en->text, row.ka->text}));
      ++pairs;
    } else {
      const auto& text = row.en ? row.en->text : row.ka->text;
      INFO("said to be alone: " << text);
      const auto known =
          std::ranges::find_if(partners, [&](const auto& pair) { return pair.first == text || pair.second == text; });
      REQUIRE(known != partners.end());
      CHECK_FALSE((here.contains(known->first) && here.contains(known->second)));
    }
  }
  CHECK(pairs == expected);
}

}  // namespace

TEST_CASE("two files of the same policy are parallel block by block", "[parity][variants]") {
  const auto policy = tool_library_policy();
  const auto comparison = compared_texts(policy, policy);
  check_truth(comparison, policy, policy);
  const auto counts = parity::count(comparison);
  CHECK(counts.parallel == comparison.rows.size());
}

TEST_CASE("two halves of one file are found in either order", "[parity][variants]") {
  const auto policy = tool_library_policy();
  const auto en = written(english_title, policy, &Section::en), ka = written(georgian_title, policy, &Section::ka);
  check_truth(one_comparison({{"privacy.txt", en + ka}}), policy, policy);
  check_truth(one_comparison({{"privacy.txt", ka + en}}), policy, policy);
}

TEST_CASE("sections are found in any order", "[parity][variants]") {
  const auto policy = tool_library_policy();
  for (unsigned seed = 1; seed <= 12; ++seed) {
    auto shuffled = policy;
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(seed));
    INFO("seed " << seed);
    const auto comparison = compared_texts(policy, shuffled);
    check_truth(comparison, policy, shuffled);
    CHECK(std::ranges::any_of(comparison.rows, &parity::BlockRow::moved));
  }
}

TEST_CASE("a section that one language lacks is found whole", "[parity][variants]") {
  const auto policy = tool_library_policy();
  for (std::size_t gone = 0; gone < policy.size(); ++gone) {
    auto cut = policy;
    cut.erase(cut.begin() + static_cast<std::ptrdiff_t>(gone));
    INFO("without section " << gone + 1);
    check_truth(compared_texts(policy, cut), policy, cut);
    check_truth(compared_texts(cut, policy), cut, policy);
  }
}

TEST_CASE("a paragraph that one language lacks is found, whichever it is", "[parity][variants]") {
  const auto policy = tool_library_policy();
  for (std::size_t section = 0; section < policy.size(); ++section)
    for (std::size_t gone = 1; gone < policy[section].en.size() && policy[section].en.size() > 2; ++gone) {
      auto cut = policy;
      const auto at = static_cast<std::ptrdiff_t>(gone);
      cut[section].en.erase(cut[section].en.begin() + at);
      cut[section].ka.erase(cut[section].ka.begin() + at);
      INFO("without paragraph " << gone << " of section " << section + 1);
      check_truth(compared_texts(policy, cut), policy, cut);
      check_truth(compared_texts(cut, policy), cut, policy);
    }
}

TEST_CASE("paragraphs that stand in turn in both languages are two versions", "[parity][variants]") {
  const auto policy = tool_library_policy();
  std::string text = std::string(english_title) + "\n\n" + georgian_title + "\n\n";
  for (const auto& section : policy)
    for (std::size_t i = 0; i < section.en.size(); ++i) text += section.en[i] + "\n\n" + section.ka[i] + "\n\n";
  check_truth(one_comparison({{"privacy.txt", text}}), policy, policy);
}

TEST_CASE("the sample's policy in two languages keeps its partners when its halves are swapped", "[parity][variants]") {
  const auto bytes = bytes_of(project_file("corpus/sample/Nakadi/Privacy Policy.txt"));
  const auto middle = bytes.find("ნაკადი - ს");
  REQUIRE(middle != std::string::npos);
  const auto pairs_of = [](const parity::Comparison& comparison) {
    std::set<std::pair<std::string, std::string>> pairs;
    for (const auto& row : comparison.rows)
      if (row.heading && row.en && row.ka) pairs.emplace(row.en->text, row.ka->text);
    return pairs;
  };
  const auto straight = pairs_of(one_comparison({{"p.txt", bytes}}));
  const auto swapped = pairs_of(one_comparison({{"p.txt", bytes.substr(middle) + "\n\n" + bytes.substr(0, middle)}}));
  CHECK(straight.size() == 14);  // title, eleven sections, two of their parts
  CHECK(straight == swapped);
}
