// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markdown_guard.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::corpus {
namespace {

constexpr std::size_t deepest_nesting =
    100;  // markers of quotes and lists at the beginning of a line, or levels of indent
constexpr std::size_t most_images = 2'000;            // "![" costs the square of its number
constexpr std::size_t largest_expansion = 64u << 20;  // bytes of link targets that references would copy

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

/// Quote marks, bullets and list numbers at the beginning of a line, and two for every four blanks: each may open a
/// container.
std::size_t nesting_of(std::string_view line) {
  std::size_t markers = 0, blanks = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (c == ' ' || c == '\t') {
      blanks += c == '\t' ? 4 : 1;
      continue;
    }
    const bool before_blank = at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t';
    if (c == '>' || ((c == '-' || c == '*' || c == '+') && before_blank)) {
      ++markers;
      continue;
    }
    if (c < '0' || c > '9') break;
    while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
    if (at >= line.size() || (line[at] != '.' && line[at] != ')')) break;
    ++markers;
  }
  return markers + (markers > 0 ? blanks / 4 : 0);
}

struct Lines {
  std::size_t nesting = 0, longest_definition = 0;
};

Lines look_at_lines(std::string_view text) {
  Lines seen;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    seen.nesting = std::max(seen.nesting, nesting_of(line));
    if (line.starts_with('[') && line.find("]:") != std::string_view::npos)
      seen.longest_definition = std::max(seen.longest_definition, line.size());
    begin = end + 1;
  }
  return seen;
}

}  // namespace

std::string why_not_cmark(std::string_view text) {
  const Lines seen = look_at_lines(text);
  if (seen.nesting > deepest_nesting)
    return fmt::format("quotes or lists are nested {} deep, over the limit of {}", seen.nesting, deepest_nesting);
  if (const std::size_t images = count_of(text, "!["); images > most_images)
    return fmt::format("it has {} image marks, over the limit of {}", images, most_images);
  if (seen.longest_definition > 1000 && seen.longest_definition * count_of(text, "[") > largest_expansion)
    return "its link references would expand beyond measure";
  return {};
}

}  // namespace punkti::corpus
