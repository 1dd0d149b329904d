// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/unicode.hpp"
#include "pocket/browser/word_border_class.hpp"

#include <cstdint>

namespace punkti::pocket {

// Properties of code points, from tables that ICU wrote when the program was built.

[[nodiscard]] text::GeneralCategory category_of(char32_t code_point) noexcept;
[[nodiscard]] text::Script letter_script_of(char32_t letter) noexcept;
[[nodiscard]] bool is_blank(char32_t code_point) noexcept;

struct WordBorder {
  WordBorderClass what = WordBorderClass::other;
  bool pictographic = false;
};
[[nodiscard]] WordBorder word_border_of(char32_t code_point) noexcept;

/// Canonical_Combining_Class.
[[nodiscard]] std::uint8_t combining_class_of(char32_t code_point) noexcept;

}  // namespace punkti::pocket
