// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace punkti::corpus {
namespace {

bool closes(char32_t c) {
  return c == U'"' || c == U'\'' || c == U')' || c == U']' || c == U'}' || c == U'»' || c == U'”' || c == U'“' ||
         c == U'’';
}

bool opens(char32_t c) {
  return c == U'"' || c == U'\'' || c == U'(' || c == U'[' || c == U'{' || c == U'«' || c == U'„' || c == U'“' ||
         c == U'”' || c == U'‘';
}

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) noexcept {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, at, text.size(), c);
  return static_cast<char32_t>(c);
}

char32_t previous_character(std::string_view text, std::size_t& at) noexcept {
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && U8_IS_TRAIL(static_cast<std::uint8_t>(text[begin]))) --begin;
  at = begin;
  std::size_t forward = begin;
  return next_character(text, forward);
}

bool is_blank(char32_t c) noexcept {
  if (c <= 0x20) return true;
  if (c < 0x80) return false;
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 ||
         c == 0xFEFF || c == 0x0085;
}

bool is_letter(char32_t c) noexcept {
  return u_isalpha(static_cast<UChar32>(c));
}

bool is_georgian(char32_t c) noexcept {
  return (c >= 0x10A0 && c <= 0x10FF) || (c >= 0x1C90 && c <= 0x1CBF) || (c >= 0x2D00 && c <= 0x2D2F);
}

// Mtavruli is a headline style of Georgian, not a capital at the beginning of a sentence.
bool is_upper(char32_t c) noexcept {
  return !is_georgian(c) && u_isupper(static_cast<UChar32>(c));
}
bool is_lower(char32_t c) noexcept {
  return !is_georgian(c) && u_islower(static_cast<UChar32>(c));
}

ByteRange whole(std::string_view text) noexcept {
  return {0, static_cast<std::uint32_t>(text.size())};
}

ByteRange trimmed(std::string_view text, ByteRange range) noexcept {
  std::size_t begin = range.begin;
  while (begin < range.end) {
    std::size_t next = begin;
    if (!is_blank(next_character(text, next))) break;
    begin = next;
  }
  begin = std::min<std::size_t>(begin, range.end);
  std::size_t end = range.end;
  while (end > begin) {
    std::size_t before = end;
    if (!is_blank(previous_character(text, before))) break;
    end = before;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
}

std::size_t count_characters(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return !U8_IS_TRAIL(static_cast<std::uint8_t>(byte)); }));
}

char32_t last_mark(std::string_view text) noexcept {
  for (std::size_t at = text.size(); at > 0;) {
    const char32_t c = previous_character(text, at);
    if (!is_blank(c) && !closes(c)) return c;
  }
  return 0;
}

char32_t first_mark(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (!is_blank(c) && !opens(c)) return c;
  }
  return 0;
}

bool ends_sentence(char32_t c) noexcept {
  return c == U'.' || c == U'!' || c == U'?' || c == U'…';
}

std::size_t character_border(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && U8_IS_TRAIL(static_cast<std::uint8_t>(text[at]))) ++at;
  return std::min(at, text.size());
}

}  // namespace punkti::corpus
