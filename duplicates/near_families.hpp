// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicates/reading.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace punkti::duplicates {

/// Numbers the rows of a corpus so that equal and nearly equal ones have one number, the number of the first of them.
///
/// Nearly equal: at least three quarters of the words of both are common, and enough pairs of neighbouring words that
/// the order is much the same. Candidates come from MinHash signatures of word pairs, 24 values in 12 bands of 2: of
/// sentences with one word in ten changed 99 in 100 meet in a band, of those with half their pairs in common 97.
/// A row is compared with the first members of families only, and with few in each band: work grows with the corpus,
/// however many near copies a sentence has. Rows of fewer than five words are nearly equal to none but their equals.
/// Source: A. Broder, "On the resemblance and containment of documents" (1997), for the signatures.
[[nodiscard]] std::vector<std::uint32_t> near_families(const Reading& reading);

/// Words that two texts have in common, each as often as both have it, of the words of both: 0 to 1. Order plays no
/// part. Both must be sorted.
[[nodiscard]] double share_in_common(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

}  // namespace punkti::duplicates
