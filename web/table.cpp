// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace punkti::web {
namespace {

using Json = nlohmann::ordered_json;
using namespace std::string_view_literals;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What a spreadsheet may skip before it looks whether a cell is a formula: blanks, marks that cannot be seen, quotes.
constexpr std::array skipped = {" "sv,      "\""sv,     "'"sv,      "\u00A0"sv, "\uFEFF"sv,
                                "\u200B"sv, "\u2018"sv, "\u2019"sv, "\u201C"sv, "\u201D"sv};

constexpr std::array starts_formula = {"="sv,  "+"sv,  "-"sv,      "@"sv,      "\t"sv,     "\r"sv,
                                       "\n"sv, "\0"sv, "\uFF1D"sv, "\uFF0B"sv, "\uFF0D"sv, "\uFF20"sv};

bool would_run(std::string_view said) {
  const auto begins = [&said](std::string_view start) { return said.starts_with(start); };
  for (const auto* skip = std::ranges::find_if(skipped, begins); skip != skipped.end();
       skip = std::ranges::find_if(skipped, begins))
    said.remove_prefix(skip->size());
  return std::ranges::any_of(starts_formula, begins);
}

/// A text as one cell: harmless in a spreadsheet, quoted where it must be.
std::string csv_text(std::string said) {
  said = valid_utf8(std::move(said));
  const std::string harmless = would_run(said) ? "'" + said : said;
  if (harmless.find_first_of("\",\r\n") == std::string::npos) return harmless;
  std::string quoted = "\"";
  for (const char c : harmless) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

struct CsvCell {
  std::string operator()(const std::string& said) const { return csv_text(said); }
  std::string operator()(bool holds) const { return holds ? "true" : "false"; }
  std::string operator()(std::monostate) const { return {}; }
  template <class Number>
  std::string operator()(Number value) const {
    return fmt::format("{}", value);
  }
};

struct JsonValue {
  Json operator()(std::monostate) const { return nullptr; }
  template <class Known>
  Json operator()(const Known& value) const {
    return value;
  }
};

}  // namespace

std::string valid_utf8(std::string text) {
  try {
    static_cast<void>(Json(text).dump());
  } catch (const Json::type_error&) {  // its only reason here: broken UTF-8
    return Json::parse(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace)).get<std::string>();
  }
  return text;
}

std::string csv_of(const Table& table) {
  std::string out(byte_order_mark);
  for (std::size_t i = 0; i < table.columns.size(); ++i) out += (i == 0 ? "" : ",") + csv_text(table.columns[i].name);
  out += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : ",") + std::visit(CsvCell{}, row[i]);
    out += "\r\n";
  }
  return out;
}

std::string json_of(const Table& table) {
  Json records = Json::array();
  for (const auto& row : table.rows) {
    Json record;
    for (std::size_t i = 0; i < row.size(); ++i) record[table.columns[i].name] = std::visit(JsonValue{}, row[i]);
    records.push_back(std::move(record));
  }
  return records.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace punkti::web
