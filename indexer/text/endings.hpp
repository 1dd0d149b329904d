// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace punkti::text {

/// Is this folded Mkhedruli string one of the endings that hang on foreign names, numbers and closing quotes
/// (data/endings.txt)?
[[nodiscard]] bool is_georgian_ending(std::string_view word);

}  // namespace punkti::text
