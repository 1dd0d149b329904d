// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket/browser/characters.hpp"

#include "pocket/browser/tables.hpp"

#include <algorithm>
#include <span>

namespace punkti::pocket {

namespace {

/// The value of the last row that begins at or before the code point.
std::uint32_t value_in(std::span<const std::uint32_t> ranges, char32_t code_point) noexcept {
  const auto behind = std::ranges::upper_bound(ranges, static_cast<std::uint32_t>(code_point) << 8 | 0xFF);
  return *std::prev(behind) & 0xFF;
}

}  // namespace

text::GeneralCategory category_of(char32_t code_point) noexcept {
  return static_cast<text::GeneralCategory>(value_in(tables::category_ranges(), code_point));
}

text::Script letter_script_of(char32_t letter) noexcept {
  return static_cast<text::Script>(value_in(tables::script_ranges(), letter));
}

bool is_blank(char32_t code_point) noexcept {
  return value_in(tables::white_space_ranges(), code_point) != 0;
}

WordBorder word_border_of(char32_t code_point) noexcept {
  const std::uint32_t value = value_in(tables::word_border_ranges(), code_point);
  return {static_cast<WordBorderClass>(value & ~pictographic_bit), (value & pictographic_bit) != 0};
}

std::uint8_t combining_class_of(char32_t code_point) noexcept {
  return static_cast<std::uint8_t>(value_in(tables::combining_class_ranges(), code_point));
}

}  // namespace punkti::pocket
