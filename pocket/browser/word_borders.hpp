// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace punkti::pocket {

/// Words by the rules of Unicode Standard Annex 29 as ICU has them, the same words that ICU gives; nothing when the
/// text has characters of a script that needs a dictionary (Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese).
[[nodiscard]] std::optional<std::vector<ByteRange>> words_by_rules(std::string_view text);

}  // namespace punkti::pocket
