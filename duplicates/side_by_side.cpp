// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/side_by_side.hpp"

#include <algorithm>
#include <array>

namespace punkti::duplicates {
namespace {

/// Rows that one or both copies have alone and that do not end a passage, the likeliest first: a changed one, one put
/// in, one left out.
struct Gap {
  std::int64_t a, b;
};
constexpr std::array<Gap, 15> gaps{{{1, 1},
                                    {0, 1},
                                    {1, 0},
                                    {1, 2},
                                    {2, 1},
                                    {2, 2},
                                    {0, 2},
                                    {2, 0},
                                    {1, 3},
                                    {3, 1},
                                    {2, 3},
                                    {3, 2},
                                    {0, 3},
                                    {3, 0},
                                    {3, 3}}};
constexpr std::size_t least_words_after_gap = 6;

bool inside(std::int64_t row, Stretch limits) {
  return row >= limits.begin && row < limits.end;
}

}  // namespace

struct SideBySide::Walk {
  std::int64_t a, b;  ///< the last rows that match
  std::int64_t direction;
  Stretch a_limits, b_limits;
  std::vector<std::uint32_t>* matched;
  std::size_t words = 0;  ///< since the start, without the first pair
};

Match SideBySide::around(std::uint32_t a, std::uint32_t b, Stretch a_limits, Stretch b_limits,
                         std::vector<std::uint32_t>* matched) const {
  const bool together = reading_.rows()[a].document == reading_.rows()[b].document;
  if (together && a < b) a_limits.end = std::min(a_limits.end, b);
  Walk forward{a, b, 1, a_limits, b_limits, matched};
  go(forward);
  const auto a_end = static_cast<std::uint32_t>(forward.a + 1);
  if (together && a < b) b_limits.begin = std::max(b_limits.begin, a_end);
  Walk backward{a, b, -1, a_limits, b_limits, matched};
  go(backward);
  if (matched != nullptr) matched->push_back(b);
  return {{static_cast<std::uint32_t>(backward.a), a_end},
          {static_cast<std::uint32_t>(backward.b), static_cast<std::uint32_t>(forward.b + 1)},
          reading_.rows()[a].words + forward.words + backward.words};
}

Stretch SideBySide::document_around(std::uint32_t row) const {
  const auto& document = reading_.documents()[reading_.rows()[row].document];
  return {document.first_row, document.end_row};
}

std::size_t SideBySide::words_in(Stretch stretch) const {
  if (stretch.begin == stretch.end) return 0;
  const auto &first = reading_.rows()[stretch.begin], &last = reading_.rows()[stretch.end - 1];
  return last.first_word + last.words - first.first_word;
}

void SideBySide::go(Walk& walk) const {
  while (equal(walk, 1, 1) || skip_gap(walk)) {
    walk.a += walk.direction;
    walk.b += walk.direction;
    walk.words += reading_.rows()[static_cast<std::size_t>(walk.a)].words;
    if (walk.matched != nullptr) walk.matched->push_back(static_cast<std::uint32_t>(walk.b));
  }
}

/// Moves over the nearest gap behind which the stretches go on, so that the next step finds a pair.
bool SideBySide::skip_gap(Walk& walk) const {
  for (const auto gap : gaps) {
    if (!goes_on(walk, gap.a, gap.b)) continue;
    walk.a += walk.direction * gap.a;
    walk.b += walk.direction * gap.b;
    return true;
  }
  return false;
}

/// Do at least as many words match behind a gap as it has itself? Else two passages would be held together by a word.
bool SideBySide::goes_on(const Walk& walk, std::int64_t skip_a, std::int64_t skip_b) const {
  if (!equal(walk, skip_a + 1, skip_b + 1)) return false;
  const auto words_of = [&](std::int64_t from, std::int64_t ahead) {
    return std::size_t{reading_.rows()[static_cast<std::size_t>(from + walk.direction * ahead)].words};
  };
  std::size_t in_a = 0, in_b = 0, behind = 0;
  for (std::int64_t k = 1; k <= skip_a; ++k) in_a += words_of(walk.a, k);
  for (std::int64_t k = 1; k <= skip_b; ++k) in_b += words_of(walk.b, k);
  const auto wanted = std::max({in_a, in_b, least_words_after_gap});
  for (std::int64_t k = 1; behind < wanted && equal(walk, skip_a + k, skip_b + k); ++k)
    behind += words_of(walk.a, skip_a + k);
  return behind >= wanted;
}

bool SideBySide::equal(const Walk& walk, std::int64_t ahead_a, std::int64_t ahead_b) const {
  const auto a = walk.a + walk.direction * ahead_a, b = walk.b + walk.direction * ahead_b;
  return inside(a, walk.a_limits) && inside(b, walk.b_limits) &&
         families_[static_cast<std::size_t>(a)] == families_[static_cast<std::size_t>(b)];
}

}  // namespace punkti::duplicates
