// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/mkhedruli.hpp"
#include "indexer/text/tables.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace punkti::text {

/// How likely a letter is behind the three before it in Georgian words; data/letter_sequences.tsv. Enough to choose
/// between the letters that one Latin letter stands for (t: თ or ტ).
class LetterSequences {
 public:
  [[nodiscard]] static const LetterSequences& georgian();

  static constexpr std::size_t memory = 3;         ///< letters before that count
  static constexpr char border = last_letter + 1;  ///< stands before and behind a word

  /// ln P(letter | before). Of `before` the last three letters count; rare sequences are judged by shorter ones.
  [[nodiscard]] double log_likelihood(std::string_view before, char letter) const;

  /// The three letters before, as one number.
  using Context = std::uint16_t;
  static constexpr std::size_t symbols = border + 1;
  static constexpr Context beginning = ((border * symbols) + border) * symbols + border;
  [[nodiscard]] static constexpr Context with(Context before, char letter) noexcept {
    return static_cast<Context>(before % (symbols * symbols) * symbols + static_cast<std::size_t>(letter));
  }
  [[nodiscard]] double log_likelihood(Context before, char letter) const noexcept {
    return likelihoods_[following_[before]][static_cast<std::size_t>(letter)];
  }

  /// ln P of a whole word, its borders included.
  [[nodiscard]] double log_likelihood_of_word(std::string_view word) const;

  /// The likeliest word that takes its first letter from the first of the choices, and so on.
  [[nodiscard]] Letters likeliest(const std::vector<Letters>& choices) const;

 private:
  using Logs = std::array<double, symbols>;  ///< ln P of each letter behind one sequence

  explicit LetterSequences(const std::vector<Row>& rows);
  void read(const Row& row);
  [[nodiscard]] static std::size_t place_of(std::string_view before) noexcept;

  std::vector<Logs> likelihoods_;         ///< one for each sequence that the table has, the shorter ones first
  std::vector<std::uint16_t> following_;  ///< by three letters: which of them judges what follows
};

}  // namespace punkti::text
