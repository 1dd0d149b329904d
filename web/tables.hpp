// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/page.hpp"
#include "web/table.hpp"

#include <array>
#include <string_view>
#include <vector>

/// Everything a report shows, as tables that refer to each other by ids.
namespace punkti::web {

inline constexpr std::array<std::string_view, 9> table_names = {
    "topics", "companies", "documents", "clauses", "matrix", "facts", "parity", "duplicates", "duplicate-places"};

[[nodiscard]] Table topics_table(const Edition& edition);
[[nodiscard]] Table companies_table(const Edition& edition);
[[nodiscard]] Table documents_table(const Edition& edition);  ///< with the sums of the files they stand in
[[nodiscard]] Table clauses_table(const Edition& edition);

/// A row a company and topic: addressed, silent or not read, with counts and clauses.
[[nodiscard]] Table matrix_table(const Edition& edition);

/// A row a fact and topic: the value, the words as published, and where they stand.
[[nodiscard]] Table facts_table(const Edition& edition);

/// A row a block of an English or Georgian text, with its counterpart; behind it its sentences where there are several.
[[nodiscard]] Table parity_table(const Edition& edition);

/// Passages that stand more than once, and a row for each place of each.
[[nodiscard]] Table duplicates_table(const Edition& edition);
[[nodiscard]] Table duplicate_places_table(const Edition& edition);

/// All of them, in the order of `table_names`.
[[nodiscard]] std::vector<Table> tables_of(const Edition& edition);

}  // namespace punkti::web
