// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/tables.hpp"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace punkti::pocket {

/// What a match is answered from.
struct Source {
  std::span<const double> lengths;  ///< of all clauses, the first being clause 1
  double average_length = 0.0;
  std::function<std::span<const indexer::Posting>(const std::string& term)> postings;
};

/// Answers a match over lists in memory, as Xapian does on the disk: the same clauses, and of too many the same best
/// ones, by BM25 with Xapian's usual numbers.
/// Source: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009); Xapian's documentation of BM25Weight
/// (k1 = 1, k3 = 1, b = 0.5, least normalised length 0.5; the weight of common terms bent upwards).
class Matching {
 public:
  explicit Matching(Source source) : source_(std::move(source)) {}

  [[nodiscard]] indexer::Found best(const indexer::Match& match, std::size_t most) const;

 private:
  /// For each clause, whether it matches and what it weighs.
  struct Answers {
    std::vector<char> holds;
    std::vector<double> weight;
  };
  [[nodiscard]] Answers nothing() const;
  [[nodiscard]] Answers answers(const indexer::Match& match) const;
  [[nodiscard]] Answers of_term(const indexer::Match& match) const;
  [[nodiscard]] Answers of_any(const indexer::Match& match) const;
  [[nodiscard]] Answers of_all(const indexer::Match& match) const;
  [[nodiscard]] Answers of_phrase(const indexer::Match& match) const;
  [[nodiscard]] Answers of_pair(const indexer::Match& match) const;
  [[nodiscard]] bool stands_in_a_row(const indexer::Match& phrase, indexer::ClauseNumber clause) const;

  Source source_;
};

}  // namespace punkti::pocket
