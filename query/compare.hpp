// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/search.hpp"
#include "query/silence.hpp"
#include "query/survey.hpp"
#include "query/take_facts.hpp"

#include <string>
#include <vector>

namespace punkti::query {

/// How one company handles what was asked. `silent` is a value, with how much was read to say so.
struct ComparisonCell {
  corpus::Company company;
  bool addressed = false;
  Degree degree = Degree::silent;
  std::map<std::string, Degree, std::less<>> by_lang;  ///< as in SurveyCell; for topics only
  std::vector<Hit> passages;                           ///< best first
  std::vector<Hit> in_passing;                         ///< clauses that only touch on it; for topics only
  std::vector<FactFound> facts;       ///< on the topic, wherever they stand; for a question those of `passages`
  std::vector<NearMiss> near_misses;  ///< nearest first; where it is not addressed, or in a language
  WhatWasRead read;
};

struct Comparison {
  std::string asked;                  ///< as typed
  std::string topic;                  ///< topic id when it names a topic, else empty
  SurveyTopic definition;             ///< of the topic: what was looked for, and what does not count
  std::vector<ComparisonCell> cells;  ///< by company id
  std::vector<SharedFact> facts;      ///< of all cells: which value is whose
  std::vector<std::string> notes;
};

/// Compares companies on a topic (its id or label) or on any question.
/// For a question a company speaks when a clause of it covers at least `share` of what was asked. Errors: usage,
/// not_found (a company), index_damaged. `own`: topics besides those compiled in, see add_own_topics; may be null.
[[nodiscard]] Result<Comparison> compare(const std::string& topic_or_query, const std::vector<std::string>& companies,
                                         const indexer::Index& index, const indexer::Knowledge& knowledge,
                                         std::size_t passages = 5, double share = 0.6,
                                         const lexicon::Topics* own = nullptr);

}  // namespace punkti::query
