// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <string_view>
#include <vector>

namespace punkti::corpus {

struct Line {
  ByteRange place;  ///< without blanks around it; never empty
  int gap = 0;      ///< empty lines before it
  int indent = 0;   ///< blanks before its first character
};

/// The lines of a text that hold something. A line ends at CR LF, LF, CR, form feed, U+0085, U+2028 or U+2029.
[[nodiscard]] std::vector<Line> lines_of(std::string_view text);

}  // namespace punkti::corpus
