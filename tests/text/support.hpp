// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"
#include "indexer/text/utf8.hpp"
#include "tests/support/shared.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::tests {

/// Rows of a word list of tests/words, split at tabs, without comments.
inline std::vector<std::vector<std::string>> word_list(const std::string& name) {
  std::istringstream lines(bytes_of(project_file("tests/words/" + name)));
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with("# ")) continue;
    std::istringstream fields(line);
    rows.emplace_back();
    for (std::string field; std::getline(fields, field, '\t');) rows.back().push_back(field);
  }
  REQUIRE_FALSE(rows.empty());
  return rows;
}

/// Texts put together at random from pieces of every script, marks, and broken bytes; the same ones on every run.
inline std::vector<std::string> strange_texts() {
  static const std::vector<std::string> pieces = {"მონაცემი",
                                                  "ᲓᲐᲪᲕᲐ",
                                                  "ႣႠႺႥႠ",
                                                  "ჼ",
                                                  "ს",
                                                  "-",
                                                  "–",
                                                  "“",
                                                  ".",
                                                  ". ",
                                                  " ",
                                                  "\n",
                                                  "\n\n",
                                                  "\t",
                                                  "|",
                                                  "AIO",
                                                  "Cookie",
                                                  "qalaqi ",
                                                  "xasiaTiT",
                                                  "Tqven ",
                                                  "Сookies",
                                                  "размещებული",
                                                  "AdSenseშემოსავალი",
                                                  "12",
                                                  "10.3.",
                                                  "@",
                                                  "info@a.ge",
                                                  "www.",
                                                  "https://",
                                                  "'s",
                                                  "’",
                                                  "#",
                                                  "_",
                                                  "\u00AD",
                                                  "\u200B",
                                                  "\u200D",
                                                  "\u0301",
                                                  "ﬃ",
                                                  "İ",
                                                  "ß",
                                                  "№",
                                                  "😀",
                                                  "\xff",
                                                  "\xc3",
                                                  "\xe1\x83",
                                                  "\xf0\x9f",
                                                  "\x80",
                                                  std::string(1, '\0'),
                                                  std::string(300, 'a')};
  std::mt19937 random(20240817);
  std::vector<std::string> texts{""};
  for (int i = 0; i < 600; ++i) {
    std::string text;
    for (auto n = random() % 12; n > 0; --n) text += pieces[random() % pieces.size()];
    if (i % 3 == 0 && !text.empty()) text.erase(random() % text.size(), 1 + random() % 3);
    texts.push_back(text);
  }
  return texts;
}

/// Does no character of the text have bytes on both sides of `at`?
inline bool is_character_border(std::string_view text, std::size_t at) {
  std::size_t border = 0;
  while (border < at) border += text::code_point_at(text, border).size;
  return border == at;
}

inline bool lies_on_characters(std::string_view text, ByteRange place) {
  return place.begin <= place.end && place.end <= text.size() && is_character_border(text, place.begin) &&
         is_character_border(text, place.end);
}

}  // namespace punkti::tests
