// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyst.hpp"
#include "indexer/index.hpp"
#include "indexer/lexicon/topics.hpp"
#include "query/survey.hpp"

namespace punkti::query {

/// Reads everything a comparison needs from an index: topics, companies, documents, clauses and the cells of the
/// matrix. A cell's passages come strongest first, then in reading order; equal texts of one company are shown once.
/// Errors: index_damaged, internal.
[[nodiscard]] Result<Survey> take_survey(const indexer::Index& index, const lexicon::Topics& topics);

/// The same with a person's own topics (null: none) behind those compiled in. An index keeps labels of the latter only,
/// so own ones are looked for in every clause again; facts stay under the topics they were tied to when indexed.
[[nodiscard]] Result<Survey> take_survey(const indexer::Index& index, const indexer::Knowledge& knowledge,
                                         const lexicon::Topics* own);

}  // namespace punkti::query
