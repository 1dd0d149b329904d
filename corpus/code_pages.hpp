// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

/// 8-bit text without any sign of its encoding.
namespace punkti::corpus {

/// What the bytes 0x80 to 0xFF of a code page mean. Bytes without a meaning are C1 controls, as browsers read them.
using UpperHalf = std::array<char32_t, 128>;

/// @pre page is "windows-1251", "windows-1252", "Georgian-Academy" or "Georgian-PS"
[[nodiscard]] const UpperHalf& upper_half(std::string_view page);

struct CodePageReading {
  std::string page;
  std::string text;     ///< UTF-8
  double margin = 0.0;  ///< nats by which the page fits better than the next best, or than chance where that is less
};

/// Reads bytes that are not UTF-8 in the code page that fits them: Georgian-Academy or Georgian-PS (by pairs of
/// letters), windows-1251 (by the frequencies of Russian letters), windows-1252 (by accents within Latin words and by
/// typographic quotes and dashes where such stand). A guess of the byte counts ln 128 against each byte's likelihood;
/// nothing is returned when the best page does not beat that and every other page by 4.5 nats (90 to 1), or gives less
/// than 0.8 nats a byte, or when a good part of the bytes is well-formed UTF-8.
[[nodiscard]] std::optional<CodePageReading> read_as_code_page(std::string_view bytes);

}  // namespace punkti::corpus
