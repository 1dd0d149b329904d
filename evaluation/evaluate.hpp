// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evaluation/measures.hpp"
#include "evaluation/source_texts.hpp"
#include "query/search.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace punkti::evaluation {

/// A judged query whose passages were found in their sources.
struct LocatedQuery {
  JudgedQuery judged;
  std::vector<Unit> units;  ///< in the order in which they are first named
};

/// Finds all quotes. Errors: those of SourceTexts::place_of, naming file and line of the query.
[[nodiscard]] Result<std::vector<LocatedQuery>> locate(std::vector<JudgedQuery> queries, SourceTexts& texts);

/// What one query got.
struct QueryFigures {
  std::string qid, intent, form, query;
  std::size_t returned = 0;              ///< hits, counted beyond the tenth too
  std::vector<std::uint32_t> hit_bytes;  ///< lengths of the hits that count
  std::optional<Measures> all;           ///< nothing when nothing is relevant
  std::optional<Measures> same;          ///< passages in the language of the question; nothing when there are none
  std::optional<Measures> cross;         ///< passages in other languages
};

/// Measures hits, best first, for one query.
[[nodiscard]] QueryFigures figures_of(const LocatedQuery& query, std::span<const Place> hits);

struct Evaluation {
  std::vector<QueryFigures> queries;
  std::vector<Error> unanswered;  ///< queries that search refused, with their places: they count as without hits
};

/// Asks every query as `batch` does and measures what it gets.
[[nodiscard]] Evaluation evaluate(std::span<const LocatedQuery> queries, const query::Searcher& searcher,
                                  std::size_t limit);

}  // namespace punkti::evaluation
