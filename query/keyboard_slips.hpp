// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/plan.hpp"
#include "query/word_lookup.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace punkti::query {

/// Readings of a Latin spelling as Georgian.
using ReadRomanized = std::function<std::vector<WordReading>(std::string_view latin, const text::Term& term)>;

/// A word typed while another keyboard layout was active ("პრივაცყ" for privacy, "зкшмфсн" too): what the
/// same keys give on the other layouts, when it is one word and known. Empty otherwise. In: the characters as typed,
/// between blanks, and the term that stands for them. Georgian meant and Latin letters got is no slip of its own:
/// readings of the legacy keyboard cover it.
[[nodiscard]] std::vector<WordReading> typed_on_another_keyboard(std::string_view as_typed, const text::Term& term,
                                                                 const WordLookup& lookup,
                                                                 const ReadRomanized& read_romanized);

}  // namespace punkti::query
