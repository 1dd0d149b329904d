// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/printable.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace punkti::corpus {
namespace {

/// A character that a terminal or a page would act on instead of showing it.
bool acts(UChar32 c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029) return true;
  return u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) != 0;
}

template <class Escape>
std::string escaped(std::string_view bytes, Escape escapes, fmt::format_string<unsigned&> form) {
  std::string text;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    UChar32 c = 0;
    U8_NEXT(data, at, bytes.size(), c);
    if (c >= 0 && !escapes(c)) {
      text += bytes.substr(begin, at - begin);
      continue;
    }
    for (std::size_t i = begin; i < at; ++i) {
      unsigned byte = data[i];
      text += fmt::format(form, byte);
    }
  }
  return text;
}

}  // namespace

std::string printable(std::string_view bytes) {
  return escaped(bytes, acts, "\\x{:02x}");
}

std::string percent_escaped(std::string_view bytes) {
  return escaped(
      bytes, [](UChar32 c) { return acts(c) || c == '%'; }, "%{:02X}");
}

}  // namespace punkti::corpus
