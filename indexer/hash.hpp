// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace punkti::indexer {

/// SHA-256 of a file, lower-case hex; the file is mapped, not read into memory. Errors: internal when it cannot be
/// read.
[[nodiscard]] Result<std::string> sha256_of_file(const std::filesystem::path& file);

/// A term-sized name for a path or document: the first 32 hex digits of its SHA-256.
[[nodiscard]] std::string short_hash(std::string_view name);

}  // namespace punkti::indexer
