// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <string_view>
#include <vector>

namespace punkti::text {

/// Words by ICU's borders: stretches that hold a letter or a digit. Places in bytes, on character borders.
[[nodiscard]] std::vector<ByteRange> words_by_icu(std::string_view text);

/// Sentences by ICU's borders, with the blanks behind them; together they are the whole text.
[[nodiscard]] std::vector<ByteRange> sentences_by_icu(std::string_view text);

/// Characters as a reader sees them, a letter with its marks as one; together they are the whole text.
[[nodiscard]] std::vector<ByteRange> graphemes_by_icu(std::string_view text);

}  // namespace punkti::text
