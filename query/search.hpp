// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/english.hpp"
#include "indexer/index.hpp"
#include "query/find_clauses.hpp"
#include "query/highlight.hpp"
#include "query/query.hpp"

#include <string>
#include <vector>

namespace punkti::query {

struct Hit {
  std::size_t rank = 0;   ///< 1 for the best
  double score = 0.0;     ///< need not descend among the first: languages take turns
  double coverage = 0.0;  ///< share of what was asked that the clause speaks of, 0 to 1; see Score
  indexer::StoredClause clause;
  std::vector<ByteRange> highlights;  ///< bytes of clause.text, ascending, apart
  std::vector<Evidence> evidence;
  std::vector<std::string> copies;  ///< ids of further clauses of the company with the same text, folded under this one
};

struct Answer {
  std::vector<Hit> hits;
  std::size_t estimated = 0;       ///< how many there are in all, about
  bool exactly = true;             ///< estimated is exact
  std::vector<std::string> notes;  ///< what the reader should know of the question: readings, corrections
  std::string verdict;             ///< that no clause answers, or none in full; else empty
};

/// Answers questions from one opened index. Not shared between threads.
class Searcher {
 public:
  /// Both must outlive the searcher.
  Searcher(const indexer::Index& index, const indexer::Knowledge& knowledge, const Weights& weights = {});

  /// Errors: usage (a bad query or filter, with the place), index_damaged, internal.
  [[nodiscard]] Result<Answer> search(const Query& query, Page page = {}) const;

  /// May a filter name this topic?
  [[nodiscard]] bool knows_topic(std::string_view name) const;

 private:
  [[nodiscard]] Result<Hit> hit_of(FoundClause found, const Highlighter& highlighter) const;

  const indexer::Index& index_;
  const indexer::Knowledge& knowledge_;
  text::EnglishStemmer english_;
  Weights weights_;
};

}  // namespace punkti::query
