// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace punkti::text {

struct CodePoint {
  char32_t value = 0;    ///< U+FFFD for a broken sequence
  std::size_t size = 0;  ///< in bytes; at least 1
};

/// The code point that begins at byte `at`. @pre at < text.size()
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at) noexcept;

/// The code point that ends before byte `at`. @pre 0 < at <= text.size()
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t at) noexcept;

void append(std::string& text, char32_t code_point);

[[nodiscard]] constexpr bool is_ascii_letter(char32_t c) noexcept {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
[[nodiscard]] constexpr bool is_ascii_upper(char32_t c) noexcept {
  return c >= U'A' && c <= U'Z';
}
[[nodiscard]] constexpr bool is_ascii_lower(char32_t c) noexcept {
  return c >= U'a' && c <= U'z';
}
[[nodiscard]] constexpr bool is_ascii_digit(char32_t c) noexcept {
  return c >= U'0' && c <= U'9';
}
/// The 33 letters of today's alphabet.
[[nodiscard]] constexpr bool is_modern_mkhedruli(char32_t c) noexcept {
  return c >= 0x10D0 && c <= 0x10F0;
}

}  // namespace punkti::text
