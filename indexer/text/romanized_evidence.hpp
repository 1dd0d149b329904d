// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace punkti::text {

/// What a word in Latin letters says about the language of its line.
struct RomanizedEvidence {
  double nats = 0.0;    ///< for Georgian in any spelling; below 0 against it. Between -6 and 9: no word decides alone
  bool common = false;  ///< reads as one of the everyday words of data/common_words.txt
};

/// By the likeliest Georgian reading of the word, against English and against any other language. Not cheap for words
/// that this thread has not seen lately. @param word ASCII letters, with 4 and $ where they are letters
[[nodiscard]] RomanizedEvidence romanized_evidence(std::string_view word);

/// Nearly the same by pairs of letters alone, and cheap: enough to leave most lines of other languages at once.
[[nodiscard]] double quick_romanized_evidence(std::string_view word);

}  // namespace punkti::text
