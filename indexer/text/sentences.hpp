// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <string_view>
#include <vector>

namespace punkti::text {

/// Sentences of a text in reading order, without the blanks around them. ICU's sentence borders, less those after the
/// abbreviations of abbreviations.txt (ე.წ., ა.შ., ქ., შპს, No., e.g. …), after initials and inside numbers.
[[nodiscard]] std::vector<ByteRange> sentences(std::string_view text);

}  // namespace punkti::text
