// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What was found, as values without work: for the command and for pages.
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

/// "exact", "near"; "document", "company", "companies".
[[nodiscard]] std::string_view name_of(Kind kind) noexcept;
[[nodiscard]] std::string_view name_of(Scope scope) noexcept;

}  // namespace punkti::duplicates
