// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace punkti::tests {

/// A file or folder of the shared test data, or nothing (with a message) when it is not on this machine.
inline std::optional<std::filesystem::path> shared(const std::string& below) {
  const char* named = std::getenv("PUNKTI_SHARED");
  const std::filesystem::path root = named != nullptr ? named : PUNKTI_SOURCE_DIR "/../shared";
  if (std::filesystem::exists(root / below)) return root / below;
  WARN("skipped: " << (root / below).string() << " is not there");
  return std::nullopt;
}

/// A file of the project itself, for example "tests/words/ka_stem.tsv".
inline std::filesystem::path project_file(const std::string& below) {
  return std::filesystem::path(PUNKTI_SOURCE_DIR) / below;
}

inline std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace punkti::tests
