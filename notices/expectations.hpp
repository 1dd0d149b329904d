// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/survey.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::notices {

/// A topic that a privacy notice is expected to cover and that was not found in a company's notices: no clause of them
/// deals with it, or plainly touches on it.
struct NotFound {
  std::string company;                 ///< id
  std::string topic;                   ///< id
  std::string label;                   ///< in English
  std::string reason;                  ///< why it is expected, with the law
  std::string searched_for;            ///< what would have counted
  std::vector<std::size_t> documents;  ///< the notices that were read, indexes into Survey::documents
  std::size_t clauses_read = 0;
  std::vector<std::size_t> in_passing;  ///< clauses of them that faintly touch on it, the strongest first
  std::vector<std::size_t> elsewhere;   ///< clauses of the company's other documents that deal with it
};

/// By company, then in the order of data/expected.tsv. Nothing is said of a company without a privacy notice among its
/// documents, or that the law of Georgia does not seem to concern. Errors: none.
[[nodiscard]] std::vector<NotFound> expected_and_not_found(const query::Survey& survey);

}  // namespace punkti::notices
