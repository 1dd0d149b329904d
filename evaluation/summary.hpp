// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evaluation/evaluate.hpp"

#include <span>
#include <string>
#include <vector>

namespace punkti::evaluation {

/// Passages that a row of the table counts.
enum class Part { all, same, cross };
[[nodiscard]] const char* name_of(Part part);
[[nodiscard]] const std::optional<Measures>& of_part(const QueryFigures& figures, Part part);

/// A row of the table: means over its queries. Without queries the means are nothing.
struct Row {
  Part part = Part::all;
  std::string form;           ///< empty: all forms
  bool over_intents = false;  ///< a mean of the intents' means: each intent weighs the same, however often it is asked
  std::size_t count = 0;      ///< queries, or intents
  Measures mean;
};

/// Queries in which nothing is relevant: the fewer hits the better.
struct NothingRelevant {
  std::size_t queries = 0;
  std::size_t without_hits = 0;
  double mean_hits = 0.0;
};

/// Lengths of the hits that counted, in bytes: long hits flatter nDCG, so they are said beside it.
struct HitLengths {
  std::size_t hits = 0;
  std::uint32_t median = 0;
  double mean = 0.0;
  std::size_t too_long = 0;
};

struct Summary {
  std::vector<Row> rows;  ///< all; over intents; same; cross; then all, same, cross for each form by its name
  NothingRelevant nothing;
  HitLengths lengths;
};

[[nodiscard]] Summary summarize(std::span<const QueryFigures> queries);

[[nodiscard]] Row row_of(std::span<const QueryFigures> queries, Part part);

/// A share of the intents, and the figures of their queries.
struct Fold {
  std::vector<std::string> intents;  ///< sorted
  Row all, same, cross;
};

/// Deals the intents into `count` folds of even size, by a hash of their names: the same file gives the same folds on
/// every machine, and related intents do not lie together as their names do. Queries in which nothing is relevant are
/// left out. Errors: usage, when there are fewer intents than folds.
[[nodiscard]] Result<std::vector<Fold>> fold_by_intent(std::span<const QueryFigures> queries, std::size_t count);

}  // namespace punkti::evaluation
