// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicates/side_by_side.hpp"

namespace punkti::duplicates {

/// Passages without those that another one tells already. A passage is left out when each of its places lies in a place
/// of its own of one longer passage; it is made one with a longer passage when at least half of its places are places
/// of that one too, give or take a fifth of their words: copies seldom begin and end at the same sentence. Gives them
/// longest first.
[[nodiscard]] std::vector<Passage> tell_once(std::vector<Passage> passages, const Reading& reading,
                                             const SideBySide& walker);

}  // namespace punkti::duplicates
