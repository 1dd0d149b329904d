// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/script.hpp"

#include "indexer/text/legacy_font.hpp"
#include "indexer/text/romanized_text.hpp"
#include "indexer/text/unicode.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>

namespace punkti::text {

namespace {

struct LetterCounts {
  std::size_t georgian = 0;
  std::size_t latin = 0;
  std::size_t cyrillic = 0;
  std::size_t other = 0;
};

/// The end of a web or e-mail address that begins at `at`, else `at`. Its letters are nobody's language.
std::size_t behind_address(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
  const std::string_view chunk = text.substr(at, end - at);
  const bool address = chunk.starts_with("http://") || chunk.starts_with("https://") || chunk.starts_with("www.") ||
                       chunk.find('@') != std::string_view::npos;
  return address ? end : at;
}

LetterCounts count_letters(std::string_view text) {
  LetterCounts counts;
  bool chunk_begins = true;
  for (std::size_t at = 0; at < text.size();) {
    if (chunk_begins) at = behind_address(text, at);
    if (at == text.size()) break;
    const CodePoint c = code_point_at(text, at);
    chunk_begins = c.value == U' ' || c.value == U'\n' || c.value == U'\t' || c.value == U'\r';
    at += c.size;
    switch (script_of(c.value)) {
      case Script::georgian: ++counts.georgian; break;
      case Script::latin: ++counts.latin; break;
      case Script::cyrillic: ++counts.cyrillic; break;
      case Script::digit:
      case Script::none: break;
      default: ++counts.other;
    }
  }
  return counts;
}

/// Latin letters of a text that spell Georgian.
struct LatinGeorgianLetters {
  std::size_t legacy = 0;
  std::size_t romanized = 0;
};

LatinGeorgianLetters count_latin_georgian(std::string_view text, Surroundings around) {
  LatinGeorgianLetters counts;
  const LatinGeorgian found = find_latin_georgian(text, around);
  for (const LegacyRun& run : found.legacy)
    for (const ByteRange word : run.words) counts.legacy += word.size();
  for (const ByteRange line : found.romanized) counts.romanized += count_letters(slice(text, line)).latin;
  return counts;
}

/// The Latin letters of the blocks Latin-1, Extended-A and Extended-B: most of what European languages have beside
/// ASCII.
constexpr bool is_accented_latin(char32_t c) {
  return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
}

}  // namespace

Script script_of(char32_t code_point) noexcept {
  if (is_ascii_letter(code_point)) return Script::latin;
  if (is_modern_mkhedruli(code_point)) return Script::georgian;
  if (is_ascii_digit(code_point)) return Script::digit;
  if (code_point < 0x80) return Script::none;
  if (is_accented_latin(code_point)) return Script::latin;
  if (is_decimal_number(code_point)) return Script::digit;
  return is_letter(code_point) ? script_of_letter(code_point) : Script::none;
}

Language language_of(std::string_view text) {
  const LetterCounts letters = count_letters(text);
  std::size_t georgian = letters.georgian;
  std::size_t latin = letters.latin;
  if (latin >= georgian) {  // else nothing that is spelled in Latin letters can change the answer
    const LatinGeorgianLetters spelled = count_latin_georgian(text, Surroundings::unknown);
    const std::size_t moved = std::min(latin, spelled.legacy + spelled.romanized);
    georgian += moved;
    latin -= moved;
  }
  const std::size_t most = std::max({georgian, latin, letters.cyrillic, letters.other});
  if (most == 0 || most == letters.other) return Language::other;
  if (most == georgian) return Language::ka;
  return most == latin ? Language::en : Language::ru;
}

std::string_view code_of(Language language) noexcept {
  switch (language) {
    case Language::ka: return "ka";
    case Language::en: return "en";
    case Language::ru: return "ru";
    case Language::other: break;
  }
  return "other";
}

std::string_view name_of(Form form) noexcept {
  switch (form) {
    case Form::mkhedruli: return "mkhedruli";
    case Form::legacy: return "legacy";
    case Form::romanized: return "romanized";
    case Form::latin: break;
  }
  return "latin";
}

Form form_of(std::string_view text, Surroundings around) {
  const LetterCounts letters = count_letters(text);
  if (letters.georgian > letters.latin) return Form::mkhedruli;
  const LatinGeorgianLetters spelled = count_latin_georgian(text, around);
  const std::size_t latin = letters.latin - std::min(letters.latin, spelled.legacy + spelled.romanized);
  const std::size_t most = std::max({letters.georgian, spelled.legacy, spelled.romanized, latin});
  if (most == letters.georgian && most > 0) return Form::mkhedruli;
  if (most == spelled.legacy && most > 0) return Form::legacy;
  return most == spelled.romanized && most > 0 ? Form::romanized : Form::latin;
}

}  // namespace punkti::text
