// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/learned_pair.hpp"

#include <fmt/format.h>

#include <charconv>

namespace punkti::indexer {
namespace {

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> out;
  while (true) {
    const auto end = text.find(at);
    out.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

std::size_t number_of(std::string_view digits) {
  std::size_t out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return out;
}

}  // namespace

std::string to_lines(const std::vector<LearnedPair>& pairs) {
  std::string out;
  for (const auto& pair : pairs)
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", pair.en, pair.ka, pair.en_word, pair.ka_word, pair.together,
                       pair.apart);
  return out;
}

std::vector<LearnedPair> pairs_from_lines(std::string_view lines) {
  std::vector<LearnedPair> out;
  for (const auto& line : split(lines, '\n')) {
    const auto cells = split(line, '\t');
    if (cells.size() == 6)
      out.push_back({cells[0], cells[1], cells[2], cells[3], number_of(cells[4]), number_of(cells[5])});
  }
  return out;
}

}  // namespace punkti::indexer
