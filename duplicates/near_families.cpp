// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/near_families.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace punkti::duplicates {
namespace {

constexpr std::size_t least_words = 5;
constexpr double least_share = 0.75;
constexpr std::size_t bands = 12, rows_a_band = 2, values = bands * rows_a_band;
constexpr std::size_t least_values_in_common = 6;  // of 24: a quarter of the word pairs
constexpr std::size_t most_candidates = 4;         // of one band: the first rows that have its value

using Signature = std::array<std::uint32_t, values>;

/// splitmix64 (S. Vigna, public domain): every bit of the input moves every bit of the result.
constexpr std::uint64_t mixed(std::uint64_t value) {
  value += 0x9E3779B97F4A7C15;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
  return value ^ (value >> 31);
}

std::uint64_t hash_of(std::span<const std::uint32_t> words) {
  std::uint64_t out = words.size();
  for (const auto word : words) out = mixed(out ^ word);
  return out;
}

Signature signature_of(std::span<const std::uint32_t> words) {
  Signature out;
  out.fill(std::numeric_limits<std::uint32_t>::max());
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    auto pair = mixed((std::uint64_t{words[i]} << 32) | words[i + 1]);
    for (auto& least : out) {
      pair = mixed(pair);
      least = std::min(least, static_cast<std::uint32_t>(pair));
    }
  }
  return out;
}

std::size_t values_in_common(const Signature& a, const Signature& b) {
  std::size_t out = 0;
  for (std::size_t k = 0; k < values; ++k) out += a[k] == b[k] ? 1 : 0;
  return out;
}

/// A row that is the first with its words, and its signature.
struct Text {
  std::uint32_t row;
  Signature signature;
};

std::uint32_t key_of(const Signature& signature, std::size_t band) {
  std::uint64_t out = band;
  for (std::size_t k = 0; k < rows_a_band; ++k) out = mixed(out ^ signature[band * rows_a_band + k]);
  return static_cast<std::uint32_t>(out);
}

struct Pair {
  std::uint32_t later, earlier;
  auto operator<=>(const Pair&) const = default;
};

/// Pairs of texts that meet in a band, sorted. Each text is paired with the first few of its bucket only.
std::vector<Pair> candidates_among(const std::vector<Text>& texts) {
  std::vector<Pair> out;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> keyed(texts.size());
  for (std::size_t band = 0; band < bands; ++band) {
    for (std::uint32_t i = 0; i < texts.size(); ++i) keyed[i] = {key_of(texts[i].signature, band), i};
    std::ranges::sort(keyed);
    for (std::size_t first = 0, at = 0; at < keyed.size(); ++at) {
      if (keyed[at].first != keyed[first].first) first = at;
      for (std::size_t k = first; k < std::min(at, first + most_candidates); ++k)
        out.push_back({keyed[at].second, keyed[k].second});
    }
  }
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  return out;
}

class NearTexts {
 public:
  NearTexts(const Reading& reading, const std::vector<Text>& texts) : reading_(reading), texts_(texts) {}

  /// For each text the first text of its family.
  std::vector<std::uint32_t> families() {
    std::vector<std::uint32_t> out(texts_.size());
    std::iota(out.begin(), out.end(), 0U);
    for (const auto& [later, earlier] : candidates_among(texts_))
      if (out[later] == later && is_near(texts_[later], texts_[out[earlier]])) out[later] = out[earlier];
    return out;
  }

 private:
  bool is_near(const Text& a, const Text& b) const {
    if (values_in_common(a.signature, b.signature) < least_values_in_common) return false;
    return share_in_common(sorted_words(a), sorted_words(b)) >= least_share;
  }

  std::vector<std::uint32_t> sorted_words(const Text& text) const {
    const auto words = reading_.words_of(text.row);
    std::vector<std::uint32_t> out(words.begin(), words.end());
    std::ranges::sort(out);
    return out;
  }

  const Reading& reading_;
  const std::vector<Text>& texts_;
};

}  // namespace

std::vector<std::uint32_t> near_families(const Reading& reading) {
  std::vector<std::uint32_t> out(reading.rows().size());
  std::vector<Text> texts;
  std::unordered_map<std::uint64_t, std::uint32_t> first_with;  // hash of words -> row
  for (std::uint32_t row = 0; row < out.size(); ++row) {
    const auto words = reading.words_of(row);
    const auto [first, fresh] = first_with.try_emplace(hash_of(words), row);
    out[row] = first->second;
    if (fresh && words.size() >= least_words) texts.push_back({row, signature_of(words)});
  }
  const auto families = NearTexts(reading, texts).families();
  for (std::uint32_t i = 0; i < texts.size(); ++i) out[texts[i].row] = texts[families[i]].row;
  for (auto& family : out) family = out[family];  // equals of a row go where it went
  return out;
}

double share_in_common(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  if (a.empty() && b.empty()) return 1.0;
  std::size_t common = 0, i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i] == b[j]) {
      ++common, ++i, ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

}  // namespace punkti::duplicates
