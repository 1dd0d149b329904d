// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/latin_names.hpp"

#include "indexer/text/tables.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace punkti::text {

bool is_latin_name(std::string_view word) {
  static const std::unordered_set<std::string_view> names = [] {
    std::unordered_set<std::string_view> read;
    for (const Row& row : rows_of("latin_names.txt")) read.insert(row.front());
    return read;
  }();
  std::string lower(word);
  for (char& c : lower)
    if (is_ascii_upper(static_cast<unsigned char>(c))) c = static_cast<char>(c + ('a' - 'A'));
  return names.contains(lower);
}

bool is_acronym(std::string_view word) noexcept {
  const auto is_capital = [](char c) { return is_ascii_upper(static_cast<unsigned char>(c)); };
  return word.size() > 1 && std::ranges::all_of(word, is_capital);
}

}  // namespace punkti::text
