// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/unicode.hpp"

#include <string>
#include <string_view>

namespace punkti::pocket {

// The normalization forms of Unicode Standard Annex 15, from tables. A broken byte becomes U+FFFD.

[[nodiscard]] std::string composed(std::string_view text);
[[nodiscard]] std::string decomposed(std::string_view text);

/// NFKC_Casefold. All bytes of a changed stretch came from where it began; a stretch is one character, or a letter with
/// its marks when these compose.
[[nodiscard]] text::Folded casefolded(std::string_view text);

}  // namespace punkti::pocket
