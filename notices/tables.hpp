// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace punkti::notices {

/// Rows of one of this room's tables (notices/data), split at tabs, without comments. Their text lives as long as the
/// program.
[[nodiscard]] std::vector<std::vector<std::string_view>> rows_of(std::string_view file);

}  // namespace punkti::notices
