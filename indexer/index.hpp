// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/generation.hpp"
#include "indexer/known_words.hpp"
#include "indexer/learned_pair.hpp"
#include "indexer/records.hpp"
#include "indexer/text/romanization.hpp"

#include <xapian.h>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::indexer {

/// An index opened for reading: the generation that was in force then, whatever a writer does meanwhile.
class Index {
 public:
  /// Looks at format and sizes on every open.
  /// Errors: not_found (no index; says how to build one), index_outdated, index_damaged.
  [[nodiscard]] static Result<Index> open(const std::filesystem::path& db);

  /// An index of nothing, for a question that only the glossary is to answer.
  [[nodiscard]] static Index empty();

  [[nodiscard]] const Manifest& manifest() const { return manifest_; }
  [[nodiscard]] const Xapian::Database& tables() const { return tables_; }

  /// Errors: not_found, index_damaged.
  [[nodiscard]] Result<StoredClause> clause(Xapian::docid document) const;
  [[nodiscard]] Result<StoredClause> clause(std::string_view id) const;

  /// All source files, by path.
  [[nodiscard]] Result<std::vector<StoredSource>> sources() const;

  /// Clauses of one source in reading order.
  [[nodiscard]] Result<std::vector<StoredClause>> clauses_of(std::string_view source_path) const;

  /// Companies in the index, by id.
  [[nodiscard]] Result<std::vector<corpus::Company>> companies() const;

  /// What documents in two languages taught; see BuildOptions::learn. Empty when there were none.
  [[nodiscard]] const std::vector<LearnedPair>& learned() const { return *learned_; }

  /// Tables that are not in force yet: for what is computed from them before they are.
  [[nodiscard]] static Index over(Manifest manifest, Xapian::Database tables) {
    return {std::move(manifest), std::move(tables)};
  }

  /// Words (prefix 'W') or stems ('S') of the index, to walk by their beginnings. Dies with the Index.
  [[nodiscard]] text::Vocabulary vocabulary(char prefix) const;

  /// The same words and stems (of clauses and headings) in memory; read on first use.
  [[nodiscard]] const KnownWords& known_words() const { return *known_words_; }

 private:
  Index(Manifest manifest, Xapian::Database tables);
  Manifest manifest_;
  Xapian::Database tables_;
  std::shared_ptr<const KnownWords> known_words_;
  std::shared_ptr<const std::vector<LearnedPair>> learned_;
};

}  // namespace punkti::indexer
