// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace punkti::corpus {

/// Cuts a range of the text into pieces of at most `limit` bytes and about equal size: at ends of sentences, in a
/// longer sentence at a semicolon or a blank, in a longer word at a character. Pieces have no blanks around them, and
/// nothing but blanks lies between them.
[[nodiscard]] std::vector<ByteRange> cut_long(std::string_view text, ByteRange range, std::size_t limit);

}  // namespace punkti::corpus
