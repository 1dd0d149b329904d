// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parity/signs.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace punkti::parity {

/// Sentences [en, en_end) say what [ka, ka_end) says; one of the two ranges may be empty.
struct SentenceLink {
  std::size_t en = 0, en_end = 0;
  std::size_t ka = 0, ka_end = 0;
};

/// Aligns the sentences of two units that are versions of each other, in order: one with one, one with up to three, or
/// one alone, by signs and by length (W. A. Gale, K. W. Church, Computational Linguistics 19, 1993).
[[nodiscard]] std::vector<SentenceLink> align_sentences(std::span<const Evidence> en, std::span<const Evidence> ka);

}  // namespace punkti::parity
