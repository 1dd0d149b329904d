// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/page.hpp"
#include "web/table.hpp"

#include <string>
#include <vector>

/// What tells other programs how to read the tables.
namespace punkti::web {

/// A table in the formats it is published in.
struct PublishedTable {
  Table table;
  std::string csv, json, schema;  ///< bytes of NAME.csv, NAME.json, NAME.schema.json
};

[[nodiscard]] PublishedTable published(Table table);

/// JSON Schema (draft 2020-12) of what json_of() writes.
[[nodiscard]] std::string json_schema_of(const Table& table);

/// datapackage.json: a Frictionless Data Package (version 1) of all files beside it, each with its size and sum; the
/// CSV files are Tabular Data Resources with the types, keys and references of their tables. `quotations`: the bytes of
/// quotations.json.
[[nodiscard]] std::string data_package_of(const Edition& edition, const std::vector<PublishedTable>& tables,
                                          const std::string& quotations);

}  // namespace punkti::web
