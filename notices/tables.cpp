// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/tables.hpp"

#include "cmake/embedded.hpp"

#include <algorithm>
#include <cassert>
#include <span>

namespace punkti::notices {
namespace data {
std::span<const EmbeddedFile> embedded();
}
namespace {

std::vector<std::string_view> split(std::string_view line, char at) {
  std::vector<std::string_view> out;
  for (;;) {
    const auto end = line.find(at);
    out.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return out;
    line.remove_prefix(end + 1);
  }
}

}  // namespace

std::vector<std::vector<std::string_view>> rows_of(std::string_view file) {
  const auto files = data::embedded();
  const auto found = std::ranges::find(files, file, &EmbeddedFile::name);
  assert(found != files.end());
  std::vector<std::vector<std::string_view>> out;
  for (const auto line : split(found->bytes, '\n'))
    if (!line.empty() && line.front() != '#') out.push_back(split(line, '\t'));
  return out;
}

}  // namespace punkti::notices
