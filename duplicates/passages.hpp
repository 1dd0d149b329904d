// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicates/reading.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace punkti::duplicates {

/// Rows [begin, end) of a reading, all of one document.
struct Stretch {
  std::uint32_t begin = 0, end = 0;
  auto operator<=>(const Stretch&) const = default;
};

/// Stretches that say the same or nearly the same, in reading order; at least two, none overlapping another.
using Passage = std::vector<Stretch>;

/// The passages of at least `least_words` words that stand more than once, as long as they can be made.
/// `families` gives each row its number (near_families.hpp); rows with one number count as equal. Up to three rows
/// that only one copy has do not end a passage when at least as many words that both have follow.
///
/// A passage that is part of a longer one is told by itself only when it stands somewhere else too, or twice inside.
[[nodiscard]] std::vector<Passage> find_passages(const Reading& reading, const std::vector<std::uint32_t>& families,
                                                 std::size_t least_words);

}  // namespace punkti::duplicates
