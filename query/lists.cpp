// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lists.hpp"

#include "cmake/embedded.hpp"

#include <algorithm>
#include <cassert>
#include <span>

namespace punkti::query {
namespace data {
std::span<const EmbeddedFile> embedded();
}

std::vector<std::string_view> lines_of(std::string_view file) {
  const auto files = data::embedded();
  const auto found = std::ranges::find(files, file, &EmbeddedFile::name);
  assert(found != files.end());
  std::vector<std::string_view> out;
  for (std::string_view rest = found->bytes; !rest.empty();) {
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    if (!line.empty() && line.front() != '#') out.push_back(line);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return out;
}

}  // namespace punkti::query
