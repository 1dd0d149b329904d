// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyst.hpp"
#include "query/survey.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace punkti::contradictions {

/// A category of data that one clause of a company says is not collected, and another says is.
struct Denial {
  std::string company;                                ///< id
  std::string category;                               ///< concept of the glossary: "health_data"
  std::string phrase;                                 ///< how the glossary calls it in English: "health data"
  std::size_t denying = 0, collecting = 0;            ///< indexes into Survey::clauses
  std::string denying_sentence, collecting_sentence;  ///< on one line; of an item of a list, with its lead-in
};

/// By company, then category; the first clause of each kind. Sentences that limit what they say ("of children",
/// "without your consent", "not the exact place") are left out: what they deny need not be what another clause says.
/// The words are in data/collecting.tsv. Errors: none. Thread-safe.
[[nodiscard]] std::vector<Denial> find_denials(const query::Survey& survey, const indexer::Knowledge& knowledge);

}  // namespace punkti::contradictions
