// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace punkti::query {

/// Lines of one of this room's lists (query/data), without comments and empty lines. Dies with the program.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view file);

}  // namespace punkti::query
