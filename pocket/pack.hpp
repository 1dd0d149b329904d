// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/search_index.hpp"

#include <string>
#include <vector>

/// The pocket room: an index small enough to travel in a page, and the search in it. The program writes it (pack) and
/// reads it (PackedIndex); so does the page, with the same code compiled to WebAssembly (pocket/browser).
namespace punkti::pocket {

/// An index in one piece of bytes. Clauses are numbered anew, in the order of the corpus: the first is 1.
///
///   "punkti pack 1\n"
///   clauses: how many; for each its length and its copies' group
///   terms:   how many; in the order of their bytes, for each how many bytes it shares with the one before, the others,
///            in how many clauses it stands, and for each of these the step from the last, how often, and for terms
///            with positions the steps between them
///   learned pairs, companies, documents: strings
///
/// Numbers are LEB128, strings have their length before them. Not meant to be kept: program and page are of one build.
struct Pack {
  std::string bytes;
  std::vector<indexer::ClauseNumber> clauses;  ///< of clause n + 1 of the pack: its number in the index it came from
};

/// Errors: as the index gives them.
[[nodiscard]] Result<Pack> pack(const indexer::SearchIndex& index);

}  // namespace punkti::pocket
