// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/survey.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace punkti::notices {

/// A time that a text gives for something that a law gives a shorter time for.
struct LongerDeadline {
  std::size_t clause = 0;  ///< index into Survey::clauses
  std::size_t fact = 0;    ///< index into SurveyClause::facts
  std::string law;         ///< with its article
  std::string due;         ///< what the law says, one sentence without its full stop
};

/// Durations about a topic of data/deadlines.tsv that are certain to be longer than the law's: "15 days" for seven
/// working days, but not "10 days", which may be the same. Only of companies that the law of Georgia seems to concern.
/// Errors: none.
[[nodiscard]] std::vector<LongerDeadline> longer_deadlines(const query::Survey& survey);

/// A citation of a law that another one replaced.
struct OldLaw {
  std::size_t clause = 0, fact = 0;  ///< as above
  std::string since;                 ///< what became of the law
};

/// By data/old_laws.tsv, in reading order. Errors: none.
[[nodiscard]] std::vector<OldLaw> old_laws(const query::Survey& survey);

}  // namespace punkti::notices
