// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/tokens.hpp"

#include <optional>
#include <span>
#include <string>

namespace punkti::facts {

/// A number of a text, in figures, in words, or in both: "14", "5 000,50", "fourteen", "თოთხმეტი", "7 (შვიდი)",
/// "ten (10)", "5 ათასი".
struct Number {
  std::string digits;     ///< plain: "14", "5000.50"
  std::size_t next = 0;   ///< first token behind it
  bool in_words = false;  ///< only in words
  [[nodiscard]] bool is_whole() const { return digits.find('.') == std::string::npos; }
  [[nodiscard]] long whole() const;  ///< the whole part; 0 for one too long to be a term
};

/// The number that begins with token `at`; nothing for dates, times, versions, ordinals ("მე-7", "7th", "7-ე") and list
/// marks.
[[nodiscard]] std::optional<Number> number_at(std::span<const Token> tokens, std::size_t at);

/// Value of one Georgian numeral, by its composition of twenties ("ოთხმოცდაათი" = 4*20+10), in any case; 0 for none.
[[nodiscard]] long georgian_numeral(std::string_view folded);

/// The same for the bare beginning of a compound: "თოთხმეტ" of "თოთხმეტდღიანი".
[[nodiscard]] long georgian_numeral_root(std::string_view root);

}  // namespace punkti::facts
