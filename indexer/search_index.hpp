// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/company.hpp"
#include "corpus/error.hpp"
#include "indexer/known_words.hpp"
#include "indexer/learned_pair.hpp"
#include "indexer/tables.hpp"

#include <memory>
#include <string>
#include <vector>

namespace punkti::indexer {

/// A document as a filter names it.
struct DocumentName {
  std::string id;
  std::string title;
  std::string term;  ///< the term that its clauses have
};

/// All that planning and ranking a question needs of an index, wherever it lies.
class SearchIndex {
 public:
  virtual ~SearchIndex() = default;

  [[nodiscard]] const Tables& tables() const { return *tables_; }

  /// Words and stems (of clauses and headings) in memory; read on first use.
  [[nodiscard]] const KnownWords& known_words() const { return *known_words_; }

  /// What documents in two languages taught; see BuildOptions::learn. Empty when there were none.
  [[nodiscard]] const std::vector<LearnedPair>& learned() const { return *learned_; }

  /// Companies in the index, by id.
  [[nodiscard]] virtual Result<std::vector<corpus::Company>> companies() const = 0;
  [[nodiscard]] virtual Result<std::vector<DocumentName>> documents() const = 0;

 protected:
  SearchIndex(std::shared_ptr<const Tables> tables, std::vector<LearnedPair> learned);
  SearchIndex(const SearchIndex&) = default;
  SearchIndex(SearchIndex&&) = default;
  SearchIndex& operator=(const SearchIndex&) = default;
  SearchIndex& operator=(SearchIndex&&) = default;

 private:
  std::shared_ptr<const Tables> tables_;
  std::shared_ptr<const KnownWords> known_words_;
  std::shared_ptr<const std::vector<LearnedPair>> learned_;
};

}  // namespace punkti::indexer
