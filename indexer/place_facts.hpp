// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/types.hpp"
#include "indexer/records.hpp"

#include <vector>

namespace punkti::indexer {

/// Sets where the facts of a clause stand in its source file. Where the clause's text is the file's very bytes that is
/// plain; in markup each fact's words are looked for within the clause, in reading order; words that markup cuts, or
/// that were repaired, get the clause's place.
void place_facts(const corpus::SourceText& source, const corpus::Clause& clause, std::vector<StoredFact>& facts);

}  // namespace punkti::indexer
