// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/plan.hpp"
#include "query/word_lookup.hpp"

#include <string_view>
#include <vector>

namespace punkti::query {

/// The known words that are spelled nearly as one that nothing knows: of the index and of the glossary, one edit away
/// or, from eight letters on, two; a Georgian word also by its stem, so that its endings do not count. The likeliest
/// slip and the commonest word first, at most three. A code or a number has none: the nearest is another thing.
[[nodiscard]] std::vector<WordReading> respelled(const text::Term& term, const WordLookup& lookup);

/// The same for a Latin spelling of a Georgian word.
[[nodiscard]] std::vector<WordReading> respelled_romanized(std::string_view as_typed, const text::Term& term,
                                                           const WordLookup& lookup);

}  // namespace punkti::query
