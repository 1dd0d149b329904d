// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"
#include "indexer/text/script.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace punkti::text {

/// A word of a text, folded but not yet stemmed.
struct Word {
  ByteRange place;
  std::string folded;               ///< decoded, repaired, folded
  std::vector<std::string> others;  ///< what else a romanized word may stand for
  Script script = Script::none;
  Form form = Form::latin;
  bool address = false;  ///< an e-mail address or a name with dots; its parts follow as words of their own
};

enum class LegacyRuns { decode, leave };

/// The words of a text in reading order: cut where scripts, full stops or table cells were glued, endings behind names
/// left out.
[[nodiscard]] std::vector<Word> words_of(std::string_view text, LegacyRuns legacy,
                                         Surroundings around = Surroundings::unknown);

/// One of the characters that join two words: hyphen-minus, hyphen, no-break hyphen, figure dash, en dash, minus.
[[nodiscard]] constexpr bool is_hyphen(char32_t c) noexcept {
  return c == U'-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212;
}

}  // namespace punkti::text
