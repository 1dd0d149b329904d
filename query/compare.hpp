// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/search.hpp"
#include "query/survey.hpp"
#include "query/take_facts.hpp"

#include <string>
#include <vector>

namespace punkti::query {

/// How one company handles what was asked. `silent` is a value, with how much was read to say so.
struct ComparisonCell {
  corpus::Company company;
  bool addressed = false;
  std::vector<Hit> passages;     ///< best first
  std::vector<Hit> in_passing;   ///< clauses that only touch on it; for topics only
  std::vector<FactFound> facts;  ///< on the topic, wherever they stand; for a question those of `passages`
  std::size_t documents = 0;     ///< of the company, read
  std::size_t clauses = 0;       ///< of the company, read
};

struct Comparison {
  std::string asked;                  ///< as typed
  std::string topic;                  ///< topic id when it names a topic, else empty
  std::vector<ComparisonCell> cells;  ///< by company id
  std::vector<SharedFact> facts;      ///< of all cells: which value is whose
  std::vector<std::string> notes;
};

/// A clause of a survey as a hit on a topic; its score is the topic's strength in it.
[[nodiscard]] Hit hit_of(const Survey& survey, std::size_t clause, std::string_view topic, std::size_t rank);

/// Compares companies on a topic (its id or label) or on any question.
/// For a question a company speaks when a clause of it covers at least `share` of what was asked. Errors: usage,
/// not_found (a company), index_damaged.
[[nodiscard]] Result<Comparison> compare(const std::string& topic_or_query, const std::vector<std::string>& companies,
                                         const indexer::Index& index, const indexer::Knowledge& knowledge,
                                         std::size_t passages = 5, double share = 0.6);

}  // namespace punkti::query
