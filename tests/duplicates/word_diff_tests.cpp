// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/word_diff.hpp"

#include "tests/support/catch.hpp"

#include <random>

using namespace punkti::duplicates;

namespace {

using Items = std::vector<std::uint32_t>;

std::vector<Edit> edits(const Items& a, const Items& b) {
  return edits_between(std::span<const std::uint32_t>(a), std::span<const std::uint32_t>(b));
}

/// The first sequence with the edits carried out.
Items edited(const Items& a, const Items& b, const std::vector<Edit>& edits) {
  Items out;
  std::size_t at = 0;
  for (const auto& edit : edits) {
    for (; at < edit.first.begin; ++at) out.push_back(a[at]);
    for (auto i = edit.second.begin; i < edit.second.end; ++i) out.push_back(b[i]);
    at = edit.first.end;
  }
  for (; at < a.size(); ++at) out.push_back(a[at]);
  return out;
}

}  // namespace

TEST_CASE("equal texts have no edits, and two empty ones are alike", "[diff]") {
  CHECK(edits({1, 2, 3}, {1, 2, 3}).empty());
  CHECK(edits({}, {}).empty());
  CHECK(similarity(0, 0, {}) == 1.0);
}

TEST_CASE("a changed word is one edit with both words, not two", "[diff]") {
  CHECK(edits({1, 2, 3}, {1, 9, 3}) == std::vector<Edit>{{{1, 2}, {1, 2}}});
  CHECK(edits({1, 2, 3, 4, 5}, {1, 8, 3, 9, 5}) == std::vector<Edit>{{{1, 2}, {1, 2}}, {{3, 4}, {3, 4}}});
}

TEST_CASE("words put in or left out stand with an empty other side", "[diff]") {
  CHECK(edits({1, 2}, {1, 7, 2}) == std::vector<Edit>{{{1, 1}, {1, 2}}});
  CHECK(edits({1, 7, 2}, {1, 2}) == std::vector<Edit>{{{1, 2}, {1, 1}}});
  CHECK(edits({}, {1, 2}) == std::vector<Edit>{{{0, 0}, {0, 2}}});
}

TEST_CASE("similarity counts the words of both", "[diff]") {
  CHECK(similarity(10, 10, edits({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 99})) == Approx(0.9));
}

TEST_CASE("the edits of any two sequences make the one the other", "[diff]") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    Items a(random() % 40), b(random() % 40);
    for (auto* items : {&a, &b})
      for (auto& item : *items) item = static_cast<std::uint32_t>(random() % 6);
    CHECK(edited(a, b, edits(a, b)) == b);
  }
}

TEST_CASE("long sequences with little in common are still edited into each other", "[diff]") {
  std::mt19937 random(11);
  Items a(4000), b(3500);
  for (auto& item : a) item = static_cast<std::uint32_t>(random() % 50'000);
  for (auto& item : b) item = static_cast<std::uint32_t>(random() % 50'000);
  for (std::size_t i = 0; i < 400; ++i) b[i * 8] = a[i * 9];
  CHECK(edited(a, b, edits(a, b)) == b);
}
