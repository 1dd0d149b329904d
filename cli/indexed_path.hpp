// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/index.hpp"

#include <filesystem>
#include <string>

namespace punkti::cli {

/// The path under which the index knows a file as it lies on disk; empty when it does not, or when the file has changed
/// since. Ids depend on the path below the corpus, so an indexed file is shown from the index.
[[nodiscard]] std::string indexed_path(const std::filesystem::path& file, const indexer::Index& index);

}  // namespace punkti::cli
