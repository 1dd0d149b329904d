// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicates/duplicates.hpp"
#include "duplicates/passages.hpp"

namespace punkti::duplicates {

/// What a reader is told of passages: places, measures, differences, the longest first. A place that turns out to have
/// less than half its words in common with the first one is left out.
[[nodiscard]] std::vector<Block> describe(const std::vector<Passage>& passages, const Reading& reading);

}  // namespace punkti::duplicates
