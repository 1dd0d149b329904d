// SPDX-License-Identifier: GPL-3.0-or-later
#include "versions/pair_units.hpp"

#include "duplicates/near_families.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace punkti::versions {
namespace {

constexpr double least_similarity = 0.5;
/// For clauses with one number in one section: a sentence rewritten keeps its place.
constexpr double least_similarity_in_place = 0.3;
constexpr std::size_t most_with_word_pair = 24;  // "of the" tells nothing

using Words = std::vector<std::uint32_t>;

std::uint64_t hash_of(const Unit& unit) {
  std::uint64_t out = unit.is_heading ? 1 : 2;
  for (const auto word : unit.words) out = (out ^ (out >> 29) ^ (word + 1)) * 0x9E3779B97F4A7C15;
  return out;
}

std::vector<std::uint64_t> hashes_of(const std::vector<Unit>& units) {
  std::vector<std::uint64_t> out;
  for (const auto& unit : units) out.push_back(hash_of(unit));
  return out;
}

std::vector<std::uint64_t> word_pairs(const Words& words) {
  std::vector<std::uint64_t> out;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) out.push_back((std::uint64_t{words[i]} << 32) | words[i + 1]);
  if (words.size() == 1) out.push_back(words.front());
  return out;
}

struct Candidate {
  double score;  ///< similarity, and a little for standing at the same place
  double similarity;
  std::size_t old_unit, new_unit;
};

class Pairer {
 public:
  Pairer(const std::vector<Unit>& old_units, const std::vector<Unit>& new_units)
      : old_(old_units), new_(new_units), old_taken_(old_units.size()), new_taken_(new_units.size()) {}

  std::vector<Pair> pair() {
    take_what_stands_in_order();
    take_equal_elsewhere();
    take_similar();
    std::ranges::sort(pairs_, {}, &Pair::new_unit);
    mark_moved();
    return std::move(pairs_);
  }

 private:
  void take(std::size_t old_unit, std::size_t new_unit, double similarity) {
    old_taken_[old_unit] = new_taken_[new_unit] = true;
    pairs_.push_back({old_unit, new_unit, similarity, false});
  }

  void take_what_stands_in_order() {
    const auto a = hashes_of(old_), b = hashes_of(new_);
    std::size_t i = 0, j = 0;
    const auto take_equal = [&](std::size_t until) {
      while (i < until) take(i++, j++, 1.0);
    };
    for (const auto& edit : duplicates::edits_between(std::span<const std::uint64_t>(a), b)) {
      take_equal(edit.first.begin);
      i = edit.first.end;
      j = edit.second.end;
    }
    take_equal(a.size());
  }

  void take_equal_elsewhere() {
    std::multimap<std::uint64_t, std::size_t> left;
    for (std::size_t i = 0; i < old_.size(); ++i)
      if (!old_taken_[i]) left.emplace(hash_of(old_[i]), i);
    for (std::size_t j = 0; j < new_.size(); ++j) {
      if (new_taken_[j]) continue;
      const auto found = left.find(hash_of(new_[j]));
      if (found == left.end()) continue;
      take(found->second, j, 1.0);
      left.erase(found);
    }
  }

  /// The best pairs first. Pairs are looked for among units that share word pairs, and those at one place.
  void take_similar() {
    std::vector<Candidate> candidates;
    for (const auto& [old_unit, new_unit] : likely_pairs())
      if (const auto one = candidate(old_unit, new_unit)) candidates.push_back(*one);
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
      return std::tuple(-a.score, a.new_unit, a.old_unit) < std::tuple(-b.score, b.new_unit, b.old_unit);
    });
    for (const auto& one : candidates)
      if (!old_taken_[one.old_unit] && !new_taken_[one.new_unit]) take(one.old_unit, one.new_unit, one.similarity);
  }

  std::set<std::pair<std::size_t, std::size_t>> likely_pairs() const {
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> with_pair;
    std::map<std::pair<std::string, std::vector<std::string>>, std::size_t> at_place;
    for (std::size_t i = 0; i < old_.size(); ++i) {
      if (old_taken_[i]) continue;
      for (const auto words : word_pairs(old_[i].words)) with_pair[words].push_back(i);
      if (!old_[i].side.number.empty()) at_place.emplace(std::pair(old_[i].side.number, old_[i].side.section), i);
    }
    std::set<std::pair<std::size_t, std::size_t>> out;
    for (std::size_t j = 0; j < new_.size(); ++j) {
      if (new_taken_[j]) continue;
      for (const auto words : word_pairs(new_[j].words))
        if (const auto found = with_pair.find(words);
            found != with_pair.end() && found->second.size() <= most_with_word_pair)
          for (const auto i : found->second) out.emplace(i, j);
      if (const auto found = at_place.find({new_[j].side.number, new_[j].side.section}); found != at_place.end())
        out.emplace(found->second, j);
    }
    return out;
  }

  std::optional<Candidate> candidate(std::size_t old_unit, std::size_t new_unit) const {
    const auto &a = old_[old_unit], &b = new_[new_unit];
    if (a.is_heading != b.is_heading) return std::nullopt;
    const bool same_section = a.side.section == b.side.section;
    const bool in_place = same_section && !a.side.number.empty() && a.side.number == b.side.number;
    const auto least = in_place ? least_similarity_in_place : least_similarity;
    auto sorted_a = a.words, sorted_b = b.words;
    std::ranges::sort(sorted_a);
    std::ranges::sort(sorted_b);
    if (duplicates::share_in_common(sorted_a, sorted_b) < least) return std::nullopt;  // cheap, and never too low
    const auto edits = duplicates::edits_between(std::span<const std::uint32_t>(a.words), b.words);
    const auto similarity = duplicates::similarity(a.words.size(), b.words.size(), edits);
    if (similarity < least) return std::nullopt;
    return Candidate{similarity + (in_place ? 0.2 : same_section ? 0.1 : 0.0), similarity, old_unit, new_unit};
  }

  /// Pairs that keep the order of as many words as can be have stayed; the others have moved.
  void mark_moved() {
    struct Best {
      std::size_t words;
      std::size_t last;  // in pairs_
    };
    std::map<std::size_t, Best> best_to;  // old unit of the last pair -> most words so far; both ascend
    std::vector<std::size_t> before(pairs_.size(), pairs_.size());
    for (std::size_t k = 0; k < pairs_.size(); ++k) {
      const auto& pair = pairs_[k];
      auto words = old_[pair.old_unit].words.size();
      auto next = best_to.lower_bound(pair.old_unit);
      if (next != best_to.begin()) {
        const auto& chain = std::prev(next)->second;
        words += chain.words;
        before[k] = chain.last;
      }
      while (next != best_to.end() && next->second.words <= words) next = best_to.erase(next);
      best_to.emplace(pair.old_unit, Best{words, k});
    }
    for (auto& pair : pairs_) pair.has_moved = true;
    if (best_to.empty()) return;
    for (auto k = std::prev(best_to.end())->second.last; k < pairs_.size(); k = before[k]) pairs_[k].has_moved = false;
  }

  const std::vector<Unit>& old_;
  const std::vector<Unit>& new_;
  std::vector<bool> old_taken_, new_taken_;
  std::vector<Pair> pairs_;
};

}  // namespace

std::vector<Pair> pair_units(const std::vector<Unit>& old_units, const std::vector<Unit>& new_units) {
  return Pairer(old_units, new_units).pair();
}

}  // namespace punkti::versions
