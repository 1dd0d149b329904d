// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/index.hpp"
#include "indexer/lexicon/topics.hpp"
#include "query/query.hpp"
#include "query/survey.hpp"

#include <xapian.h>
#include <set>
#include <string>
#include <vector>

namespace punkti::query {

/// Filters as a boolean query; empty when there are none.
/// Errors: usage for a company, language, topic or document that is not there, with what there is.
[[nodiscard]] Result<Xapian::Query> filter_query(const Filters& filters, const indexer::Index& index,
                                                 const lexicon::Topics& topics);

/// Topic ids that a person may mean by a word: the id itself, else topics whose id or label holds it. Empty when none.
[[nodiscard]] std::vector<std::string> topics_named(std::string_view name, const lexicon::Topics& topics);

/// Company ids that a person may mean: the id, the display name or an alias in any case, the slug of what was typed.
[[nodiscard]] std::vector<std::string> companies_named(std::string_view name,
                                                       const std::vector<corpus::Company>& companies);

/// The ids of the companies named, each as companies_named reads it. Errors: usage for a name that is none, with those
/// there are.
[[nodiscard]] Result<std::set<std::string>> choose_companies(const Survey& survey,
                                                             const std::vector<std::string>& names);

}  // namespace punkti::query
