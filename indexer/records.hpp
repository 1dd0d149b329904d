// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/types.hpp"
#include "facts/fact.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What the index stores beside its terms, and its JSON.
namespace punkti::indexer {

struct TopicStrength {
  std::string id;
  double strength = 0.0;
  std::vector<std::string> because;  ///< the cues that spoke, for people
};

/// A fact of a clause, and which of the clause's topics it is about.
struct StoredFact {
  facts::Fact fact;                 ///< its place: bytes of the clause's text
  ByteRange place;                  ///< bytes of the source file
  std::vector<std::string> topics;  ///< strongest first; empty when the clause has none
};

/// A clause as the index keeps it: everything a hit shows.
struct StoredClause {
  corpus::Clause clause;
  std::string company;                ///< company id
  std::string document;               ///< document id within its source
  std::string title;                  ///< the document's title
  std::string source;                 ///< path relative to the corpus root
  std::vector<TopicStrength> topics;  ///< strongest first
  std::vector<StoredFact> facts;      ///< in reading order
};

/// A source file as the index keeps it; the clauses of its documents are StoredClauses and not repeated here.
struct StoredSource {
  corpus::Source source;  ///< without `file`: an index does not know where the corpus lay
  std::string sha256;
  std::string encoding;
  std::vector<corpus::Document> documents;  ///< with headings, without clauses
  std::vector<text::LegacyRun> legacy_runs;
  std::vector<text::MixedWord> mixed_words;
  std::vector<Notice> notices;
};

[[nodiscard]] std::string to_json(const StoredClause& clause);
[[nodiscard]] std::string to_json(const StoredSource& source);

/// Errors: index_damaged when the bytes are not such a record.
[[nodiscard]] Result<StoredClause> clause_from_json(std::string_view json);
[[nodiscard]] Result<StoredSource> source_from_json(std::string_view json);

/// Names of languages and forms back from their codes.
[[nodiscard]] text::Language language_from_code(std::string_view code);
[[nodiscard]] text::Form form_from_name(std::string_view name);

}  // namespace punkti::indexer
