// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace punkti::text {

/// A Georgian word with one byte a letter: 1 is ა, 33 is ჰ. Rules about "the last two letters" are then rules about
/// bytes.
using Letters = std::string;

inline constexpr char first_letter = 1;
inline constexpr char last_letter = 33;

/// A Georgian letter found at the start of a text.
struct GeorgianLetter {
  Letters modern;          ///< one modern letter; two for ჳ, which the reform of 1879 replaced by ვი
  std::size_t length = 0;  ///< its bytes in the text
};

/// The letter at the start of the text, in any of the Georgian scripts; nothing if another character stands there.
/// The letters dropped by the reform of 1879 come back as the ones that replaced them (ჱ ე, ჲ ი, ჳ ვი, ჴ ხ, ჵ ო), and ჶ
/// as ფ.
[[nodiscard]] std::optional<GeorgianLetter> georgian_letter(std::string_view text) noexcept;

/// A word as letters, or nothing when it holds anything but Georgian letters.
[[nodiscard]] std::optional<Letters> letters_of(std::string_view word);

/// Are all bytes of the word letters of today's alphabet? They fold to themselves.
[[nodiscard]] bool is_mkhedruli_word(std::string_view word) noexcept;

/// Letters as UTF-8 Mkhedruli.
[[nodiscard]] std::string mkhedruli_of(std::string_view letters);

[[nodiscard]] constexpr bool is_vowel(char letter) noexcept {
  return letter == 1 || letter == 5 || letter == 9 || letter == 14 || letter == 20;  // ა ე ი ო უ
}

}  // namespace punkti::text
