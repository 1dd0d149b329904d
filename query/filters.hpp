// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/lexicon/topics.hpp"
#include "indexer/search_index.hpp"
#include "query/query.hpp"

#include <string>
#include <vector>

namespace punkti::query {

/// Filters as a match; empty when there are none.
/// Errors: usage for a company, language, topic or document that is not there, with what there is.
[[nodiscard]] Result<indexer::Match> filter_query(const Filters& filters, const indexer::SearchIndex& index,
                                                  const lexicon::Topics& topics);

/// Topic ids that a person may mean by a word: the id itself, else topics whose id or label holds it. Empty when none.
[[nodiscard]] std::vector<std::string> topics_named(std::string_view name, const lexicon::Topics& topics);

/// Company ids that a person may mean: the id, the display name or an alias in any case, the slug of what was typed.
[[nodiscard]] std::vector<std::string> companies_named(std::string_view name,
                                                       const std::vector<corpus::Company>& companies);

}  // namespace punkti::query
