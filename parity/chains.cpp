// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/chains.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace punkti::parity {
namespace {

constexpr float forbidden = -1e6F;
enum class Step : std::uint8_t { start, pair, skip_row, skip_column };

/// Rows and columns that no chain has used yet.
struct Free {
  std::vector<std::size_t> rows, columns;
};

class Finder {
 public:
  Finder(Gains gains, const ChainRules& rules) : gains_(std::move(gains)), rules_(rules) {
    free_.rows.resize(gains_.rows());
    free_.columns.resize(gains_.columns());
    std::iota(free_.rows.begin(), free_.rows.end(), std::size_t{0});
    std::iota(free_.columns.begin(), free_.columns.end(), std::size_t{0});
  }

  std::vector<Chain> find() {
    std::vector<Chain> chains;
    for (std::size_t search = 0; search < rules_.most_searches && !free_.rows.empty() && !free_.columns.empty();
         ++search) {
      const auto best = best_chain();
      if (best.gain < rules_.least) break;
      bool kept = false;
      for (auto& part : cut_at_gaps(best)) {
        if (part.gain < rules_.least) continue;
        kept = true;
        use(part);
        chains.push_back(std::move(part));
      }
      if (!kept) forbid_weakest(best);
    }
    return chains;
  }

 private:
  /// The best local alignment of what is free (T. F. Smith, M. S. Waterman, J. Mol. Biol. 147, 1981). Of equals, the
  /// first.
  [[nodiscard]] Chain best_chain() {
    const auto width = free_.columns.size() + 1;
    steps_.assign((free_.rows.size() + 1) * width, Step::start);
    std::vector<float> above(width, 0.0F), here(width, 0.0F);
    float best = 0.0F;
    std::size_t best_row = 0, best_column = 0;
    for (std::size_t i = 1; i <= free_.rows.size(); ++i) {
      for (std::size_t j = 1; j < width; ++j) {
        const auto [gain, step] = best_step(above[j - 1] + gains_.at(free_.rows[i - 1], free_.columns[j - 1]),
                                            above[j] - rules_.gap, here[j - 1] - rules_.gap);
        here[j] = gain;
        steps_[i * width + j] = step;
        if (step == Step::pair && gain > best) {
          best = gain;
          best_row = i;
          best_column = j;
        }
      }
      std::swap(above, here);
    }
    return traced(best_row, best_column, width, best);
  }

  static std::pair<float, Step> best_step(float pair, float skip_row, float skip_column) {
    if (pair > 0.0F && pair >= skip_row && pair >= skip_column) return {pair, Step::pair};
    if (skip_row > 0.0F && skip_row >= skip_column) return {skip_row, Step::skip_row};
    if (skip_column > 0.0F) return {skip_column, Step::skip_column};
    return {0.0F, Step::start};
  }

  [[nodiscard]] Chain traced(std::size_t i, std::size_t j, std::size_t width, float gain) const {
    Chain chain;
    chain.gain = gain;
    while (i > 0 && j > 0 && steps_[i * width + j] != Step::start) {
      const auto step = steps_[i * width + j];
      if (step == Step::pair) chain.pairs.emplace_back(free_.rows[i - 1], free_.columns[j - 1]);
      if (step != Step::skip_column) --i;
      if (step != Step::skip_row) --j;
    }
    std::ranges::reverse(chain.pairs);
    return chain;
  }

  /// Rows and columns between two pairs that no earlier chain has used.
  [[nodiscard]] std::size_t gap_between(const Pair& a, const Pair& b) const {
    const auto between = [](const std::vector<std::size_t>& free, std::size_t from, std::size_t to) {
      return static_cast<std::size_t>(std::ranges::lower_bound(free, to) - std::ranges::upper_bound(free, from));
    };
    return between(free_.rows, a.first, b.first) + between(free_.columns, a.second, b.second);
  }

  [[nodiscard]] std::vector<Chain> cut_at_gaps(const Chain& chain) const {
    std::vector<Chain> parts;
    for (const auto& pair : chain.pairs) {
      const auto gap = parts.empty() ? 0 : gap_between(parts.back().pairs.back(), pair);
      if (parts.empty() || gap > rules_.longest_gap)
        parts.emplace_back();
      else
        parts.back().gain -= static_cast<float>(gap) * rules_.gap;
      parts.back().pairs.push_back(pair);
      parts.back().gain += gains_.at(pair.first, pair.second);
    }
    return parts;
  }

  void use(const Chain& chain) {
    for (const auto& [row, column] : chain.pairs) {
      std::erase(free_.rows, row);
      std::erase(free_.columns, column);
    }
  }

  /// No part of the chain stands for itself: without one of its pairs the search goes on elsewhere.
  void forbid_weakest(const Chain& chain) {
    const auto gain = [&](const Pair& pair) { return gains_.at(pair.first, pair.second); };
    const auto weakest = std::ranges::min_element(chain.pairs, {}, gain);
    gains_.at(weakest->first, weakest->second) = forbidden;
  }

  Gains gains_;
  const ChainRules& rules_;
  Free free_;
  std::vector<Step> steps_;
};

}  // namespace

std::vector<Chain> find_chains(Gains gains, const ChainRules& rules) {
  return Finder(std::move(gains), rules).find();
}

}  // namespace punkti::parity
