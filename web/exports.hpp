// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/page.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The tables of a report as files for other programs.
namespace punkti::web {

struct Column {
  std::string name;         ///< as in the machine formats of the commands
  std::string type;         ///< Table Schema: "string", "integer"
  std::string description;  ///< for a reader
};

using Cell = std::variant<std::string, std::uint64_t>;

struct Table {
  std::string name;  ///< of its files, without ending
  std::string title;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  ///< each as long as `columns`
};

/// A row a company and topic: addressed, silent or not read, with counts and clauses.
[[nodiscard]] Table matrix_table(const Edition& edition);

/// A row a fact and topic: the value, the words as published, and where they stand.
[[nodiscard]] Table facts_table(const Edition& edition);

/// RFC 4180, in UTF-8 with the mark by which spreadsheets know it. A text that a spreadsheet would run (it begins with
/// = + - @, a tab or a carriage return) gets an apostrophe before it.
[[nodiscard]] std::string csv_of(const Table& table);

/// A list of records; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string json_of(const Table& table);

struct ExportFile {
  std::string file;  ///< relative to the report's folder: "data/facts.csv"
  std::string bytes;
};

/// Both tables in both formats, and datapackage.json (Frictionless Data Package 1) with the sum of each and a
/// description of each column.
[[nodiscard]] std::vector<ExportFile> exports_of(const Edition& edition);

}  // namespace punkti::web
