// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/utf8.hpp"

#include <unicode/utf8.h>

namespace punkti::text {

CodePoint code_point_at(std::string_view text, std::size_t at) noexcept {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  std::size_t end = at;
  UChar32 value = 0;
  U8_NEXT_OR_FFFD(bytes, end, text.size(), value);
  return {static_cast<char32_t>(value), end - at};
}

CodePoint code_point_before(std::string_view text, std::size_t at) noexcept {
  // The longest first: the last byte of a whole character alone would look like a broken one.
  for (std::size_t size = at < 4 ? at : 4; size > 0; --size) {
    const CodePoint c = code_point_at(text, at - size);
    if (c.size == size) return c;
  }
  return {0xFFFD, 1};
}

void append(std::string& text, char32_t code_point) {
  char bytes[U8_MAX_LENGTH];
  int32_t size = 0;
  UBool failed = false;
  U8_APPEND(reinterpret_cast<unsigned char*>(bytes), size, U8_MAX_LENGTH, static_cast<UChar32>(code_point), failed);
  if (!failed) text.append(bytes, static_cast<std::size_t>(size));
}

}  // namespace punkti::text
