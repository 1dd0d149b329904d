// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/build_index.hpp"

#include "corpus/find_sources.hpp"
#include "indexer/generation.hpp"
#include "indexer/hash.hpp"
#include "indexer/rules.hpp"
#include "indexer/schema.hpp"
#include "indexer/shard_builder.hpp"
#include "indexer/xapian_guard.hpp"

#include <unicode/uchar.h>
#include <unicode/uvernum.h>

#include <sys/stat.h>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>
#include <thread>

namespace punkti::indexer {
namespace {

namespace fs = std::filesystem;

std::string metadata_of(const corpus::Source& source) {
  const auto& company = source.company;
  std::string all;
  for (const auto* part : {&company.id, &company.name, &company.name_ka, &company.website, &source.retrieved,
                           &source.url, &source.type, &source.licence})
    (all += *part) += '\0';
  for (const auto& alias : company.aliases) (all += alias) += '\0';
  return short_hash(all);
}

SourceState state_of(const corpus::Source& source) {
  SourceState out;
  out.path = source.path;
  out.metadata = metadata_of(source);
  struct stat about {};
  if (::stat(source.file.c_str(), &about) == 0) {
    out.size = static_cast<std::uint64_t>(about.st_size);
    out.modified = about.st_mtim.tv_sec * 1'000'000'000 + about.st_mtim.tv_nsec;
  }
  return out;
}

/// What a run has to do: which sources stand in the index as they are, and which are to be read.
struct Work {
  std::vector<corpus::Source> fresh;
  std::vector<SourceState> fresh_states;
  std::vector<SourceState> kept;
  std::vector<std::string> gone;  ///< paths whose clauses leave the index: removed and changed files
  std::size_t removed = 0;
  bool touched = false;  ///< a file has a new date and the old text
};

class Planner {
 public:
  Planner(const Manifest* before, Work& work) : work_(work) {
    if (before == nullptr) return;
    for (const auto& state : before->sources) before_.emplace(state.path, &state);
  }

  void place(const corpus::Source& source) {
    auto state = state_of(source);
    const auto known = before_.find(source.path);
    if (known != before_.end() && stands(source, *known->second, state)) {
      work_.kept.push_back(std::move(state));
    } else {
      if (known != before_.end() && known->second->failed.empty()) work_.gone.push_back(source.path);
      work_.fresh.push_back(source);
      work_.fresh_states.push_back(std::move(state));
    }
    if (known != before_.end()) before_.erase(known);
  }

  void finish() {
    for (const auto& [path, state] : before_) {
      if (state->failed.empty()) work_.gone.push_back(path);
      ++work_.removed;
    }
  }

 private:
  /// Is the source in the index as it lies on disk? Fills in what is remembered of it.
  bool stands(const corpus::Source& source, const SourceState& known, SourceState& state) {
    // What could not be read is tried again: a permission may have changed, which neither size nor date tells.
    if (!known.failed.empty() || known.metadata != state.metadata || known.size != state.size) return false;
    if (known.modified != state.modified) {
      const auto hash = sha256_of_file(source.file);
      if (!hash || *hash != known.sha256) return false;
      work_.touched = true;
    }
    state.sha256 = known.sha256;
    state.clauses = known.clauses;
    return true;
  }

  std::map<std::string, const SourceState*> before_;
  Work& work_;
};

Work plan_work(const std::vector<corpus::Source>& sources, const Manifest* before) {
  Work out;
  Planner planner(before, out);
  for (const auto& source : sources) planner.place(source);
  planner.finish();
  return out;
}

std::map<std::string, std::string> versions(const BuildOptions& options) {
  return {{"punkti", options.program_version},
          {"xapian", Xapian::version_string()},
          {"icu", U_ICU_VERSION},
          {"unicode", U_UNICODE_VERSION},
          {"rules", rules_version()}};
}

/// Was it written by the same rules? The program's own version may differ: format and rules say what matters.
bool same_rules(const std::map<std::string, std::string>& a, const std::map<std::string, std::string>& b) {
  return std::ranges::all_of(std::array{"xapian", "icu", "unicode", "rules"}, [&](const char* key) {
    const auto x = a.find(key), y = b.find(key);
    return x != a.end() && y != b.end() && x->second == y->second;
  });
}

unsigned threads_for(const BuildOptions& options) {
  return options.jobs != 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
}

class Build {
 public:
  Build(const fs::path& db, const BuildOptions& options, Work work, std::uint64_t generation)
      : db_(db), options_(options), work_(std::move(work)), tables_(tables_of(db, generation)) {}

