// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicates/block.hpp"
#include "indexer/index.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// Passages that stand more than once in a corpus, with how the copies differ.
///
/// What is compared are words as the index knows them (text::words_of): folded, legacy fonts decoded, look-alikes
/// repaired, punctuation and the numbers of clauses left out. So Mkhedruli, Mtavruli and legacy-encoded copies meet.
///
/// How, and why so. Texts are read as rows of pieces: sentences and headings. Pieces that say the same or nearly the
/// same get one family number (near_families.hpp: shingles, MinHash, LSH), which makes "nearly equal" an equality; then
/// repeated rows of numbers are looked for (passages.hpp), each text being told as copies of what stood before it, as
/// in LZ77, and every passage found so is looked up once more for all its places. A suffix array would find the exact
/// repeats as well but none with a word changed, and winnowed fingerprints alone would have to be compared pair by
/// pair: a template that a thousand companies use makes half a million pairs, but one row of numbers. All steps are
/// near-linear in the size of the corpus: every look-up is in a hash table, and how many candidates are tried is
/// bounded.
namespace punkti::duplicates {

struct Options {
  std::vector<std::string> companies;  ///< only these, by id or name; empty for all
  std::size_t least_words = 20;        ///< shorter passages repeat by chance: "Read more", "By phone or e-mail"
};

/// All passages with at least `least_words` words, the longest first.
/// Errors: usage for a company that is not there, index_damaged.
[[nodiscard]] Result<std::vector<Block>> find(const indexer::Index& index, const Options& options = {});

}  // namespace punkti::duplicates
