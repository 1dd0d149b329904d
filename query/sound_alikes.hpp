// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/plan.hpp"
#include "query/word_lookup.hpp"

#include <vector>

namespace punkti::query {

/// Where a word may be looked for.
enum class Among { index, index_and_glossary };

/// Weight of a reading that fits to the letter or nearly so.
inline constexpr double regular_loanword = 0.65;

/// Words of the other language that sound like this one: loanwords and names (პორტირება and portability, ავერსი and
/// Aversi). None for a word that names a concept of the glossary: that crosses languages by its meaning, which is
/// safer. At most three, best first.
[[nodiscard]] std::vector<WordReading> sounding_alike(const text::Term& term, Among where, const WordLookup& lookup);

}  // namespace punkti::query
