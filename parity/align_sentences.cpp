// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/align_sentences.hpp"

#include "parity/align_units.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace punkti::parity {
namespace {

constexpr double kinship = 0.35;  // sentences of one unit are likely versions to begin with
constexpr double sign_weight = 1.2;
constexpr double length_weight = 0.6;
constexpr double per_extra = 0.12;  // lost for each sentence more than one and one
constexpr double alone = 0.10;      // lost for a sentence without a partner

struct Move {
  std::size_t en, ka;
};
constexpr std::array moves{Move{1, 1}, Move{1, 0}, Move{0, 1}, Move{1, 2},
                           Move{2, 1}, Move{1, 3}, Move{3, 1}, Move{2, 2}};

Evidence joined_all(std::span<const Evidence> sentences) {
  Evidence out = sentences.front();
  for (const auto& sentence : sentences.subspan(1)) out = joined(out, sentence);
  return out;
}

double gain_of(std::span<const Evidence> en, std::span<const Evidence> ka) {
  if (en.empty() || ka.empty()) return -alone;
  const auto one = joined_all(en), other = joined_all(ka);
  return kinship + sign_weight * similarity(one, other) -
         length_weight * std::abs(length_surplus(one.length, other.length)) -
         per_extra * static_cast<double>(en.size() + ka.size() - 2);
}

struct Cell {
  double gain = -std::numeric_limits<double>::infinity();
  Move by{0, 0};
};

}  // namespace

std::vector<SentenceLink> align_sentences(std::span<const Evidence> en, std::span<const Evidence> ka) {
  const auto width = ka.size() + 1;
  std::vector<Cell> cells((en.size() + 1) * width);
  cells[0].gain = 0.0;
  for (std::size_t i = 0; i <= en.size(); ++i)
    for (std::size_t j = 0; j <= ka.size(); ++j)
      for (const auto& move : moves) {
        if (move.en > i || move.ka > j) continue;
        const double gain = cells[(i - move.en) * width + j - move.ka].gain +
                            gain_of(en.subspan(i - move.en, move.en), ka.subspan(j - move.ka, move.ka));
        if (gain > cells[i * width + j].gain) cells[i * width + j] = {gain, move};
      }
  std::vector<SentenceLink> links;
  for (std::size_t i = en.size(), j = ka.size(); i > 0 || j > 0;) {
    const auto by = cells[i * width + j].by;
    links.push_back({i - by.en, i, j - by.ka, j});
    i -= by.en;
    j -= by.ka;
  }
  std::ranges::reverse(links);
  return links;
}

}  // namespace punkti::parity
