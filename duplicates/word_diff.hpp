// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace punkti::duplicates {

/// Items [begin, end) of a sequence.
struct Span {
  std::size_t begin = 0, end = 0;
  [[nodiscard]] std::size_t size() const { return end - begin; }
  bool operator==(const Span&) const = default;
};

/// Items of the first sequence that stand as others, or not at all, in the second; either side may be empty.
struct Edit {
  Span first, second;
  bool operator==(const Edit&) const = default;
};

/// The fewest items to leave out and put in that make the first sequence the second, in order, neighbours joined; what
/// lies between two edits is equal. By Wu's O(NP) algorithm (library dtl), after equal ends are cut off. Of sequences
/// of thousands of items with next to nothing in common they are nearly the fewest only: the library bounds its memory.
[[nodiscard]] std::vector<Edit> edits_between(std::span<const std::uint64_t> first,
                                              std::span<const std::uint64_t> second);
[[nodiscard]] std::vector<Edit> edits_between(std::span<const std::uint32_t> first,
                                              std::span<const std::uint32_t> second);

/// Items in common, of the items of both: 0 to 1; 1 when both are empty.
[[nodiscard]] double similarity(std::size_t first, std::size_t second, std::span<const Edit> edits);

}  // namespace punkti::duplicates
