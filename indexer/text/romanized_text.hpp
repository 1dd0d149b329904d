// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <string_view>
#include <vector>

namespace punkti::text {

/// Lines of a text that are Georgian in the national romanization, as some sites publish whole policies.
/// Decided per line by letter pairs, against English and by how Georgian the line is at all, and strictly: at least 30
/// letters, next to none of the letters the system lacks. Shorter or doubtful lines count when they stand beside a sure
/// one.
[[nodiscard]] std::vector<ByteRange> find_romanized_lines(std::string_view text);

}  // namespace punkti::text
