// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evaluation/comparison.hpp"
#include "query/records.hpp"

#include <vector>

/// Figures as records: every one says its `kind`; fields are only ever added. Figures are rounded to six decimals.
namespace punkti::evaluation {

/// kind "part": part, form, over, n, then the measures by their names.
[[nodiscard]] std::vector<query::Record> summary_records(const Summary& summary);

/// kind "fold": fold, of, intents, n, measures (those of the parts as ndcg_same, ndcg_cross …); then one of kind
/// "spread": of, and for each measure the largest value of a fold minus the smallest.
[[nodiscard]] std::vector<query::Record> fold_records(std::span<const Fold> folds);

/// Largest minus smallest value of every measure over the folds.
[[nodiscard]] Measures spread_of(std::span<const Fold> folds);

/// kind "query": qid, intent, form, query, returned, measures, those of the parts as ndcg_same, ndcg_cross …; null
/// where nothing is relevant.
[[nodiscard]] query::Record query_record(const QueryFigures& figures);

/// The figures back from such a record. Throws nlohmann::json::exception when a field is missing or of another type.
[[nodiscard]] QueryFigures figures_from_record(const nlohmann::json& record);

/// kind "change" for each measure, "moved" for each query of gained and lost.
[[nodiscard]] std::vector<query::Record> comparison_records(const Comparison& comparison);

}  // namespace punkti::evaluation
