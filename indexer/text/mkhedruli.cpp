// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/mkhedruli.hpp"

namespace punkti::text {
namespace {

constexpr std::size_t bytes_a_letter = 3;  // every Georgian script lies between U+0800 and U+FFFF

unsigned byte_at(std::string_view text, std::size_t place) {
  return static_cast<unsigned char>(text[place]);
}

char32_t three_byte_character(std::string_view text) {
  if (text.size() < bytes_a_letter || (byte_at(text, 0) & 0xF0U) != 0xE0U) return 0;
  return ((byte_at(text, 0) & 0x0FU) << 12U) | ((byte_at(text, 1) & 0x3FU) << 6U) | (byte_at(text, 2) & 0x3FU);
}

/// Offset from ა of the letter in its own script's block: the four blocks keep one order.
int offset_in_block(char32_t c) {
  for (const char32_t block : {U'\u10D0', U'\u1C90', U'\u10A0', U'\u2D00'})
    if (c >= block && c < block + 39) return static_cast<int>(c - block);
  return -1;
}

constexpr char letter_at(int offset) {
  return static_cast<char>(offset + first_letter);
}

}  // namespace

std::optional<GeorgianLetter> georgian_letter(std::string_view text) noexcept {
  const int offset = offset_in_block(three_byte_character(text));
  if (offset < 0) return std::nullopt;
  if (offset < last_letter) return GeorgianLetter{Letters(1, letter_at(offset)), bytes_a_letter};
  static constexpr std::string_view replaced[] = {"\x05", "\x09", "\x06\x09", "\x1F", "\x0E", "\x15"};  // ე ი ვი ხ ო ფ
  return GeorgianLetter{Letters(replaced[offset - last_letter]), bytes_a_letter};
}

std::optional<Letters> letters_of(std::string_view word) {
  Letters letters;
  letters.reserve(word.size() / bytes_a_letter + 1);
  while (!word.empty()) {
    const auto letter = georgian_letter(word);
    if (!letter) return std::nullopt;
    letters += letter->modern;
    word.remove_prefix(letter->length);
  }
  return letters;
}

bool is_mkhedruli_word(std::string_view word) noexcept {
  if (word.size() % bytes_a_letter != 0) return false;
  for (std::size_t at = 0; at < word.size(); at += bytes_a_letter) {  // U+10D0 is E1 83 90
    const bool letter = byte_at(word, at) == 0xE1U && byte_at(word, at + 1) == 0x83U &&
                        byte_at(word, at + 2) >= 0x90U && byte_at(word, at + 2) <= 0xB0U;
    if (!letter) return false;
  }
  return true;
}

std::string mkhedruli_of(std::string_view letters) {
  std::string word;
  word.reserve(letters.size() * bytes_a_letter);
  for (const char letter : letters) {
    const unsigned low = 0x90U + static_cast<unsigned>(letter - first_letter);  // U+10D0 is E1 83 90
    word += {'\xE1', '\x83', static_cast<char>(low)};
  }
  return word;
}

}  // namespace punkti::text
