// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace punkti::corpus {

[[nodiscard]] std::array<std::uint8_t, 32> sha256(std::string_view bytes);

/// Lower-case hexadecimal, 64 digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace punkti::corpus
