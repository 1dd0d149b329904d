// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/mkhedruli.hpp"
#include "indexer/text/romanization.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::text {

/// How a line of romanized Georgian is written.
struct RomanizedWriting {
  System system = System::national;
  bool marked = false;            ///< with the apostrophes of the system; most people leave them out
  std::uint64_t spelled_out = 0;  ///< chat: letters, as bits, that have their national spelling somewhere in the line
};

/// Chosen by the marks and diacritics of the line, and by which system makes the likelier Georgian of it; chat when it
/// has letters that the national system lacks (w, x, y, f, a lone c).
[[nodiscard]] RomanizedWriting writing_of(std::string_view line);

/// The Mkhedruli words that a word of such a line stands for: the likeliest, then a second when it is nearly as likely.
/// Without marks t is თ or ტ, k is ქ or კ, and so on; the letters around decide. Empty when no reading covers the word.
[[nodiscard]] std::vector<std::string> read_romanized_word(std::string_view latin, RomanizedWriting writing);

/// A word that some Latin letters may stand for, and how likely it is a Georgian word.
struct LikelyReading {
  double likelihood = 0.0;  ///< nats
  Letters letters;
};

/// The likeliest; nothing when no reading covers the word.
[[nodiscard]] std::optional<LikelyReading> likeliest_reading(std::string_view latin, RomanizedWriting writing);

/// Is a word of such a line English or a name rather than Georgian in Latin letters?
[[nodiscard]] bool stays_latin(std::string_view word, RomanizedWriting writing);

/// Might it be English all the same?
[[nodiscard]] bool may_be_english(std::string_view word, RomanizedWriting writing);

}  // namespace punkti::text
