// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/generation.hpp"
#include "indexer/records.hpp"
#include "indexer/search_index.hpp"

#include <xapian.h>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::indexer {

/// An index opened for reading: the generation that was in force then, whatever a writer does meanwhile.
class Index final : public SearchIndex {
 public:
  /// Looks at format and sizes on every open.
  /// Errors: not_found (no index; says how to build one), index_outdated, index_damaged.
  [[nodiscard]] static Result<Index> open(const std::filesystem::path& db);

  /// An index of nothing, for a question that only the glossary is to answer.
  [[nodiscard]] static Index empty();

  [[nodiscard]] const Manifest& manifest() const { return manifest_; }

  /// Errors: not_found, index_damaged.
  [[nodiscard]] Result<StoredClause> clause(ClauseNumber number) const;
  [[nodiscard]] Result<StoredClause> clause(std::string_view id) const;

  /// All source files, by path.
  [[nodiscard]] Result<std::vector<StoredSource>> sources() const;

  /// Clauses of one source in reading order.
  [[nodiscard]] Result<std::vector<StoredClause>> clauses_of(std::string_view source_path) const;

  [[nodiscard]] Result<std::vector<corpus::Company>> companies() const override;
  [[nodiscard]] Result<std::vector<DocumentName>> documents() const override;

  /// Tables that are not in force yet: for what is computed from them before they are.
  [[nodiscard]] static Index over(Manifest manifest, Xapian::Database tables) {
    return {std::move(manifest), std::move(tables)};
  }

 private:
  Index(Manifest manifest, Xapian::Database tables);
  Manifest manifest_;
  Xapian::Database database_;
};

}  // namespace punkti::indexer
