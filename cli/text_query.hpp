// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands.hpp"
#include "query/records.hpp"

#include <string>

namespace punkti::cli {

/// What a query of a text would search: for each word its readings with word, stem and root, and the concepts that the
/// words name. By the index when there is one, else by the glossary alone ("index": false).
[[nodiscard]] query::Record query_record(const Common& common, const std::string& text);

/// The record for people.
void print_query(const Context& context, const query::Record& record);

}  // namespace punkti::cli
