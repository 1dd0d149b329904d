// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace punkti::text {

/// How likely a word is in some language that is written in Latin letters, by its triples of letters, learned from some
/// seventy languages at once; data/trigrams_latin.tsv. What Georgian on the legacy keyboard must beat.
class LatinTrigrams {
 public:
  [[nodiscard]] static const LatinTrigrams& all_languages();

  /// ln P(word) in nats, case aside. Bytes that are no ASCII letter are left out.
  [[nodiscard]] double log_likelihood(std::string_view word) const noexcept;

 private:
  LatinTrigrams();

  static constexpr std::size_t letters = 27;  ///< the border of a word first, then a to z
  std::array<float, letters * letters * letters> nats_{};
};

}  // namespace punkti::text
