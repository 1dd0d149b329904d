// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/script.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::text {

// What the Unicode standard says of characters and texts, under the standard's own names. This header and breaks.hpp
// are all of Unicode that the rules of this room rest on. ICU stands behind them in the program; where there is no ICU,
// another implementation of the same two headers takes its place.

/// General_Category, with the standard's long names.
enum class GeneralCategory : std::uint8_t {
  unassigned,
  uppercase_letter,
  lowercase_letter,
  titlecase_letter,
  modifier_letter,
  other_letter,
  nonspacing_mark,
  enclosing_mark,
  spacing_mark,
  decimal_number,
  letter_number,
  other_number,
  space_separator,
  line_separator,
  paragraph_separator,
  control,
  format,
  private_use,
  surrogate,
  dash_punctuation,
  open_punctuation,
  close_punctuation,
  connector_punctuation,
  other_punctuation,
  math_symbol,
  currency_symbol,
  modifier_symbol,
  other_symbol,
  initial_punctuation,
  final_punctuation,
};

[[nodiscard]] GeneralCategory general_category(char32_t code_point) noexcept;

/// Any of the five categories of letters.
[[nodiscard]] inline bool is_letter(char32_t code_point) noexcept {
  const auto category = general_category(code_point);
  return category >= GeneralCategory::uppercase_letter && category <= GeneralCategory::other_letter;
}
[[nodiscard]] inline bool is_uppercase_letter(char32_t code_point) noexcept {
  return general_category(code_point) == GeneralCategory::uppercase_letter;
}
[[nodiscard]] inline bool is_decimal_number(char32_t code_point) noexcept {
  return general_category(code_point) == GeneralCategory::decimal_number;
}

/// White_Space.
[[nodiscard]] bool is_white_space(char32_t code_point) noexcept;

/// Script of a letter, as far as this room tells scripts apart; never digit or none. @pre is_letter(letter)
[[nodiscard]] Script script_of_letter(char32_t letter) noexcept;

/// A folded text and where each of its bytes came from.
struct Folded {
  std::string text;
  std::vector<std::uint32_t>
      back;  ///< back[i]: byte of the original that text[i] came from; one more entry for the end
};

/// NFKC_Casefold with places: all bytes of a stretch that changes came from where it began. A broken byte becomes
/// U+FFFD.
[[nodiscard]] Folded nfkc_casefold(std::string_view text);

/// Canonical composition and decomposition.
[[nodiscard]] std::string nfc(std::string_view text);
[[nodiscard]] std::string nfd(std::string_view text);

}  // namespace punkti::text
