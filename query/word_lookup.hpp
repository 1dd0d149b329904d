// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/knowledge.hpp"
#include "indexer/search_index.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace punkti::query {

/// What the index and the glossary know of a word.
class WordLookup {
 public:
  /// All three must outlive it.
  WordLookup(const indexer::SearchIndex& index, const indexer::Knowledge& knowledge,
             const text::EnglishStemmer& english)
      : index_(index), knowledge_(knowledge), english_(english) {}

  /// Does a clause or heading hold the word or its stem, or does it name a concept?
  [[nodiscard]] bool known(const text::Term& term) const;
  [[nodiscard]] bool names_concept(const text::Term& term) const;

  /// Clauses that hold the word, or its stem when that is more.
  [[nodiscard]] std::size_t frequency(const text::Term& term) const;

  /// Another word, Georgian or Latin, at the place of one that was asked for.
  [[nodiscard]] text::Term instead_of(const text::Term& asked, const std::string& word) const;

  [[nodiscard]] std::vector<text::Term> terms_of(std::string_view text) const;

  [[nodiscard]] const indexer::SearchIndex& index() const { return index_; }
  [[nodiscard]] const indexer::Knowledge& knowledge() const { return knowledge_; }

 private:
  const indexer::SearchIndex& index_;
  const indexer::Knowledge& knowledge_;
  const text::EnglishStemmer& english_;
};

}  // namespace punkti::query
