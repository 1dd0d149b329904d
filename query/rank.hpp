// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/plan.hpp"

#include <string>
#include <vector>

namespace punkti::query {

/// A clause that may answer, with all that its rank depends on.
struct Candidate {
  indexer::ClauseNumber document = 0;
  double score = 0.0;
  double coverage = 0.0;                      ///< see Score
  std::string copy_key;                       ///< equal texts of one company have one
  std::string order;                          ///< source and place
  std::vector<indexer::ClauseNumber> copies;  ///< folded under this one, best first
};

struct Ranking {
  std::vector<Candidate> candidates;  ///< best first, copies folded
  std::vector<std::string>
      feedback;  ///< terms (with prefix C or T) that the best clauses share and that were looked for too
  bool only_the_nearest = false;        ///< no clause speaks of half of what was asked, and the rest was left out
  std::vector<std::string> unanswered;  ///< what was asked and no clause speaks of, when that is why nothing is left
};

/// Ranks the clauses that were found: by the formula, by the topics the question names, by what the best clauses have
/// in common, languages taking turns. Empty when no clause speaks of enough of what was asked.
[[nodiscard]] Ranking rank(const Plan& plan, const std::vector<indexer::ClauseNumber>& found,
                           const indexer::Tables& tables, const Weights& weights);

}  // namespace punkti::query