  /// Everything in new shards, compacted into the new generation.
  Result<std::vector<SourceOutcome>> from_nothing() {
    const auto shard_folder = tables_.parent_path() / "shards";
    if (auto made = make_folder(shard_folder); !made) return tl::make_unexpected(made.error());
    std::vector<std::string> shards;
    auto outcomes = write_shards(
        {shard_folder, work_.fresh, work_.fresh_states, threads_for(options_), options_.limits, progress()}, knowledge_,
        shards);
    if (!outcomes) return outcomes;
    if (auto compacted = compact(shards); !compacted) return tl::make_unexpected(compacted.error());
    std::error_code ignored;
    fs::remove_all(shard_folder, ignored);
    return outcomes;
  }

  /// A copy of the generation before, changed in one transaction.
  Result<std::vector<SourceOutcome>> from(const Manifest& before) {
    if (auto made = make_folder(tables_); !made) return tl::make_unexpected(made.error());
    std::error_code trouble;
    for (const auto& table : before.tables)
      if (!fs::copy_file(tables_of(db_, before.generation) / table.name, tables_ / table.name, trouble))
        return fail(ErrorKind::internal, tables_.string() + " cannot be written: " + trouble.message());
    return xapian_guard([&] { return change_tables(); });
  }

  /// Asks for what the new tables teach and writes it into them.
  Result<void> learn(const Manifest& manifest) {
    if (!options_.learn) return {};
    return xapian_guard([&]() -> Result<void> {
      const auto pairs = options_.learn(Index::over(manifest, Xapian::Database(tables_.string())), knowledge_);
      if (!pairs) return tl::make_unexpected(pairs.error());
      Xapian::WritableDatabase database(tables_.string(), Xapian::DB_OPEN);
      database.set_metadata(std::string(learned_key), to_lines(*pairs));
      database.commit();
      return {};
    });
  }

 private:
  std::function<void(std::size_t)> progress() const {
    if (!options_.progress) return {};
    return [this](std::size_t done) { options_.progress(done, work_.fresh.size()); };
  }

  static Result<void> make_folder(const fs::path& folder) {
    std::error_code trouble;
    fs::remove_all(folder, trouble);
    fs::create_directories(folder, trouble);
    if (trouble) return fail(ErrorKind::internal, folder.string() + " cannot be made: " + trouble.message());
    return {};
  }

  Result<void> compact(const std::vector<std::string>& shards) {
    if (auto made = make_folder(tables_); !made) return made;
    return xapian_guard([&]() -> Result<void> {
      Xapian::Database all;
      for (const auto& shard : shards) all.add_database(Xapian::Database(shard));
      if (shards.empty()) {
        Xapian::WritableDatabase(tables_.string(), Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS).commit();
      } else {
        all.compact(tables_.string());
      }
      return {};
    });
  }

  Result<std::vector<SourceOutcome>> change_tables() {
    std::vector<SourceOutcome> out;
    const Analyst analyst(knowledge_);
    Xapian::WritableDatabase database(tables_.string(), Xapian::DB_OPEN);
    database.begin_transaction();
    for (const auto& path : work_.gone) remove_source(database, path);
    for (std::size_t i = 0; i < work_.fresh.size(); ++i) {
      out.push_back(add_source(database, work_.fresh[i], work_.fresh_states[i], analyst, options_.limits));
      if (const auto tell = progress()) tell(i + 1);
    }
    database.commit_transaction();
    return out;
  }

