// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.hpp"
#include "corpus/types.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// An index folder holds generations, each whole in a folder of its own; the file CURRENT names the one in force:
///
///   DB/CURRENT              "generation-7\n", replaced by rename: a reader sees the old or the new, never a mix
///   DB/LOCK                 held by the one writer; names its process
///   DB/generation-7/tables  Xapian's files
///   DB/generation-7/manifest.json
///
/// Xapian has no checksums, so the manifest holds sizes and SHA-256 of its files: sizes are looked at on every open,
/// hashes by `punkti check`.
namespace punkti::indexer {

struct TableFile {
  std::string name;
  std::uint64_t size = 0;
  std::string sha256;
};

/// What the index remembers of a source file, to know whether it has changed.
struct SourceState {
  std::string path;  ///< relative to the corpus root
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< file system clock, nanoseconds
  std::string sha256;         ///< empty when the file could not be read
  std::string metadata;       ///< hash of what corpus.toml says of it
  std::uint64_t clauses = 0;
  std::string failed;  ///< why nothing of it is in the index, empty when it is
};

struct Manifest {
  int format = 0;
  std::uint64_t generation = 0;
  std::map<std::string, std::string>
      versions;  ///< "punkti", "xapian", "icu", "unicode", "rules" (hash of the compiled-in data)
  std::vector<TableFile> tables;
  std::vector<SourceState> sources;  ///< sorted by path
  std::vector<Notice> notices;       ///< of the run that wrote it and of unchanged files before it
  std::vector<std::string> roots;    ///< the folders that were indexed, as given
};

/// The generation in force, or nothing when the folder holds no index yet.
/// Errors: index_outdated (another format), index_damaged (manifest unreadable, a table missing or of another size).
[[nodiscard]] Result<std::optional<Manifest>> read_current(const std::filesystem::path& db);

[[nodiscard]] std::filesystem::path tables_of(const std::filesystem::path& db, std::uint64_t generation);

/// Makes a written generation folder the one in force: manifest with sizes and hashes, everything synced, CURRENT
/// replaced by rename, generations before the previous one removed (the previous one stays for readers that have it
/// open).
[[nodiscard]] Result<void> put_in_force(const std::filesystem::path& db, Manifest manifest);

/// Replaces the manifest of the generation in force: for runs that changed no clause.
[[nodiscard]] Result<void> rewrite_manifest(const std::filesystem::path& db, const Manifest& manifest);

/// Compares every table with its hash. One sentence per difference; empty when sound.
[[nodiscard]] Result<std::vector<std::string>> differences(const std::filesystem::path& db, const Manifest& manifest);

/// Removes generation folders that no CURRENT ever named: what a killed run left.
void remove_leftovers(const std::filesystem::path& db, std::uint64_t in_force);

/// The writer's lock on an index folder; let go when destroyed, or by the system when the process dies.
class WriterLock {
 public:
  /// Errors: index_locked, naming the process that holds it.
  [[nodiscard]] static Result<WriterLock> take(const std::filesystem::path& db);
  WriterLock(WriterLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(WriterLock&&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;
  ~WriterLock();

 private:
  explicit WriterLock(int file) : file_(file) {}
  int file_;
};

}  // namespace punkti::indexer
