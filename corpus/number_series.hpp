// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace punkti::corpus {

/// A row of siblings: blocks numbered one after the other in one style, with what belongs to each between them.
struct NumberSeries {
  std::string style;
  std::vector<std::size_t> members;  ///< indices of blocks, ascending
};

/// The rows of numbers of a text, in the order they begin. A row may be interrupted by rows nested in it; a number that
/// goes back begins a new row. Bullets are in no row.
[[nodiscard]] std::vector<NumberSeries> number_series(std::span<const Block> blocks);

}  // namespace punkti::corpus
