// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace punkti::corpus {

/// What a short piece of text looks like, seen without understanding it.
struct LineShape {
  std::size_t characters = 0;
  std::size_t words = 0;
  char32_t last = 0;  ///< last mark, closing quotes and brackets aside
  bool lower_start = false;
  bool inner_sentence = false;  ///< a sentence ends before its end
  bool address = false;         ///< URL, e-mail, phone number, placeholder of a template
  bool field = false;           ///< "Name: value"
  bool wordless = false;        ///< no letters
  bool fragment = false;  ///< a piece of a sentence: a bracket without its other half, "of the" at its end, an odd sign
                          ///< at its beginning
  bool enumeration = false;  ///< three commas or more
  bool title_case = false;   ///< most of its long words begin with a capital, and so does the first
  bool sentence = false;     ///< ends as a sentence does
};

[[nodiscard]] LineShape shape_of(std::string_view line);

inline constexpr std::size_t longest_title = 130;  ///< characters: titles in Georgian law run to that

/// Short, not ended as a sentence, not an address or a half sentence: it may be a title, if what follows is its text.
[[nodiscard]] bool looks_like_title(const LineShape& shape, std::size_t longest = longest_title);

}  // namespace punkti::corpus
