// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/match.hpp"
#include "indexer/text/romanization.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::indexer {

/// A clause's number within one index, from 1. Means nothing in another.
using ClauseNumber = std::uint32_t;

/// Clauses that a search is to look at.
struct Found {
  std::vector<ClauseNumber> clauses;  ///< the best by BM25 over the match, at most as many as were wanted
  std::size_t estimated = 0;          ///< how many match in all; exact when fewer than wanted were found
};

/// A term in a clause.
struct Posting {
  ClauseNumber clause = 0;
  std::uint32_t times = 0;               ///< 0 for a term that only filters
  std::vector<std::uint32_t> positions;  ///< word numbers, ascending; empty for terms without
};

/// What a search reads of an index: which terms (schema.hpp) stand in which clauses. Two things are one: Xapian's
/// tables on the disk, and the packed ones that travel in a report; a question has the same answer in both. Lists of
/// clauses that are handed in ascend.
class Tables {
 public:
  virtual ~Tables() = default;

  [[nodiscard]] virtual std::size_t clauses() const = 0;
  /// Of a clause, in words, stems and the rest: what BM25 measures length by.
  [[nodiscard]] virtual double average_length() const = 0;
  [[nodiscard]] virtual std::vector<double> lengths(std::span<const ClauseNumber> of) const = 0;

  /// In how many clauses a term stands; 0 for one that is not there.
  [[nodiscard]] virtual std::size_t clauses_with(const std::string& term) const = 0;

  static constexpr std::int32_t absent = -1;
  /// How often a term stands in each of the clauses, or `absent`. A term that only filters counts 0 where it stands.
  [[nodiscard]] virtual std::vector<std::int32_t> times(const std::string& term,
                                                        std::span<const ClauseNumber> in) const = 0;

  /// Terms that begin so, in the order of their bytes, at most so many.
  [[nodiscard]] virtual std::vector<std::string> terms_under(const std::string& beginning, std::size_t most) const = 0;
  [[nodiscard]] virtual bool any_term_under(const std::string& beginning) const = 0;
  [[nodiscard]] virtual std::vector<std::string> terms_of(ClauseNumber clause, const std::string& beginning) const = 0;

  /// All of a term, by ascending clauses.
  [[nodiscard]] virtual std::vector<Posting> postings(const std::string& term) const = 0;

  /// copy_key_slot or order_slot of each clause.
  [[nodiscard]] virtual std::vector<std::string> values(unsigned slot, std::span<const ClauseNumber> of) const = 0;

  [[nodiscard]] virtual Found find(const Match& match, std::size_t most) const = 0;

  [[nodiscard]] bool holds(const std::string& term) const { return clauses_with(term) > 0; }

  /// Words (prefix 'W') or stems ('S') to walk by their beginnings. Dies with the tables.
  [[nodiscard]] text::Vocabulary vocabulary(char prefix) const {
    return {[this, prefix](std::string_view beginning) { return any_term_under(prefix + std::string(beginning)); },
            [this, prefix](std::string_view word) { return holds(prefix + std::string(word)); }};
  }
};

}  // namespace punkti::indexer
