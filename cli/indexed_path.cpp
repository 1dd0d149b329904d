// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/indexed_path.hpp"

#include "indexer/hash.hpp"

#include <system_error>

namespace punkti::cli {

namespace fs = std::filesystem;

std::string indexed_path(const fs::path& file, const indexer::Index& index) {
  std::error_code trouble;
  const auto real = "/" + fs::canonical(file, trouble).generic_string();
  if (trouble || !fs::is_regular_file(file, trouble)) return {};
  for (const auto& source : index.manifest().sources) {
    if (!source.failed.empty() || !real.ends_with("/" + source.path)) continue;
    const auto hash = indexer::sha256_of_file(file);
    if (hash && *hash == source.sha256) return source.path;
  }
  return {};
}

}  // namespace punkti::cli
