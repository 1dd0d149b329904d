// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/published.hpp"

#include <algorithm>

namespace punkti::duplicates {

std::string Published::lines(Stretch stretch) const {
  std::string out;
  std::uint32_t line = 0;
  for (auto at = stretch.begin; at < stretch.end; ++at) {
    const auto& row = reading_.rows()[at];
    if (at > stretch.begin) out += row.line == line ? ' ' : '\n';
    line = row.line;
    out += on_one_line(slice(reading_.text_of(row), row.part));
  }
  return out;
}

std::string Published::words(Span words) const {
  std::string out;
  const auto& rows = reading_.rows();
  auto row = std::ranges::upper_bound(rows, words.begin, {}, &Reading::Row::first_word);
  if (row == rows.begin()) return out;
  for (--row; row != rows.end() && row->first_word < words.end; ++row) {
    const auto begin = std::max<std::size_t>(words.begin, row->first_word);
    const auto end = std::min<std::size_t>(words.end, std::size_t{row->first_word} + row->words);
    if (begin >= end) continue;
    if (!out.empty()) out += ' ';
    const auto& text = reading_.text_of(*row);
    const ByteRange part{reading_.place_of_word(begin).begin, reading_.place_of_word(end - 1).end};
    out += on_one_line(slice(text, part));
    if (out.find('(') != std::string::npos && text.substr(part.end).starts_with(')')) out += ')';  // "14 (fourteen)"
  }
  return out;
}

std::string on_one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool no_break = text.substr(at, 2) == "\u00A0";
    const bool blank = no_break || text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t';
    if (no_break) ++at;
    if (!blank)
      out += text[at];
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace punkti::duplicates
