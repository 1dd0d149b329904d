// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace punkti::text {

/// A word or a number of a text, as the reading of dates needs it; signs stand between parts.
struct DatePart {
  int number = -1;         ///< -1: a word, or digits too many for a date
  std::size_t digits = 0;  ///< 0: a word
  int month = 0;           ///< of a word that names a month: 1 to 12
  bool joiner = false;     ///< of a word that stands inside dates: "of", "წლის"
  char32_t joint = 0;  ///< the only sign between it and the next part: '.', '/', '-'; ' ' for other signs, 0 for none
};

/// Month that a folded word names, in English, Georgian (any case) or Russian, perhaps shortened; 0 for none.
[[nodiscard]] int month_named(std::string_view folded);

/// Does the folded word stand inside dates beside numbers and months: "of", "th", "წლის"?
[[nodiscard]] bool is_date_joiner(std::string_view folded);

/// A date among parts [first, last].
struct DateRead {
  std::string iso;  ///< as exact as it is stated: "2026-03-15", "2026-03"
  std::size_t first = 0;
  std::size_t last = 0;
};

/// The date whose first number, or whose month's name, is part `at`: 2024-03-12, 12.03.2024, 12/03/2024, 03.2024,
/// "March 12, 2024", "12th of March 2024", "2024 წლის 12 მარტი". Day before month where both could be either: so dates
/// are written here.
[[nodiscard]] std::optional<DateRead> date_at(std::span<const DatePart> parts, std::size_t at);

/// "2026-03-15", or "2026-03" without a day.
[[nodiscard]] std::string iso_date(int year, int month, int day);

}  // namespace punkti::text
