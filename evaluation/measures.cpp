// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/measures.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>
#include <utility>

namespace punkti::evaluation {
namespace {

double gain(int grade) {
  return grade == 2 ? 3.0 : grade == 1 ? 1.0 : 0.0;
}

double discount(std::size_t rank) {
  return std::log2(static_cast<double>(rank) + 1.0);
}

bool relevant(const Place& hit, const Place& passage) {
  if (hit.source != passage.source) return false;
  const auto begin = std::max(hit.range.begin, passage.range.begin);
  const auto end = std::min(hit.range.end, passage.range.end);
  if (begin >= end) return false;
  const std::uint64_t twice = 2 * std::uint64_t{end - begin};
  return twice >= passage.range.size() || twice >= hit.range.size();
}

/// What a hit found of one unit.
struct Found {
  std::size_t unit = 0;
  std::vector<std::size_t> passages;
  int grade = 0;  ///< the best of them
};

std::vector<Found> found_by(const Place& hit, std::span<const Unit> units) {
  std::vector<Found> out;
  for (std::size_t u = 0; u < units.size(); ++u) {
    Found found{u, {}, 0};
    for (std::size_t p = 0; p < units[u].passages.size(); ++p) {
      const auto& passage = units[u].passages[p];
      if (!relevant(hit, passage.place)) continue;
      found.passages.push_back(p);
      found.grade = std::max(found.grade, passage.grade);
    }
    if (found.grade > 0) out.push_back(std::move(found));
  }
  return out;
}

/// What is known of a unit after the hits so far.
struct UnitState {
  bool asked = false;
  bool absorbed = false;  ///< found together with a better one: not asked for again
  bool early = false;
  int credit = 0;       ///< grade it was credited with
  double recall = 0.0;  ///< 1, or 0.5 for a long hit
  std::set<std::size_t> seen;
};

/// Goes down a list of hits as a reader does.
class Reading {
 public:
  Reading(std::span<const Unit> units, std::vector<UnitState> states) : units_(units), states_(std::move(states)) {}

  void read(const Place& hit) {
    auto found = found_by(hit, units_);
    const bool of_others = !found.empty();
    std::erase_if(found, [&](const Found& one) { return !states_[one.unit].asked; });
    if (of_others && found.empty()) return;
    const double weight = hit.range.size() > long_hit_bytes ? 0.5 : 1.0;
    if (!found.empty() && out_.mrr == 0.0) note_first(found, weight);
    const auto better = improvements(found);
    const bool fresh = note_seen(found, weight);
    if (better.empty() && fresh) return;  // another copy of what was found
    note_early(found, hit.range.size());
    ++rank_;
    if (!better.empty()) note_gain(better, weight);
  }

  Measures finish() {
    std::vector<double> gains;
    std::size_t asked = 0, early = 0;
    double recall = 0.0;
    for (std::size_t u = 0; u < units_.size(); ++u) {
      if (!states_[u].asked) continue;
      ++asked;
      early += states_[u].early ? 1 : 0;
      recall += states_[u].recall;
      int best = 0;
      for (const auto& passage : units_[u].passages) best = std::max(best, passage.grade);
      if (!states_[u].absorbed) gains.push_back(gain(best));
    }
    const auto most = static_cast<double>(std::min(hits_that_count, asked));
    out_.ndcg = std::min(1.0, gained_ / ideal(std::move(gains)));
    out_.recall = std::min(1.0, recall / most);
    out_.early = std::min(1.0, static_cast<double>(early) / most);
    return out_;
  }

 private:
  void note_first(const std::vector<Found>& found, double weight) {
    out_.mrr = weight / static_cast<double>(rank_ + 1);
    if (rank_ > 0) return;
    out_.success = weight;
    out_.states = std::ranges::any_of(found, [](const Found& one) { return one.grade == 2; }) ? weight : 0.0;
  }

  std::vector<Found> improvements(const std::vector<Found>& found) const {
    std::vector<Found> out;
    std::ranges::copy_if(found, std::back_inserter(out), [&](const Found& one) {
      const auto& state = states_[one.unit];
      return !state.absorbed && one.grade > state.credit;
    });
    return out;
  }

  /// @return whether a passage is among them that no hit had found.
  bool note_seen(const std::vector<Found>& found, double weight) {
    bool fresh = false;
    for (const auto& one : found) {
      auto& state = states_[one.unit];
      for (const auto passage : one.passages) fresh = state.seen.insert(passage).second || fresh;
      state.recall = std::max(state.recall, weight);
    }
    return fresh;
  }

  void note_early(const std::vector<Found>& found, std::uint32_t bytes) {
    bytes_ += bytes;
    if (bytes_ > early_bytes) return;
    for (const auto& one : found) states_[one.unit].early = true;
  }

  /// Credits the unit that gains most; what the same hit finds for the first time beside it is absorbed.
  void note_gain(const std::vector<Found>& better, double weight) {
    const auto more = [&](const Found& one) { return gain(one.grade) - gain(states_[one.unit].credit); };
    const auto top = std::ranges::max_element(better, {}, more);
    gained_ += weight * more(*top) / discount(rank_);
    states_[top->unit].credit = top->grade;
    if (weight < 1.0) return;
    for (const auto& one : better)
      if (one.unit != top->unit && states_[one.unit].credit == 0) states_[one.unit].absorbed = true;
  }

  static double ideal(std::vector<double> gains) {
    std::ranges::sort(gains, std::greater{});
    double out = 0.0;
    for (std::size_t i = 0; i < std::min(hits_that_count, gains.size()); ++i) out += gains[i] / discount(i + 1);
    return out;
  }

  std::span<const Unit> units_;
  std::vector<UnitState> states_;
  Measures out_;
  std::size_t rank_ = 0;
  std::uint64_t bytes_ = 0;
  double gained_ = 0.0;
};

}  // namespace

std::optional<Measures> measure(std::span<const Place> hits, std::span<const Unit> units,
                                const std::function<bool(const Unit&)>& counts) {
  std::vector<UnitState> states(units.size());
  bool any = false;
  for (std::size_t u = 0; u < units.size(); ++u) {
    states[u].asked = !counts || counts(units[u]);
    any = any || states[u].asked;
  }
  if (!any) return std::nullopt;
  Reading reading(units, std::move(states));
  for (const auto& hit : hits.first(std::min(hits.size(), hits_that_count))) reading.read(hit);
  return reading.finish();
}

}  // namespace punkti::evaluation
