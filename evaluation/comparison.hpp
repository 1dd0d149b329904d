// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evaluation/summary.hpp"

#include <span>
#include <string>
#include <vector>

namespace punkti::evaluation {

/// One measure before and after, over the queries that both runs answered.
struct Change {
  Part part = Part::all;
  MeasureName measure;
  std::size_t queries = 0;            ///< that both runs measured
  double before = 0.0, after = 0.0;   ///< their means
  std::size_t better = 0, worse = 0;  ///< intents
  double chance = 1.0;       ///< randomisation test: how often signs thrown by chance give a difference as large
  double sign_chance = 1.0;  ///< sign test: how often a fair coin falls as one-sidedly as better and worse
};

/// nDCG of one query before and after.
struct Moved {
  std::string qid, form, query;
  double before = 0.0, after = 0.0;
};

struct Comparison {
  std::size_t queries = 0, intents = 0;  ///< with relevant passages, in both runs
  std::size_t only_now = 0;              ///< queries that the earlier run does not have
  std::vector<Change> changes;           ///< every measure over all passages; nDCG of the parts; none that no query has
  std::vector<Moved> gained, lost;       ///< most first, at most `most_moved` each
  NothingRelevant nothing_before, nothing_after;
};
inline constexpr std::size_t most_moved = 8;

/// Compares two runs query by query. Differences are tested by intent, because the ways to ask one thing rise and fall
/// together: taken one by one they would make noise look like proof.
[[nodiscard]] Comparison compare_runs(std::span<const QueryFigures> before, std::span<const QueryFigures> after);

/// Two-sided paired randomisation test of the hypothesis that the signs of the differences are chance: the share of
/// sign patterns whose sum is at least as far from 0 as the sum given. All patterns up to 16 differences that are not
/// 0, else 20,000 drawn with a fixed seed, so that the figure is the same at every run. Source: R. A. Fisher, The
/// Design of Experiments (1935), section 21; for retrieval: Smucker, Allan, Carterette, A Comparison of Statistical
/// Significance Tests for Information Retrieval Evaluation (CIKM 2007).
[[nodiscard]] double randomisation_test(std::span<const double> differences);

/// Two-sided sign test: the probability that a fair coin, thrown better + worse times, falls at least as one-sidedly.
[[nodiscard]] double sign_test(std::size_t better, std::size_t worse);

}  // namespace punkti::evaluation
