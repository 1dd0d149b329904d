// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/printable.hpp"

#include "indexer/text/utf8.hpp"

#include <unicode/uchar.h>

#include <fmt/format.h>

namespace punkti::query {
namespace {

bool harmless(UChar32 c, bool keep_lines) {
  if (c == '\n' || c == '\t') return keep_lines;
  const auto type = u_charType(c);
  // Format characters hold the bidi controls, zero-width characters and tags; a soft hyphen only marks a place to
  // break.
  if (type == U_FORMAT_CHAR) return c == 0x00AD;
  return type != U_CONTROL_CHAR && type != U_LINE_SEPARATOR && type != U_PARAGRAPH_SEPARATOR && type != U_SURROGATE &&
         type != U_PRIVATE_USE_CHAR && type != U_UNASSIGNED;
}

std::string shown(UChar32 c) {
  if (c == '\n') return "\\n";
  if (c == '\t') return "\\t";
  if (c == '\r') return "\\r";
  return c < 0x80 ? fmt::format("\\x{:02x}", c) : fmt::format("U+{:04X}", c);
}

/// A broken sequence comes back as U+FFFD of fewer bytes than U+FFFD has, or of other bytes.
bool broken(text::CodePoint point, std::string_view bytes) {
  return point.value == 0xFFFD && bytes != "\uFFFD";
}

}  // namespace

std::string printable(std::string_view text, bool keep_lines) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = text::code_point_at(text, at);
    const auto bytes = text.substr(at, point.size);
    const auto c = static_cast<UChar32>(point.value);
    if (broken(point, bytes)) {
      for (const char byte : bytes) out += fmt::format("\\x{:02x}", static_cast<unsigned char>(byte));
    } else if (harmless(c, keep_lines)) {
      out += bytes;
    } else {
      out += shown(c);
    }
    at += point.size;
  }
  return out;
}

std::size_t columns(std::string_view text) {
  std::size_t out = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = text::code_point_at(text, at);
    const auto type = u_charType(static_cast<UChar32>(point.value));
    if (type != U_NON_SPACING_MARK && type != U_ENCLOSING_MARK) ++out;
    at += point.size;
  }
  return out;
}

}  // namespace punkti::query
