// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"

#include <string_view>

namespace punkti::corpus {

/// Reads the number or bullet at the beginning of a line: "10.1.2. ", "3) ", "(iv) ", "ა) ", "• ", "- 1.1 ",
/// "Article 5. ", "მუხლი 3.", "III. ". The line begins with the marker. A marker of kind none when it begins with
/// words, a date, an amount or an initial ("მ. კოსტავას"). A single letter that is also a Roman numeral ("i)", "v.") is
/// read as Roman; continue_letters puts lists of letters right.
[[nodiscard]] Marker marker_at(std::string_view line);

/// Reads "h) i) j)" as letters: a Roman numeral of one letter that goes on a row of Latin letters becomes one of them.
/// @p before the marker of the nearest earlier block that has a letter of the same style.
void continue_letters(const Marker& before, Marker& marker);

}  // namespace punkti::corpus