  fs::path db_;
  const BuildOptions& options_;
  Work work_;
  fs::path tables_;
  Knowledge knowledge_;
};

/// Notices of unchanged files are shown again: a file that was lost yesterday is still not in the index.
std::vector<Notice> notices_now(const Manifest* before, const std::vector<SourceState>& kept,
                                const std::vector<SourceOutcome>& outcomes, const std::vector<Notice>& found) {
  std::set<std::string> standing;
  for (const auto& state : kept) standing.insert(state.path);
  std::vector<Notice> out = found;
  if (before != nullptr)
    std::ranges::copy_if(before->notices, std::back_inserter(out),
                         [&](const Notice& notice) { return standing.contains(notice.source); });
  for (const auto& outcome : outcomes) out.insert(out.end(), outcome.notices.begin(), outcome.notices.end());
  std::ranges::stable_sort(out, {}, &Notice::source);
  return out;
}

BuildReport report_on(const Manifest& manifest, std::size_t read, std::size_t removed) {
  BuildReport out;
  for (const auto& source : manifest.sources) {
    if (source.failed.empty()) ++out.sources;
    out.clauses += source.clauses;
  }
  out.read = read;
  out.removed = removed;
  out.notices = manifest.notices;
  return out;
}

/// The number after every generation there is: a damaged index does not tell its own.
std::uint64_t next_generation(const fs::path& db) {
  std::uint64_t newest = 0;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(db, ignored)) {
    const auto name = entry.path().filename().string();
    constexpr std::string_view prefix = "generation-";
    if (name.starts_with(prefix))
      newest = std::max<std::uint64_t>(newest, std::strtoull(name.c_str() + prefix.size(), nullptr, 10));
  }
  return newest + 1;
}

Manifest blank_manifest(std::span<const fs::path> roots, const BuildOptions& options) {
  Manifest out;
  out.format = format_version;
  out.versions = versions(options);
  for (const auto& root : roots) out.roots.push_back(root.string());
  return out;
}

/// Writes a new generation for the work there is and switches it in.
Result<BuildReport> write_generation(const corpus::Found& found, Work work, const Manifest* before, Manifest manifest,
                                     const fs::path& db, const BuildOptions& options) {
  const auto removed = work.removed;
  // Where most of the index is new, fresh shards are faster than changing a copy, and leave smaller tables.
  if (before != nullptr && work.kept.size() < work.fresh.size()) {
    before = nullptr;
    work = plan_work(found.sources, nullptr);
  }
  manifest.generation = next_generation(db);
  const auto kept = work.kept;
  Build build(db, options, std::move(work), manifest.generation);
  const auto outcomes = before == nullptr ? build.from_nothing() : build.from(*before);
  if (!outcomes) return tl::make_unexpected(outcomes.error());
  manifest.sources = kept;
  for (const auto& outcome : *outcomes) manifest.sources.push_back(outcome.state);
  std::ranges::sort(manifest.sources, {}, &SourceState::path);
  manifest.notices = notices_now(before, kept, *outcomes, found.notices);
  if (auto learned = build.learn(manifest); !learned) return tl::make_unexpected(learned.error());
  if (auto written = put_in_force(db, manifest); !written) return tl::make_unexpected(written.error());
  return report_on(manifest, outcomes->size(), removed);
}

bool is_sound(const fs::path& db, const Manifest& manifest) {
  const auto different = differences(db, manifest);
  return different && different->empty();
}

bool same_notices(const std::vector<Notice>& a, const std::vector<Notice>& b) {
  return std::ranges::equal(a, b,
                            [](const Notice& x, const Notice& y) { return x.source == y.source && x.what == y.what; });
}

Result<BuildReport> run(const corpus::Found& found, std::span<const fs::path> roots, const fs::path& db,
                        const BuildOptions& options) {
  // An index that cannot be used as it is (damaged, of another format) is built again; asking for `index` is asking for
  // that.
  const auto current = read_current(db);
  const bool there = current && current->has_value();
  if (there) remove_leftovers(db, (*current)->generation);
  auto manifest = blank_manifest(roots, options);
  const bool usable = there && !options.rebuild && same_rules((*current)->versions, manifest.versions);
  const Manifest* before = usable ? &**current : nullptr;

  auto work = plan_work(found.sources, before);
  const bool unchanged = before != nullptr && work.fresh.empty() && work.removed == 0;
  if (!unchanged) {
    // A damaged table must not be copied into a generation that calls it sound.
    if (before != nullptr && !is_sound(db, *before)) {
      before = nullptr;
      work = plan_work(found.sources, nullptr);
    }
    return write_generation(found, std::move(work), before, std::move(manifest), db, options);
  }

  manifest.generation = before->generation;
  manifest.tables = before->tables;
  manifest.sources = work.kept;
  manifest.notices = notices_now(before, work.kept, {}, found.notices);
  if (work.touched || manifest.roots != before->roots || !same_notices(manifest.notices, before->notices))
    if (auto written = rewrite_manifest(db, manifest); !written) return tl::make_unexpected(written.error());
  return report_on(manifest, 0, 0);
}

}  // namespace

/// An index is never written into a folder that holds something else.
static Result<void> check_folder(const fs::path& db) {
  std::error_code ignored;
  if (!fs::exists(db, ignored) || fs::is_empty(db, ignored) || fs::exists(db / "LOCK", ignored)) return {};
  return fail(ErrorKind::usage, db.string() + " holds other files and no index",
              "name an empty folder or a new one with --db");
}

bool BuildReport::something_lost() const {
  return std::ranges::any_of(notices, &Notice::lost);
}

Result<BuildReport> build_index(std::span<const fs::path> roots, const fs::path& db, const BuildOptions& options) {
  auto found = corpus::find_sources(roots);
  if (!found) return tl::make_unexpected(found.error());
  if (auto ours = check_folder(db); !ours) return tl::make_unexpected(ours.error());
  if (found->sources.empty()) {
    const auto why = found->notices.empty()
                         ? std::string("")
                         : " (" + found->notices.front().source + ": " + found->notices.front().what + ")";
    return fail(ErrorKind::bad_input,
                "no document was found under " + roots.front().string() + why + "; the index stays as it is",
                "documents are .txt, .md or .html files in a folder for each company");
  }
  auto lock = WriterLock::take(db);
  if (!lock) return tl::make_unexpected(lock.error());
  try {
    return run(*found, roots, db, options);
  } catch (const fs::filesystem_error& trouble) {
    return fail(ErrorKind::internal, std::string("the index cannot be written: ") + trouble.what());
  }
}

}  // namespace punkti::indexer
