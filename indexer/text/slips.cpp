// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/keyboards.hpp"
#include "indexer/text/tables.hpp"
#include "indexer/text/utf8.hpp"
#include "indexer/text/word_list.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace punkti::text {
namespace {

constexpr double any_letter = 1.0, neighbour_key = 0.7, alike = 0.5, swapped = 0.7, of_a_pair = 0.6;
constexpr double at_the_first_letter = 0.3;  // people seldom mistype it, and notice when they do

std::vector<char32_t> code_points(std::string_view word) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < word.size();) {
    const auto c = code_point_at(word, at);
    out.push_back(c.value);
    at += c.size;
  }
  return out;
}

bool sound_alike(char32_t one, char32_t other) {
  static const auto pairs = [] {
    std::set<std::pair<char32_t, char32_t>> out;
    for (const auto& row : rows_of("slips.tsv")) {
      const auto pair = code_points(row[0]);
      out.emplace(pair[0], pair[1]);
      out.emplace(pair[1], pair[0]);
    }
    return out;
  }();
  return pairs.contains({one, other});
}

double replaced(char32_t written, char32_t meant) {
  if (written == meant) return 0.0;
  if (sound_alike(written, meant)) return alike;
  return are_neighbour_keys(written, meant) ? neighbour_key : any_letter;
}

/// A letter too many or too few beside its like: "pasword".
double added(const std::vector<char32_t>& word, std::size_t i) {
  return (i > 0 && word[i - 1] == word[i]) || (i + 1 < word.size() && word[i + 1] == word[i]) ? of_a_pair : any_letter;
}

}  // namespace

double slip_cost(std::string_view written, std::string_view meant) {
  const auto a = code_points(written), b = code_points(meant);
  std::vector<std::vector<double>> cost(a.size() + 1, std::vector<double>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      double best = i == 0 && j == 0 ? 0.0 : 1e9;
      if (i > 0) best = std::min(best, cost[i - 1][j] + added(a, i - 1));
      if (j > 0) best = std::min(best, cost[i][j - 1] + added(b, j - 1));
      if (i > 0 && j > 0) best = std::min(best, cost[i - 1][j - 1] + replaced(a[i - 1], b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        best = std::min(best, cost[i - 2][j - 2] + swapped);
      cost[i][j] = best;
    }
  const bool same_beginning = !a.empty() && !b.empty() && a.front() == b.front();
  return cost[a.size()][b.size()] + (same_beginning ? 0.0 : at_the_first_letter);
}

}  // namespace punkti::text
