// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard_builder.hpp"

#include "corpus/find_sources.hpp"
#include "indexer/clause_document.hpp"
#include "indexer/place_facts.hpp"
#include "indexer/xapian_guard.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

namespace punkti::indexer {
namespace {

/// About 5,000 clauses: larger shards outgrow the processor's caches, smaller ones cost more to compact.
constexpr std::uint64_t most_shard_bytes = 3u << 20;
/// Even a small corpus gets shards for several threads.
constexpr std::uint64_t least_shard_bytes = 64u << 10;

StoredSource stored_source(const corpus::SourceFile& file) {
  StoredSource out;
  out.source = file.source;
  out.source.file.clear();
  out.sha256 = file.text.sha256;
  out.encoding = file.text.encoding;
  out.documents = file.documents;
  for (auto& document : out.documents) document.clauses.clear();
  out.legacy_runs = file.legacy_runs;
  out.mixed_words = file.mixed_words;
  out.notices = file.notices;
  return out;
}

/// A company that names itself, or a service of its own, names no third party: Example in "Example Pay".
void leave_out_own_services(StoredClause& stored) {
  std::erase_if(stored.facts, [&](const StoredFact& found) {
    if (found.fact.kind != facts::Kind::third_party) return false;
    const auto id = corpus::company_id(found.fact.value);
    return id == stored.company || id.starts_with(stored.company + "-") || stored.company.starts_with(id + "-");
  });
}

void add_clause(Xapian::WritableDatabase& database, StoredClause stored, const corpus::SourceText& source,
                const Analyst& analyst) {
  const auto analysed = analyst.analyse(stored.clause, stored.title);
  stored.topics = analysed.topics;
  stored.facts = analysed.facts;
  leave_out_own_services(stored);
  place_facts(source, stored.clause, stored.facts);
  database.add_document(make_document(stored, analysed));
  for (const auto& word : analysed.body.terms)
    if (word.script != text::Script::digit) database.add_spelling(word.word);
}

std::uint64_t add_documents(Xapian::WritableDatabase& database, const corpus::SourceFile& file,
                            const Analyst& analyst) {
  std::uint64_t clauses = 0;
  for (const auto& document : file.documents) {
    for (const auto& clause : document.clauses) {
      add_clause(database, {clause, file.source.company.id, document.id, document.title, file.source.path, {}, {}},
                 file.text, analyst);
      ++clauses;
    }
  }
  return clauses;
}

/// One file that takes all memory, or that a library throws over, costs that file only.
Result<corpus::SourceFile> read(const corpus::Source& source, const corpus::ReadLimits& limits) try {
  return corpus::read_source(source, limits);
} catch (const std::exception& trouble) {
  return fail(ErrorKind::bad_input, source.path + " cannot be read: " + trouble.what());
}

struct Piece {
  std::size_t first = 0, last = 0;  ///< half-open range of sources
};

std::vector<Piece> cut_into_shards(std::span<const SourceState> states) {
  std::uint64_t total = 0;
  for (const auto& state : states) total += state.size;
  const auto target = std::clamp(total / 4, least_shard_bytes, most_shard_bytes);
  std::vector<Piece> out;
  std::uint64_t filled = target;
  for (std::size_t i = 0; i < states.size(); ++i) {
    if (filled >= target) {
      out.push_back({i, i});
      filled = 0;
    }
    out.back().last = i + 1;
    filled += states[i].size;
  }
  return out;
}

}  // namespace

SourceOutcome add_source(Xapian::WritableDatabase& database, const corpus::Source& source, const SourceState& state,
                         const Analyst& analyst, const corpus::ReadLimits& limits) {
  SourceOutcome out{state, {}};
  const auto file = read(source, limits);
  if (!file) {
    out.state.failed = file.error().what;
    out.state.sha256.clear();
    out.notices.push_back({source.path, file.error().what, file.error().hint, true});
    return out;
  }
  out.state.failed.clear();
  out.state.sha256 = file->text.sha256;
  out.state.clauses = add_documents(database, *file, analyst);
  database.set_metadata(source_key(source.path), to_json(stored_source(*file)));
  out.notices = file->notices;
  return out;
}

void remove_source(Xapian::WritableDatabase& database, const std::string& path) {
  const auto term = source_term(path);
  std::vector<Xapian::docid> ids(database.postlist_begin(term), database.postlist_end(term));
  for (const auto id : ids) {
    const auto document = database.get_document(id);
    for (auto word = document.termlist_begin(); word != document.termlist_end(); ++word)
      if ((*word)[0] == 'W') database.remove_spelling((*word).substr(1), word.get_wdf());
    database.delete_document(id);
  }
  database.set_metadata(source_key(path), "");
}

Result<std::vector<SourceOutcome>> write_shards(const ShardPlan& plan, const Knowledge& knowledge,
                                                std::vector<std::string>& shards) {
  const auto pieces = cut_into_shards(plan.states);
  for (std::size_t i = 0; i < pieces.size(); ++i)
    shards.push_back((plan.folder / ("shard-" + std::to_string(i))).string());

  std::vector<SourceOutcome> outcomes(plan.sources.size());
  std::atomic<std::size_t> next = 0;
  std::size_t done = 0;
  std::mutex mutex;
  std::optional<Error> trouble;

  const auto write_piece = [&](std::size_t number, const Analyst& analyst) {
    return xapian_guard([&]() -> Result<void> {
      // A killed run throws shards away, so they need no care for the disk.
      Xapian::WritableDatabase database(
          shards[number], Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
      for (std::size_t i = pieces[number].first; i < pieces[number].last; ++i) {
        outcomes[i] = add_source(database, plan.sources[i], plan.states[i], analyst, plan.limits);
        const std::scoped_lock held(mutex);
        if (plan.progress) plan.progress(++done);
      }
      database.commit();
      return {};
    });
  };
  const auto work = [&] {
    try {
      const Analyst analyst(knowledge);
      for (auto number = next++; number < pieces.size(); number = next++) {
        if (auto written = write_piece(number, analyst); !written) {
          const std::scoped_lock held(mutex);
          trouble = written.error();
          return;
        }
      }
    } catch (const std::exception& failure) {
      const std::scoped_lock held(mutex);
      trouble =
          Error{ErrorKind::internal, std::string("a thread failed: ") + failure.what(), "try again with --jobs 1"};
    }
  };
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < std::min<std::size_t>(plan.jobs, pieces.size()); ++i) threads.emplace_back(work);
    work();
  }
  if (trouble) return tl::make_unexpected(*trouble);
  return outcomes;
}

}  // namespace punkti::indexer
