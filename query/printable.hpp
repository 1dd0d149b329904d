// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace punkti::query {

/// Text that is safe on a terminal: control characters, bidi controls, invisibles, tag characters and broken bytes as
/// \x1b or U+202E, line ends and tabs kept only when `keep_lines`. Nothing a document holds can act on the reader's
/// terminal.
[[nodiscard]] std::string printable(std::string_view text, bool keep_lines = false);

/// Columns a text takes on a terminal: code points that are not combining marks (Georgian and Latin are one column
/// wide).
[[nodiscard]] std::size_t columns(std::string_view text);

}  // namespace punkti::query
