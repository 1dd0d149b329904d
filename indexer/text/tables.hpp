// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace punkti::text {

/// Fields of one row of a table, split at tabs. Views into data compiled into the program: they live as long as it
/// does.
using Row = std::vector<std::string_view>;

/// The rows of one of this room's data files, without comments ('#' and a blank) and empty lines.
[[nodiscard]] std::vector<Row> rows_of(std::string_view file);

/// Parts of a cell that lists several things ("|" between them); empty parts are kept. Views into `text`.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char at);

}  // namespace punkti::text
