// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.hpp"
#include "query/records.hpp"

#include <string>
#include <vector>

namespace punkti::cli {

/// Prints records in a machine format: json (one array), jsonl (one object a line) or csv (RFC 4180, header first,
/// UTF-8; cells that a spreadsheet would run as a formula get a leading quote). Nested values are JSON inside a CSV
/// cell.
void print_records(const Context& context, Format format, const std::vector<query::Record>& records);

/// One record as a line of JSON.
[[nodiscard]] std::string json_line(const query::Record& record);

}  // namespace punkti::cli
