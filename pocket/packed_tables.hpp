// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/tables.hpp"
#include "pocket/bytes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace punkti::pocket {

/// The tables of a pack, in memory.
class PackedTables final : public indexer::Tables {
 public:
  /// Reads clauses and terms. Nothing when the bytes are no such tables.
  [[nodiscard]] static std::optional<PackedTables> read(ByteReader& from);

  [[nodiscard]] std::size_t clauses() const override { return lengths_.size(); }
  [[nodiscard]] double average_length() const override { return average_length_; }
  [[nodiscard]] std::vector<double> lengths(std::span<const indexer::ClauseNumber> of) const override;
  [[nodiscard]] std::size_t clauses_with(const std::string& term) const override;
  [[nodiscard]] std::vector<std::int32_t> times(const std::string& term,
                                                std::span<const indexer::ClauseNumber> in) const override;
  [[nodiscard]] std::vector<std::string> terms_under(const std::string& beginning, std::size_t most) const override;
  [[nodiscard]] bool any_term_under(const std::string& beginning) const override;
  [[nodiscard]] std::vector<std::string> terms_of(indexer::ClauseNumber clause,
                                                  const std::string& beginning) const override;
  /// The order of a clause is its number, so that of equals the first stands first.
  [[nodiscard]] std::vector<std::string> values(unsigned slot,
                                                std::span<const indexer::ClauseNumber> of) const override;
  [[nodiscard]] std::vector<indexer::Posting> postings(const std::string& term) const override;
  [[nodiscard]] indexer::Found find(const indexer::Match& match, std::size_t most) const override;

 private:
  PackedTables() = default;
  void read_clauses(ByteReader& from);
  void read_terms(ByteReader& from);
  void read_postings(ByteReader& from, std::string_view term);
  void list_terms_of_clauses();
  [[nodiscard]] std::optional<std::size_t> number_of(std::string_view term) const;
  [[nodiscard]] std::size_t first_not_before(std::string_view beginning) const;

  std::vector<double> lengths_;
  double average_length_ = 0.0;
  std::vector<std::uint32_t> copy_groups_;
  std::vector<std::string> terms_;                           // in the order of their bytes
  std::vector<std::vector<indexer::Posting>> postings_;      // one list a term, ascending
  std::vector<std::vector<std::uint32_t>> terms_of_clause_;  // numbers of terms, ascending
};

}  // namespace punkti::pocket
