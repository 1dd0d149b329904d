// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

/// The layout of the index: what a Xapian document holds and under which prefixes.
///
/// One Xapian document is one clause. Its data is the JSON of a StoredClause (records.hpp). Its terms are those of
/// `fields`: a prefix of one capital letter, then the term. Georgian, English and numbers share the prefixes: no word
/// is spelled in two scripts after folding. What belongs to a source file (documents, headings, oddities) is the JSON
/// of a StoredSource in the database's metadata under "source/" + the first 32 hex digits of SHA-256 of its path. Terms
/// are at most 201 bytes (the text room drops longer words), under Xapian's limit of 245.
namespace punkti::indexer {

/// Raised whenever anything below, or what text::analyse, the clause cutter or the records give, changes its meaning.
inline constexpr int format_version = 2;

struct Field {
  char prefix;
  std::string_view name;
  bool positions;  ///< word numbers are kept, for phrases
  std::string_view meaning;
  std::string_view query;  ///< how a person asks for it, empty when only the program does
};

inline constexpr std::array fields{
    Field{'W', "word", true, "folded word of the clause; legacy-encoded words decoded",
          "cookies, \"retention period\", cook*"},
    Field{'S', "stem", false, "Georgian nominal stem or English stem of a word of the clause", ""},
    Field{'R', "root", false, "Georgian verb root key of a word of the clause", ""},
    Field{'C', "concept", false, "concept of the glossary named in the clause", ""},
    Field{'H', "heading", false, "stem of a word of the headings above the clause or of the document's title", ""},
    Field{'L', "lead-in", false, "stem of a word of the sentence that announces the clause's list", ""},
    Field{'D', "heading concept", false, "concept named in the headings or the lead-in", ""},
    Field{'Q', "id", false, "the clause's id", ""},
    Field{'K', "company", false, "company id", "company:aversi"},
    Field{'G', "language", false, "language of the clause: ka, en, ru, other", "lang:ka"},
    Field{'T', "topic", false, "topic that the clause deals with", "topic:retention"},
    Field{'U', "topic in passing", false, "topic that the clause only touches on", ""},
    Field{'N', "document", false, "SHA-256 of company, '/' and document id, first 32 hex digits", "document:…"},
    Field{'F', "source", false, "SHA-256 of the source's path, first 32 hex digits", ""},
};

/// Value slots. The copy key makes equal texts of one company fold into one hit.
inline constexpr unsigned copy_key_slot = 0;
/// Source path and place, sortable as bytes: of equal scores the clause that stands first is first, whatever the index
/// went through.
inline constexpr unsigned order_slot = 1;

/// Metadata: the pairs of words that bilingual documents taught, as to_lines(LearnedPair…) writes them.
inline constexpr std::string_view learned_key = "learned";

template <std::size_t N>
constexpr bool no_prefix_repeats(const std::array<Field, N>& table) {
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t j = i + 1; j < N; ++j)
      if (table[i].prefix == table[j].prefix) return false;
  return true;
}
static_assert(no_prefix_repeats(fields), "two fields may not share a prefix");

}  // namespace punkti::indexer
