// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/lines.hpp"

#include "corpus/characters.hpp"

namespace punkti::corpus {
namespace {

/// Bytes of the line end that begins at `at`; 0 when there is none.
std::size_t line_end_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\r') return text.substr(at).starts_with("\r\n") ? 2 : 1;
  if (c == '\n' || c == '\f' || c == '\v') return 1;
  if (text.substr(at).starts_with("\xC2\x85")) return 2;
  if (text.substr(at).starts_with("\xE2\x80\xA8") || text.substr(at).starts_with("\xE2\x80\xA9")) return 3;
  return 0;
}

bool may_end_line(char byte) {
  return byte == '\n' || byte == '\r' || byte == '\f' || byte == '\v' || byte == '\xC2' || byte == '\xE2';
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  int gap = 0;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    const ByteRange range{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const ByteRange place = trimmed(text, range);
    if (place.empty()) {
      ++gap;
      return;
    }
    lines.push_back({place, gap, static_cast<int>(count_characters(text.substr(begin, place.begin - begin)))});
    gap = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = may_end_line(text[at]) ? line_end_at(text, at) : 0;
    if (end == 0) {
      ++at;
      continue;
    }
    take(at);
    at += end;
    begin = at;
  }
  take(text.size());
  return lines;
}

}  // namespace punkti::corpus
