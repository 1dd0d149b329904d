// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace punkti::pocket {

/// What a character is to the rules for word borders (Unicode Standard Annex 29, Word_Break). Extend and Format act
/// alike and are one.
enum class WordBorderClass : std::uint8_t {
  other,
  carriage_return,
  line_feed,
  newline,
  extend,
  joiner,  ///< ZWJ
  regional_indicator,
  hebrew_letter,
  letter,
  single_quote,
  double_quote,
  mid_number_letter,
  mid_letter,
  mid_number,
  numeric,
  connector,  ///< ExtendNumLet: the low line and its like
  space,      ///< WSegSpace
  dictionary  ///< of a script that is written without blanks between words
};

/// Set beside the class when the character is Extended_Pictographic.
inline constexpr std::uint32_t pictographic_bit = 0x80;

}  // namespace punkti::pocket
