// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contradictions/contradictions.hpp"
#include "contradictions/denials.hpp"
#include "query/forensics.hpp"

#include <vector>

namespace punkti::contradictions {

/// Contradictions as things for `check` to point at: kind "contradiction", severity "look", at the first clause's fact,
/// `other` the second's; worded as a question.
[[nodiscard]] std::vector<query::Finding> findings(const query::Survey& survey,
                                                   const std::vector<Contradiction>& contradictions);

/// The same for what is collected here and not collected there, at the clause that denies it.
[[nodiscard]] std::vector<query::Finding> findings(const query::Survey& survey, const std::vector<Denial>& denials);

}  // namespace punkti::contradictions
