// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation.hpp"

#include "indexer/hash.hpp"
#include "indexer/schema.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <system_error>

namespace punkti::indexer {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view folder_prefix = "generation-";
constexpr const char* build_again = "build it again with `punkti index --rebuild`";

fs::path folder_of(const fs::path& db, std::uint64_t generation) {
  return db / (std::string(folder_prefix) + std::to_string(generation));
}

std::optional<std::uint64_t> number_of(std::string_view folder_name) {
  if (!folder_name.starts_with(folder_prefix)) return std::nullopt;
  folder_name.remove_prefix(folder_prefix.size());
  std::uint64_t number = 0;
  const auto* end = folder_name.data() + folder_name.size();
  const auto read = std::from_chars(folder_name.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

/// Writes bytes to disk under a temporary name and renames: a reader sees the old file or the new one.
Result<void> replace_file(const fs::path& file, std::string_view bytes) {
  const fs::path temporary = file.string() + ".new";
  const int out = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  const auto trouble = [&] {
    return fail(ErrorKind::internal, file.string() + " cannot be written: " + std::strerror(errno));
  };
  if (out < 0) return trouble();
  std::string_view rest = bytes;
  while (!rest.empty()) {
    const auto written = ::write(out, rest.data(), rest.size());
    if (written < 0) {
      auto error = trouble();
      ::close(out);
      return error;
    }
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  const bool synced = ::fsync(out) == 0;
  if (::close(out) != 0 || !synced || std::rename(temporary.c_str(), file.c_str()) != 0) return trouble();
  return {};
}

/// Makes a file or folder durable; a file system that cannot is no reason to fail a run.
void sync(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
}

std::string dump(const json& value) {
  return value.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

json to_json(const Manifest& manifest) {
  json tables = json::array(), sources = json::array(), notices = json::array();
  for (const auto& table : manifest.tables)
    tables.push_back({{"name", table.name}, {"size", table.size}, {"sha256", table.sha256}});
  for (const auto& source : manifest.sources)
    sources.push_back({{"path", source.path},
                       {"size", source.size},
                       {"modified", source.modified},
                       {"sha256", source.sha256},
                       {"metadata", source.metadata},
                       {"clauses", source.clauses},
                       {"failed", source.failed}});
  for (const auto& notice : manifest.notices)
    notices.push_back(
        {{"source", notice.source}, {"what", notice.what}, {"remedy", notice.remedy}, {"lost", notice.lost}});
  return {{"format", manifest.format},    {"generation", manifest.generation}, {"versions", manifest.versions},
          {"roots", manifest.roots},      {"tables", std::move(tables)},       {"sources", std::move(sources)},
          {"notices", std::move(notices)}};
}

Manifest from_json(const json& value) {
  Manifest out;
  out.format = value.at("format");
  out.generation = value.at("generation");
  out.versions = value.at("versions").get<std::map<std::string, std::string>>();
  out.roots = value.at("roots").get<std::vector<std::string>>();
  for (const auto& table : value.at("tables"))
    out.tables.push_back({table.at("name"), table.at("size"), table.at("sha256")});
  for (const auto& source : value.at("sources"))
    out.sources.push_back({source.at("path"), source.at("size"), source.at("modified"), source.at("sha256"),
                           source.at("metadata"), source.at("clauses"), source.at("failed")});
  for (const auto& notice : value.at("notices"))
    out.notices.push_back({notice.at("source"), notice.at("what"), notice.at("remedy"), notice.at("lost")});
  return out;
}

Result<Manifest> parse_manifest(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(ErrorKind::index_damaged, file.string() + " cannot be read", build_again);
  try {
    const json value = json::parse(in);
    // The format is looked at first: another format may name everything else differently.
    if (const int format = value.at("format"); format != format_version)
      return fail(ErrorKind::index_outdated,
                  "the index has format " + std::to_string(format) + ", this program reads format " +
                      std::to_string(format_version),
                  build_again);
    return from_json(value);
  } catch (const json::exception& broken) {
    return fail(ErrorKind::index_damaged, file.string() + " is damaged: " + broken.what(), build_again);
  }
}

Result<void> check_sizes(const fs::path& tables, const Manifest& manifest) {
  for (const auto& table : manifest.tables) {
    std::error_code trouble;
    const auto size = fs::file_size(tables / table.name, trouble);
    if (trouble) return fail(ErrorKind::index_damaged, "the index lacks its file " + table.name, build_again);
    if (size != table.size)
      return fail(
          ErrorKind::index_damaged,
          "the index file " + table.name + " has " + std::to_string(size) + " bytes, not " + std::to_string(table.size),
          build_again);
  }
  return {};
}

Result<std::vector<TableFile>> list_tables(const fs::path& tables) {
  std::vector<TableFile> out;
  for (const auto& entry : fs::directory_iterator(tables)) {
    if (entry.path().filename() == "flintlock") continue;
    auto hash = sha256_of_file(entry.path());
    if (!hash) return tl::make_unexpected(hash.error());
    sync(entry.path());
    out.push_back({entry.path().filename().string(), entry.file_size(), std::move(*hash)});
  }
  std::ranges::sort(out, {}, &TableFile::name);
  return out;
}

void remove_generations_if(const fs::path& db, auto&& unwanted) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(db, ignored))
    if (const auto number = number_of(entry.path().filename().string()); number && unwanted(*number))
      fs::remove_all(entry.path(), ignored);
}

}  // namespace

fs::path tables_of(const fs::path& db, std::uint64_t generation) {
  return folder_of(db, generation) / "tables";
}

Result<std::optional<Manifest>> read_current(const fs::path& db) {
  std::ifstream in(db / "CURRENT");
  if (!in) return std::optional<Manifest>();
  std::string name;
  std::getline(in, name);
  const auto generation = number_of(name);
  if (!generation)
    return fail(ErrorKind::index_damaged, (db / "CURRENT").string() + " does not name a generation", build_again);
  auto manifest = parse_manifest(folder_of(db, *generation) / "manifest.json");
  if (!manifest) return tl::make_unexpected(manifest.error());
  if (manifest->generation != *generation)
    return fail(ErrorKind::index_damaged, "the manifest is of another generation than its folder", build_again);
  if (auto sizes = check_sizes(tables_of(db, *generation), *manifest); !sizes)
    return tl::make_unexpected(sizes.error());
  return std::optional(std::move(*manifest));
}

Result<void> rewrite_manifest(const fs::path& db, const Manifest& manifest) {
  return replace_file(folder_of(db, manifest.generation) / "manifest.json", dump(to_json(manifest)));
}

Result<void> put_in_force(const fs::path& db, Manifest manifest) {
  const auto folder = folder_of(db, manifest.generation);
  auto tables = list_tables(folder / "tables");
  if (!tables) return tl::make_unexpected(tables.error());
  manifest.tables = std::move(*tables);
  if (auto written = rewrite_manifest(db, manifest); !written) return written;
  sync(folder / "tables");
  sync(folder);
  if (auto written = replace_file(db / "CURRENT", folder.filename().string() + "\n"); !written) return written;
  sync(db);
  remove_generations_if(db, [&](std::uint64_t number) { return number + 1 < manifest.generation; });
  return {};
}

Result<std::vector<std::string>> differences(const fs::path& db, const Manifest& manifest) {
  std::vector<std::string> out;
  for (const auto& table : manifest.tables) {
    const auto hash = sha256_of_file(tables_of(db, manifest.generation) / table.name);
    if (!hash) {
      out.push_back(hash.error().what);
    } else if (*hash != table.sha256) {
      out.push_back("the index file " + table.name + " has changed since it was written");
    }
  }
  return out;
}

void remove_leftovers(const fs::path& db, std::uint64_t in_force) {
  remove_generations_if(db, [&](std::uint64_t number) { return number > in_force; });
}

Result<WriterLock> WriterLock::take(const fs::path& db) {
  std::error_code trouble;
  fs::create_directories(db, trouble);
  const auto name = db / "LOCK";
  const int file = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (file < 0)
    return fail(ErrorKind::internal, "no index can be written to " + db.string() + ": " + std::strerror(errno),
                "name a folder that you may write to with --db");
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    char holder[32] = {};
    const auto length = ::read(file, holder, sizeof holder - 1);
    ::close(file);
    const std::string process = length > 1 ? std::string(holder, static_cast<std::size_t>(length - 1)) : "unknown";
    return fail(ErrorKind::index_locked, "the index " + db.string() + " is being written by process " + process,
                "wait until it is done, then try again");
  }
  const auto mine = std::to_string(::getpid()) + "\n";
  if (::ftruncate(file, 0) != 0 || ::pwrite(file, mine.data(), mine.size(), 0) < 0) {
    // The number is only for the message of a second writer; the lock itself holds.
  }
  return WriterLock(file);
}

WriterLock::~WriterLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace punkti::indexer
