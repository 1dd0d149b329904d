// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace punkti::parity {

/// What is gained by calling row i and column j versions of each other; below 0 when they look like strangers.
class Gains {
 public:
  Gains(std::size_t rows, std::size_t columns) : columns_(columns), cells_(rows * columns) {}
  [[nodiscard]] std::size_t rows() const { return columns_ == 0 ? 0 : cells_.size() / columns_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  float& at(std::size_t row, std::size_t column) { return cells_[row * columns_ + column]; }
  [[nodiscard]] float at(std::size_t row, std::size_t column) const { return cells_[row * columns_ + column]; }

 private:
  std::size_t columns_;
  std::vector<float> cells_;
};

struct ChainRules {
  float gap = 0.04F;            ///< lost for each row or column that a chain passes over
  std::size_t longest_gap = 8;  ///< passed over between two pairs of one chain; what lies behind must stand for itself
  float least = 0.2F;           ///< a chain that gains less is chance
  std::size_t most_searches = 300;  ///< each is a pass over all that is free; policies have some dozen sections
};

using Pair = std::pair<std::size_t, std::size_t>;  // row, column

/// Pairs that follow each other in both texts.
struct Chain {
  std::vector<Pair> pairs;
  float gain = 0.0F;
};

/// The best chain, then the best among what it leaves, and so on: best local alignments that do not overlap
/// (M. S. Waterman, M. Eggert, J. Mol. Biol. 197, 1987). A section that stands elsewhere in one text is a chain of its
/// own, so the order of sections does not matter; rows and columns already used cost nothing to pass. Each row and
/// column is in one pair at most. Time is rows × columns for each chain.
[[nodiscard]] std::vector<Chain> find_chains(Gains gains, const ChainRules& rules);

}  // namespace punkti::parity
