// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace punkti::corpus {

/// Any bytes as text that is safe to print: control characters, broken UTF-8 and characters that change the direction
/// of a line as \xNN.
[[nodiscard]] std::string printable(std::string_view bytes);

/// Any bytes as valid UTF-8 that stays one to one: control characters, '%' and broken bytes as %XX. The "source" of
/// records.
[[nodiscard]] std::string percent_escaped(std::string_view bytes);

}  // namespace punkti::corpus
