// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyst.hpp"
#include "indexer/index.hpp"
#include "indexer/lexicon/topics.hpp"

#include <filesystem>
#include <vector>

namespace punkti::query {

/// Reads files of a person's own topics (Topics::own says how they are written). Latin spellings of Georgian words are
/// read as the words that the index knows.
/// Errors: usage (a file that cannot be read; what is wrong in it, with file and line; an id that punkti has).
[[nodiscard]] Result<lexicon::Topics> read_own_topics(const std::vector<std::filesystem::path>& files,
                                                      const indexer::Index& index, const indexer::Knowledge& knowledge);

}  // namespace punkti::query
