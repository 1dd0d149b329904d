// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyst.hpp"
#include "query/survey.hpp"

namespace punkti::query {

/// Fills in what only readers of pages need: Mkhedruli readings, the places of odd words and of the words that spoke
/// for a topic, and for each cell that is not addressed the clauses that came nearest (at most three, as near_misses
/// chooses them). Reads every clause again, about as long as indexing them takes on one thread.
void add_reading_aids(Survey& survey, const indexer::Knowledge& knowledge);

}  // namespace punkti::query
