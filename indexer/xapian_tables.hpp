// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/tables.hpp"

#include <xapian.h>

namespace punkti::indexer {

/// The tables of an index on the disk. Each call may throw Xapian::Error; callers stand behind xapian_guard.
class XapianTables final : public Tables {
 public:
  explicit XapianTables(Xapian::Database database) : database_(std::move(database)) {}

  [[nodiscard]] const Xapian::Database& database() const { return database_; }

  [[nodiscard]] std::size_t clauses() const override;
  [[nodiscard]] double average_length() const override;
  [[nodiscard]] std::vector<double> lengths(std::span<const ClauseNumber> of) const override;
  [[nodiscard]] std::size_t clauses_with(const std::string& term) const override;
  [[nodiscard]] std::vector<std::int32_t> times(const std::string& term,
                                                std::span<const ClauseNumber> in) const override;
  [[nodiscard]] std::vector<std::string> terms_under(const std::string& beginning, std::size_t most) const override;
  [[nodiscard]] bool any_term_under(const std::string& beginning) const override;
  [[nodiscard]] std::vector<std::string> terms_of(ClauseNumber clause, const std::string& beginning) const override;
  [[nodiscard]] std::vector<std::string> values(unsigned slot, std::span<const ClauseNumber> of) const override;
  [[nodiscard]] std::vector<Posting> postings(const std::string& term) const override;
  [[nodiscard]] Found find(const Match& match, std::size_t most) const override;

 private:
  Xapian::Database database_;
};

}  // namespace punkti::indexer
