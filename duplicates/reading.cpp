// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/reading.hpp"

#include <algorithm>

namespace punkti::duplicates {
namespace {

/// Where a piece lies in the file: exact where the text is the very bytes of the file, else the whole clause.
ByteRange place_of(const corpus::Clause& clause, ByteRange part) {
  if (clause.text.size() != clause.place.size()) return clause.place;
  return {clause.place.begin + part.begin, clause.place.begin + part.end};
}

}  // namespace

void Reading::add(const indexer::StoredSource& source, const std::vector<indexer::StoredClause>& clauses) {
  for (const auto& document : source.documents) {
    std::vector<const indexer::StoredClause*> own;
    for (const auto& clause : clauses)
      if (clause.document == document.id) own.push_back(&clause);
    const auto first = static_cast<std::uint32_t>(rows_.size());
    documents_.push_back({source.source.company.id, source.source.path, document.id, document.title, first, first});
    add_document(document, own);
    documents_.back().end_row = static_cast<std::uint32_t>(rows_.size());
  }
}

void Reading::add_document(const corpus::Document& document, std::span<const indexer::StoredClause* const> clauses) {
  line_ = 0;
  bool after_run_in = false;  // its text goes on in the line of the heading
  auto heading = document.headings.begin();
  for (const auto* stored : clauses) {
    for (; heading != document.headings.end() && heading->place.begin < stored->clause.place.begin; ++heading) {
      add_heading(*heading);
      after_run_in = heading->run_in;
    }
    add_clause(*stored, after_run_in);
    after_run_in = false;
  }
  for (; heading != document.headings.end(); ++heading) add_heading(*heading);
}

void Reading::add_heading(const corpus::Heading& heading) {
  const auto piece = one_piece(heading.text, heading.number);
  if (piece.words.empty()) return;
  Row row;
  row.clause = no_clause;
  row.heading = static_cast<std::uint32_t>(headings_.size());
  row.line = ++line_;
  row.place = heading.place;
  headings_.push_back(heading.text);
  add_row(row, piece);
}

void Reading::add_clause(const indexer::StoredClause& stored, bool same_line) {
  const auto pieces = cut_pieces(stored.clause.text, stored.clause.number);
  if (pieces.empty()) return;
  if (!same_line) ++line_;
  Row row;
  row.clause = static_cast<std::uint32_t>(clauses_.size());
  clauses_.push_back({stored.clause.id, stored.clause.text});
  for (const auto& piece : pieces) {
    row.line = line_ + piece.line;
    row.place = place_of(stored.clause, piece.part);
    add_row(row, piece);
  }
  line_ += pieces.back().line;
}

void Reading::add_row(Row row, const Piece& piece) {
  row.document = static_cast<std::uint32_t>(documents_.size() - 1);
  row.first_word = static_cast<std::uint32_t>(words_.size());
  row.words = static_cast<std::uint32_t>(piece.words.size());
  row.part = piece.part;
  for (const auto& word : piece.words) {
    places_.push_back(word.place);
    words_.push_back(numbers_.try_emplace(word.folded, static_cast<std::uint32_t>(numbers_.size())).first->second);
  }
  rows_.push_back(row);
}

}  // namespace punkti::duplicates
