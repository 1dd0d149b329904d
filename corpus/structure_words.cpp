// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/structure_words.hpp"

#include "cmake/embedded.hpp"

#include <algorithm>
#include <map>
#include <span>

namespace punkti::corpus::structure_data {
std::span<const EmbeddedFile> embedded();
}

namespace punkti::corpus {
namespace {

using Words = std::map<std::string, std::vector<std::string>, std::less<>>;

Words read_words(std::string_view table) {
  Words words;
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    words[std::string(line.substr(0, tab))].emplace_back(line.substr(tab + 1));
  }
  return words;
}

}  // namespace

const std::vector<std::string>& structure_words(std::string_view kind) {
  static const Words words = read_words(structure_data::embedded().front().bytes);
  static const std::vector<std::string> none;
  const auto found = words.find(kind);
  return found == words.end() ? none : found->second;
}

bool is_structure_word(std::string_view kind, std::string_view folded) {
  return std::ranges::find(structure_words(kind), folded) != structure_words(kind).end();
}

}  // namespace punkti::corpus
