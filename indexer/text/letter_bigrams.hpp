// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace punkti::text {

/// How likely a word is by its pairs of letters, learned from running text; data/bigrams_*.tsv.
/// Enough to tell languages apart over a few words, and a table a person can read.
class LetterBigrams {
 public:
  /// @param table name of a data file: a row of letters, then for each letter -100 ln P(next | it)
  explicit LetterBigrams(std::string_view table);

  /// ln P(word) in nats. Capitals the table does not have count as small letters, other unknown characters as very
  /// unlikely.
  [[nodiscard]] double log_likelihood(std::string_view word) const noexcept;

  /// ln P(after | before) in nats; '_' is the border of a word.
  [[nodiscard]] double log_likelihood(char before, char after) const noexcept {
    return pair(index_of(before), index_of(after));
  }

 private:
  static constexpr std::uint8_t unknown = 255;

  [[nodiscard]] std::uint8_t index_of(char letter) const noexcept;
  [[nodiscard]] double pair(std::uint8_t before, std::uint8_t after) const noexcept;

  std::array<std::uint8_t, 128> index_{};
  std::size_t letters_ = 0;
  std::vector<float> nats_;
};

/// Georgian, its letters spelled by the keys of the legacy keyboard.
[[nodiscard]] const LetterBigrams& georgian_by_legacy_keys();
/// Georgian in the national romanization without apostrophes.
[[nodiscard]] const LetterBigrams& georgian_romanized();
/// Georgian in chat spellings of every kind.
[[nodiscard]] const LetterBigrams& georgian_in_chat();
[[nodiscard]] const LetterBigrams& english();

}  // namespace punkti::text
