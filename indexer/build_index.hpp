// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/read_source.hpp"
#include "corpus/types.hpp"
#include "indexer/analyst.hpp"
#include "indexer/index.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <vector>

namespace punkti::indexer {

struct BuildOptions {
  unsigned jobs = 0;     ///< threads; 0 = one for each core. The result does not depend on it.
  bool rebuild = false;  ///< read everything again, whatever the index remembers
  corpus::ReadLimits limits;
  std::string program_version;
  /// What is to be remembered of the finished tables, computed before they are in force.
  std::function<Result<std::vector<LearnedPair>>(const Index&, const Knowledge&)> learn;
  std::function<void(std::size_t done, std::size_t all)> progress;  ///< files; called from any thread, one at a time
};

struct BuildReport {
  std::size_t sources = 0;  ///< in the index now
  std::size_t clauses = 0;
  std::size_t read = 0;         ///< files read in this run
  std::size_t removed = 0;      ///< files that left the index
  std::vector<Notice> notices;  ///< also those of unchanged files, remembered from the run that read them
  [[nodiscard]] bool something_lost() const;
};

/// Builds or updates the index of `db` so that it holds the source documents under `roots` and nothing else. All or
/// nothing: a new generation is written beside the one in force and switched in at the end (generation.hpp). One bad
/// file does not stop the others. Errors: not_found (a root), bad_input (corpus.toml), index_locked, internal (disk).
[[nodiscard]] Result<BuildReport> build_index(std::span<const std::filesystem::path> roots,
                                              const std::filesystem::path& db, const BuildOptions& options);

}  // namespace punkti::indexer
