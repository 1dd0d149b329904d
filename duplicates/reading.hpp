// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicates/pieces.hpp"
#include "indexer/records.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace punkti::duplicates {

/// A corpus as rows of pieces, whose words are numbers.
class Reading {
 public:
  struct Document {
    std::string company, source, id, title;
    std::uint32_t first_row = 0, end_row = 0;
  };
  struct Clause {
    std::string id, text;
  };
  static constexpr std::uint32_t no_clause = static_cast<std::uint32_t>(-1);
  struct Row {
    std::uint32_t document = 0;    ///< in documents()
    std::uint32_t clause = 0;      ///< in clauses(), or no_clause for a heading
    std::uint32_t heading = 0;     ///< in headings(), when it is one
    std::uint32_t line = 0;        ///< in its document
    std::uint32_t first_word = 0;  ///< in the words of the corpus
    std::uint32_t words = 0;
    ByteRange place;  ///< bytes of the source file
    ByteRange part;   ///< in the text of its clause or heading
  };

  /// Reads the documents of a source, which must come in the order in which passages shall be told.
  void add(const indexer::StoredSource& source, const std::vector<indexer::StoredClause>& clauses);

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] const std::vector<Document>& documents() const { return documents_; }
  [[nodiscard]] const std::vector<Clause>& clauses() const { return clauses_; }
  [[nodiscard]] const std::vector<std::string>& headings() const { return headings_; }
  /// Numbers of words: equal for equal words of the whole corpus.
  [[nodiscard]] std::span<const std::uint32_t> words(std::size_t first, std::size_t count) const {
    return {words_.data() + first, count};
  }
  [[nodiscard]] std::span<const std::uint32_t> words_of(std::uint32_t row) const {
    return words(rows_[row].first_word, rows_[row].words);
  }
  /// The text of the clause or heading that holds a row, as published.
  [[nodiscard]] const std::string& text_of(const Row& row) const {
    return row.clause == no_clause ? headings_[row.heading] : clauses_[row.clause].text;
  }
  /// Where a word of the corpus stands in the text that holds its row.
  [[nodiscard]] ByteRange place_of_word(std::size_t word) const { return places_[word]; }

 private:
  void add_document(const corpus::Document& document, std::span<const indexer::StoredClause* const> clauses);
  void add_heading(const corpus::Heading& heading);
  void add_clause(const indexer::StoredClause& stored, bool same_line);
  void add_row(Row row, const Piece& piece);

  std::vector<Row> rows_;
  std::vector<Document> documents_;
  std::vector<Clause> clauses_;
  std::vector<std::string> headings_;
  std::vector<std::uint32_t> words_;
  std::vector<ByteRange> places_;                           // of words
  std::unordered_map<std::string, std::uint32_t> numbers_;  // of words
  std::uint32_t line_ = 0;
};

}  // namespace punkti::duplicates
