// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/index.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
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

/// exact: the same words everywhere; near: some words differ.
enum class Kind { exact, near };

/// Where the places of a passage lie: in one document, in documents of one company, or in several companies.
enum class Scope { document, company, companies };

/// A stretch of words in which a place differs from the first place of its passage. Texts are as published, on one
/// line.
struct Difference {
  std::string first;   ///< words of the first place, empty when this place only adds
  std::string here;    ///< words of this place, empty when it only leaves out
  std::string before;  ///< up to four words that stand before it here, for a reader
  std::string after;   ///< up to four words that stand after it here
};

struct Place {
  std::string id;  ///< the clause in which the passage begins (the next one when it begins with a heading)
  std::string company;
  std::string document;
  std::string title;
  std::string heading;  ///< the heading right above the passage; empty when text is there or the passage holds it
  std::string source;
  ByteRange place;                      ///< bytes of the source file; for HTML and Markdown of whole clauses
  std::size_t words = 0;                ///< words as compared, see above
  double similarity = 1.0;              ///< words in common with the first place, of the words of both: 0 to 1
  std::vector<Difference> differences;  ///< against the first place
};

/// One passage, told once.
struct Block {
  Kind kind = Kind::exact;
  Scope scope = Scope::document;
  std::size_t lines = 0;            ///< lines of the first place, headings included
  std::size_t identical_lines = 0;  ///< those that stand word for word at every place, whole lines only
  std::size_t clauses = 0;          ///< clauses of the first place, whole or in part
  std::size_t words = 0;            ///< words of the first place
  double similarity = 1.0;          ///< the least of its places
  std::vector<Place> places;        ///< by source and byte; at least two
  std::string text;                 ///< of the first place as published, without blank lines
};

struct Options {
  std::vector<std::string> companies;  ///< only these, by id or name; empty for all
  std::size_t least_words = 20;        ///< shorter passages repeat by chance: "Read more", "By phone or e-mail"
};

/// All passages with at least `least_words` words, the longest first.
/// Errors: usage for a company that is not there, index_damaged.
[[nodiscard]] Result<std::vector<Block>> find(const indexer::Index& index, const Options& options = {});

/// "exact", "near"; "document", "company", "companies".
[[nodiscard]] std::string_view name_of(Kind kind) noexcept;
[[nodiscard]] std::string_view name_of(Scope scope) noexcept;

}  // namespace punkti::duplicates
