// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/cognates.hpp"

#include "indexer/text/romanization.hpp"

namespace punkti::parity {
namespace {

constexpr std::size_t kept_letters = 5;  // behind them endings begin to differ: -tion, -ცია

bool is_soft_vowel(char c) {
  return c == 'e' || c == 'i' || c == 'y';
}

/// The sound of a letter; '\0' for one without any.
char sound_at(std::string_view word, std::size_t at) {
  const char c = word[at];
  const char next = at + 1 < word.size() ? word[at + 1] : '\0';
  switch (c) {
    case 'f': return 'p';
    case 'c': return next == 'h' ? 'c' : is_soft_vowel(next) ? 's' : 'k';
    case 'q': return 'k';
    case 'w': return 'v';
    case 'y': return 'i';
    case 't': return next == 's' ? '\0' : 't';  // ts, as ც is romanized, sounds as the c of "centre"
    case 'h': return '\0';
    default: return c >= 'a' && c <= 'z' ? c : '\0';
  }
}

}  // namespace

std::string sound_of(std::string_view word, std::size_t least) {
  const std::string latin = text::romanize(word);
  std::string sound;
  for (std::size_t at = 0; at < latin.size() && sound.size() < kept_letters; ++at) {
    const char c = sound_at(latin, at);
    if (c != '\0' && (sound.empty() || sound.back() != c)) sound += c;
  }
  return sound.size() < least ? std::string() : sound;
}

}  // namespace punkti::parity
