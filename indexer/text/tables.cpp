// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/tables.hpp"

#include "cmake/embedded.hpp"

#include <algorithm>
#include <cassert>
#include <span>

namespace punkti::text::tables {
std::span<const EmbeddedFile> embedded();
}

namespace punkti::text {

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(at, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::vector<Row> rows_of(std::string_view file) {
  const auto files = tables::embedded();
  const auto found = std::ranges::find(files, file, &EmbeddedFile::name);
  assert(found != files.end());
  std::vector<Row> rows;
  for (const std::string_view line : split(found->bytes, '\n'))
    if (!line.empty() && !line.starts_with("# ")) rows.push_back(split(line, '\t'));
  return rows;
}

}  // namespace punkti::text
