// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/legacy_font.hpp"

#include "indexer/text/tables.hpp"
#include "indexer/text/utf8.hpp"

#include <array>
#include <unordered_map>

namespace punkti::text {

namespace {

struct Keyboard {
  std::array<char32_t, 128> letter{};  ///< by key; 0 where the key is no letter
  std::unordered_map<char32_t, char> key;
  std::array<bool, 128> own_capital{};  ///< capitals that are letters of their own: J R S T C Z W
};

Keyboard read_keyboard() {
  Keyboard keyboard;
  for (const Row& row : rows_of("legacy_font.tsv")) {
    const char32_t letter = code_point_at(row[0], 0).value;
    const auto key = static_cast<unsigned char>(row[1].front());
    const bool also_read = row.size() > 2;
    keyboard.letter[key] = letter;
    keyboard.own_capital[key] = is_ascii_upper(key) && !also_read;
    if (!also_read) keyboard.key.emplace(letter, static_cast<char>(key));
  }
  return keyboard;
}

const Keyboard& keyboard() {
  static const Keyboard read = read_keyboard();
  return read;
}

}  // namespace

bool is_legacy_capital(char key) noexcept {
  const auto code = static_cast<unsigned char>(key);
  return code < 0x80 && keyboard().own_capital[code];
}

std::string decode_legacy_font(std::string_view ascii) {
  std::string decoded;
  for (const char c : ascii) {
    const auto key = static_cast<unsigned char>(c);
    const char32_t letter = key < 0x80 ? keyboard().letter[key] : 0;
    if (letter != 0)
      append(decoded, letter);
    else
      decoded += c;
  }
  return decoded;
}

std::string encode_legacy_font(std::string_view mkhedruli) {
  std::string encoded;
  for (std::size_t at = 0; at < mkhedruli.size();) {
    const CodePoint c = code_point_at(mkhedruli, at);
    const auto key = keyboard().key.find(c.value);
    if (key != keyboard().key.end())
      encoded += key->second;
    else
      encoded += mkhedruli.substr(at, c.size);
    at += c.size;
  }
  return encoded;
}

}  // namespace punkti::text
