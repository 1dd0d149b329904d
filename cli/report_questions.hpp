// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyst.hpp"
#include "indexer/learned_pair.hpp"
#include "query/survey.hpp"
#include "web/contents.hpp"

#include <span>
#include <vector>

namespace punkti::cli {

/// What `check` asks a reader about the texts (contradictions, old laws, long deadlines, topics that a privacy notice
/// lacks), as the report shows it. Errors: none.
[[nodiscard]] std::vector<web::Question> questions_of(const query::Survey& survey, const indexer::Knowledge& knowledge,
                                                      std::span<const indexer::LearnedPair> learned);

}  // namespace punkti::cli
