// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/knowledge.hpp"
#include "indexer/search_index.hpp"
#include "query/plan.hpp"
#include "query/query.hpp"

#include <string>
#include <vector>

namespace punkti::query {

/// By which way a word of the question was found in a hit.
struct Evidence {
  std::string asked;    ///< empty for topics and feedback, which no one word asks for
  std::string read_as;  ///< the reading of the word; of a concept, topic or feedback its id
  Path path = Path::exact;
};

struct Page {
  std::size_t limit = 10;
  std::size_t offset = 0;
};

/// A clause that answers, by its number.
struct FoundClause {
  indexer::ClauseNumber clause = 0;
  std::size_t rank = 0;   ///< 1 for the best
  double score = 0.0;     ///< need not descend among the first: languages take turns
  double coverage = 0.0;  ///< share of what was asked that the clause speaks of, 0 to 1; see Score
  std::vector<Evidence> evidence;
  std::vector<indexer::ClauseNumber> copies;  ///< further clauses of the company with the same text, folded under it
};

struct Findings {
  std::vector<FoundClause> clauses;     ///< of the page, best first
  std::vector<std::string> highlights;  ///< terms whose words are to be marked; see Highlighter
  std::size_t estimated = 0;            ///< how many there are in all, about
  bool exactly = true;                  ///< estimated is exact
  std::vector<ReadAs> read_as;          ///< words that were not taken as they stand
  std::vector<std::string> notes;       ///< the same and what else the reader should know of the question, in sentences
  bool only_the_nearest = false;        ///< no clause speaks of enough of what was asked
  std::vector<std::string> unanswered;  ///< what no clause speaks of, when that is why nothing or so little is shown
  std::string verdict;                  ///< the same in a sentence; empty when there are answers
};

/// From a question to clauses, in any index: the one way, for the program and for the search inside a report.
/// Errors: usage (nothing is asked; a filter that names nothing there; limits).
[[nodiscard]] Result<Findings> find_clauses(const Query& query, Page page, const indexer::SearchIndex& index,
                                            const indexer::Knowledge& knowledge, const text::EnglishStemmer& english,
                                            const Weights& weights = {});

}  // namespace punkti::query
