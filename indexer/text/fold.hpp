// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/unicode.hpp"

#include <string>
#include <string_view>

namespace punkti::text {

/// Folds away what must not keep two words apart: NFKC case folding (Mtavruli -> Mkhedruli), then Asomtavruli and
/// Nuskhuri -> Mkhedruli, soft hyphens and zero-width characters dropped, apostrophe and hyphen variants made one.
/// In: UTF-8; a broken byte counts as U+FFFD. Never call it on legacy-encoded Georgian: case carries letters there.
/// Source: Unicode 15.0 CaseFolding.txt and blocks U+10A0, U+1C90, U+2D00.
[[nodiscard]] Folded fold_with_places(std::string_view text);

/// The same without places.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace punkti::text
