// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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

/// Nearly the same for the words of a line by pairs of letters alone, fed byte by byte: cheap enough to leave most
/// lines of other languages at once. Acronyms, names and addresses count here like words.
class QuickEvidence {
 public:
  /// The next byte of a word: an ASCII letter, 4 or $; or a byte that ends a word.
  void add(char byte) noexcept {
    const std::uint8_t next = pairs_.index[static_cast<unsigned char>(byte)];
    if (next == border && before_ == border) return;
    const Pair& pair = pairs_.nats[before_ * symbols + next];
    georgian_ += pair.georgian;
    over_english_ += pair.over_english;
    before_ = next;
    if (next == border) finish_word();
  }

  /// @return nats, ended with the last word
  [[nodiscard]] double nats() noexcept {
    add(' ');
    return nats_;
  }

 private:
  static constexpr std::size_t symbols = 32;
  static constexpr std::uint8_t border = 0;

  struct Pair {
    float georgian = 0;  ///< more than any language has for the letter
    float over_english = 0;
  };
  struct Pairs {
    std::array<std::uint8_t, 256> index{};
    std::array<Pair, symbols * symbols> nats{};
  };
  static const Pairs& pairs();
  void finish_word() noexcept;

  const Pairs& pairs_ = pairs();
  std::uint8_t before_ = border;
  float georgian_ = 0;
  float over_english_ = 0;
  double nats_ = 0;
};

}  // namespace punkti::text
