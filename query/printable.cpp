// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/printable.hpp"

#include "indexer/text/unicode.hpp"
#include "indexer/text/utf8.hpp"

#include <fmt/format.h>

namespace punkti::query {
namespace {

using text::GeneralCategory;

bool harmless(char32_t c, bool keep_lines) {
  if (c == '\n' || c == '\t') return keep_lines;
  const auto category = text::general_category(c);
  // Format characters hold the bidi controls, zero-width characters and tags; a soft hyphen only marks a place to
  // break.
  if (category == GeneralCategory::format) return c == 0x00AD;
  return category != GeneralCategory::control && category != GeneralCategory::line_separator &&
         category != GeneralCategory::paragraph_separator && category != GeneralCategory::surrogate &&
         category != GeneralCategory::private_use && category != GeneralCategory::unassigned;
}

std::string shown(char32_t c) {
  if (c == '\n') return "\\n";
  if (c == '\t') return "\\t";
  if (c == '\r') return "\\r";
  const auto number = static_cast<std::uint32_t>(c);
  return c < 0x80 ? fmt::format("\\x{:02x}", number) : fmt::format("U+{:04X}", number);
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
    const char32_t c = point.value;
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
    const auto category = text::general_category(point.value);
    if (category != GeneralCategory::nonspacing_mark && category != GeneralCategory::enclosing_mark) ++out;
    at += point.size;
  }
  return out;
}

}  // namespace punkti::query
