// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace punkti::parity {

/// A rough sound of the beginning of a word, the same for a name or an international word in both alphabets:
/// "Gantiadi" and განთიად, "information" and ინფორმაცია, "AIO" and აიო. Up to five ASCII letters, empty when the word
/// has fewer than `least` of them.
/// F and P are one (Georgian has no F), C is K or S by the next letter, Y is I, doubled letters are one, H is dropped.
/// @param word  lower-case Latin or Mkhedruli
[[nodiscard]] std::string sound_of(std::string_view word, std::size_t least = 5);

}  // namespace punkti::parity
