// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.hpp"
#include "query/compare.hpp"

#include <string>

namespace punkti::cli {

/// "addressed in English, silent in Georgian": how far a company goes, by language where the languages differ; and how
/// much was read when that matters.
[[nodiscard]] std::string standing_of(const query::ComparisonCell& cell);

/// "29 clauses of 2 documents in Georgian read; 1 document in another language was not read for topics"
[[nodiscard]] std::string reading_of(const query::WhatWasRead& read);

/// Is the company silent in any language of its documents?
[[nodiscard]] bool has_silence(const query::ComparisonCell& cell);

void print_near_misses(const Context& context, const query::ComparisonCell& cell, std::size_t snippet_bytes);

/// What was looked for in vain: a few wordings of each language, or all of them.
void print_searched_for(const Context& context, const query::SurveyTopic& topic, bool all);

}  // namespace punkti::cli
