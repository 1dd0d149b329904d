// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/read_source.hpp"
#include "indexer/analyst.hpp"
#include "indexer/generation.hpp"

#include <xapian.h>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace punkti::indexer {

/// What came of one source.
struct SourceOutcome {
  SourceState state;
  std::vector<Notice> notices;
};

/// Reads one source and adds its clauses and its StoredSource to a database. Never fails: trouble is in the outcome.
[[nodiscard]] SourceOutcome add_source(Xapian::WritableDatabase& database, const corpus::Source& source,
                                       const SourceState& state, const Analyst& analyst,
                                       const corpus::ReadLimits& limits);

/// Takes a source's clauses out of a database again.
void remove_source(Xapian::WritableDatabase& database, const std::string& path);

struct ShardPlan {
  std::filesystem::path folder;  ///< for the shards, empty
  std::span<const corpus::Source> sources;
  std::span<const SourceState> states;  ///< of the same sources
  unsigned jobs = 1;
  corpus::ReadLimits limits;
  std::function<void(std::size_t done)> progress;
};

/// Writes shards of neighbouring sources on several threads. Which source goes into which shard depends on the sizes
/// alone, so that the compacted index is the same whatever `jobs` is. Measured: small shards compacted at the end take
/// less than half the time of one big flush.
/// @return outcomes in the order of sources; `shards` gets the folders in order.
[[nodiscard]] Result<std::vector<SourceOutcome>> write_shards(const ShardPlan& plan, const Knowledge& knowledge,
                                                              std::vector<std::string>& shards);

}  // namespace punkti::indexer
