// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace punkti::query {

/// A text with each run of blanks and line ends as one blank, none at the beginning.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace punkti::query
