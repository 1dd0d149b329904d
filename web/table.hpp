// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// A table as a value, and the two formats it is written in.
namespace punkti::web {

struct Column {
  std::string name;                      ///< as in the machine formats of the commands
  std::string type;                      ///< of Table Schema and JSON Schema: "string", "integer", "number", "boolean"
  std::string description;               ///< for a reader
  std::vector<std::string> one_of = {};  ///< the only values there are; any when empty
  bool may_be_missing = false;           ///< of numbers: null in JSON, nothing in CSV; a missing text is an empty one
};

/// std::monostate: nothing is known.
using Cell = std::variant<std::string, std::uint64_t, double, bool, std::monostate>;

/// Columns whose values stand in the key of another table. Where the first of them is empty, nothing is referred to.
struct Reference {
  std::vector<std::string> columns;
  std::string table;
};

struct Table {
  std::string name;  ///< of its files, without ending
  std::string title;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;     ///< each as long as `columns`
  std::vector<std::string> key = {};       ///< columns that name a row; none when nothing does
  std::vector<Reference> references = {};  ///< to other tables of the same report
};

/// RFC 4180, in UTF-8 with the mark by which spreadsheets know it; bytes that are no UTF-8 become U+FFFD. A text that a
/// spreadsheet would run gets an apostrophe before it: one that begins with = + - @ (also in their wide forms), a tab,
/// a line end or a zero byte, blanks, quotes and apostrophes before it not counted. So the apostrophe can be taken away
/// again without a doubt: it stands before such texts and no others.
[[nodiscard]] std::string csv_of(const Table& table);

/// A list of records; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string json_of(const Table& table);

/// A text as JSON and CSV can hold it.
[[nodiscard]] std::string valid_utf8(std::string text);

}  // namespace punkti::web
