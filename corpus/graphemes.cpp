// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/graphemes.hpp"

#include "indexer/text/breaks.hpp"
#include "indexer/text/utf8.hpp"

namespace punkti::corpus {
namespace {

/// Where a letter begins or ends is told by what stands beyond the cut; so many code points of it are looked at.
constexpr std::size_t beyond = 16;

std::size_t after(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (; characters > 0 && at < text.size(); --characters) at += text::code_point_at(text, at).size;
  return at;
}

std::size_t before_end(std::string_view text, std::size_t characters) {
  std::size_t at = text.size();
  for (; characters > 0 && at > 0; --characters) at -= text::code_point_before(text, at).size;
  return at;
}

}  // namespace

std::string_view first_characters(std::string_view text, std::size_t most) {
  const std::size_t limit = after(text, most);
  std::size_t end = 0;
  for (const ByteRange letter : text::graphemes_by_icu(text.substr(0, after(text, most + beyond))))
    if (letter.end <= limit) end = letter.end;
  return text.substr(0, end);
}

std::string_view last_characters(std::string_view text, std::size_t most) {
  const std::size_t window = before_end(text, most + beyond);
  const std::size_t limit = before_end(text, most) - window;
  for (const ByteRange letter : text::graphemes_by_icu(text.substr(window)))
    if (letter.begin >= limit) return text.substr(window + letter.begin);
  return {};
}

}  // namespace punkti::corpus
