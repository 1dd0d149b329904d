// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.hpp"

#include <nlohmann/json.hpp>

namespace punkti::cli {
namespace {

using query::Record;

std::string cell_text(const Record& value) {
  if (value.is_null()) return "";
  if (value.is_string()) return value.get<std::string>();
  return json_line(value);
}

/// A spreadsheet runs cells that begin so (OWASP ASVS 1.2.10).
bool is_formula(const std::string& text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string csv_cell(const Record& value) {
  auto text = cell_text(value);
  if (value.is_string() && is_formula(text)) text.insert(text.begin(), '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

void print_csv(std::ostream& out, const std::vector<Record>& records) {
  if (records.empty()) return;
  std::vector<std::string> columns;
  for (const auto& record : records)
    for (const auto& [name, value] : record.items())
      if (std::find(columns.begin(), columns.end(), name) == columns.end()) columns.push_back(name);
  for (std::size_t i = 0; i < columns.size(); ++i) out << (i == 0 ? "" : ",") << columns[i];
  out << "\r\n";
  for (const auto& record : records) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto found = record.find(columns[i]);
      out << (i == 0 ? "" : ",") << (found == record.end() ? "" : csv_cell(*found));
    }
    out << "\r\n";
  }
}

}  // namespace

std::string json_line(const Record& record) {
  return record.dump(-1, ' ', false, Record::error_handler_t::replace);
}

void print_records(const Context& context, Format format, const std::vector<Record>& records) {
  if (format == Format::csv) return print_csv(context.out, records);
  if (format == Format::jsonl) {
    for (const auto& record : records) context.out << json_line(record) << '\n';
    return;
  }
  context.out << '[';
  for (std::size_t i = 0; i < records.size(); ++i) context.out << (i == 0 ? "\n" : ",\n") << json_line(records[i]);
  context.out << "\n]\n";
}

}  // namespace punkti::cli
