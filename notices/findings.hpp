// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/forensics.hpp"
#include "query/survey.hpp"

#include <vector>

namespace punkti::notices {

/// What is worth a look in companies' privacy notices, as things for `check` to point at, severity "look":
///   not-found  a topic that a notice is expected to cover; what was searched for, in how many clauses; the nearest
///              miss as `other`. `source` and `document` are the company's first notice, without a place.
///   old-law    a citation of a law that another one replaced
///   deadline   a time that is certain to be longer than the law's
/// No verdict: a notice may say it in words the program does not know, or elsewhere. Errors: none.
[[nodiscard]] std::vector<query::Finding> findings(const query::Survey& survey);

}  // namespace punkti::notices
