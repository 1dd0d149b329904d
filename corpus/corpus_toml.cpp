// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_toml.hpp"

#include "corpus/load_file.hpp"
#include "corpus/printable.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace punkti::corpus {
namespace {

constexpr std::size_t largest_toml = 4u << 20;  // bytes: 10,000 documents with every field are under two million
constexpr std::ptrdiff_t deepest_toml = 64;     // brackets within brackets; the parser calls itself once for each

/// A wrong value; thrown inside this file only, where a Result would hide the schema behind plumbing.
struct WrongValue {
  std::string what;
};

class TomlReader {
 public:
  TomlReader(std::string file, bool of_company) : file_(std::move(file)), of_company_(of_company) {}

  CorpusToml read(const toml::table& root) {
    if (of_company_) toml_.companies[""] = company(root, {"document"});
    for (const auto& [key, value] : root) {
      if (key.str() == "document")
        read_documents(table_of(key.str(), value));
      else if (key.str() == "company" && !of_company_)
        read_companies(table_of(key.str(), value));
      else if (!of_company_)
        unknown(key);
    }
    return std::move(toml_);
  }

 private:
  [[nodiscard]] std::string place_of(const toml::source_region& region) const {
    return fmt::format("{}:{}:{}", file_, region.begin.line, region.begin.column);
  }
  [[noreturn]] void wrong(const toml::node& value, std::string_view key, std::string_view wanted) const {
    throw WrongValue{fmt::format("{}: '{}' must be {}", place_of(value.source()), key, wanted)};
  }
  void unknown(const toml::key& key) {
    toml_.notices.push_back({file_,
                             fmt::format("{}: '{}' means nothing here", place_of(key.source()), printable(key.str())),
                             "docs/corpus.md lists the keys", false});
  }

  const toml::table& table_of(std::string_view key, const toml::node& value) const {
    if (const auto* table = value.as_table()) return *table;
    wrong(value, key, "a table");
  }
  std::string text_of(std::string_view key, const toml::node& value) const {
    if (const auto* text = value.as_string()) return text->get();
    wrong(value, key, "a string in quotes");
  }
  std::vector<std::string> texts_of(std::string_view key, const toml::node& value) const {
    std::vector<std::string> texts;
    const auto* array = value.as_array();
    if (array == nullptr) wrong(value, key, "a list of strings: [\"…\", \"…\"]");
    for (const toml::node& element : *array) texts.push_back(text_of(key, element));
    return texts;
  }

  /// A TOML date, or a string "2026-03-01", "2026-03", "2026".
  std::string date_of(std::string_view key, const toml::node& value) const {
    if (const auto* date = value.as_date())
      return fmt::format("{:04}-{:02}-{:02}", date->get().year, date->get().month, date->get().day);
    if (const auto* time = value.as_date_time())
      return fmt::format("{:04}-{:02}-{:02}", time->get().date.year, time->get().date.month, time->get().date.day);
    const auto* text = value.as_string();
    if (text == nullptr || !is_iso_date(text->get())) wrong(value, key, "a date: 2026-03-01, \"2026-03\" or \"2026\"");
    return text->get();
  }
  static bool is_iso_date(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool dash = i == 4 || i == 7;
      if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
    }
    const auto part = [&](std::size_t at) {
      return text.size() > at ? (text[at] - '0') * 10 + (text[at + 1] - '0') : 1;
    };
    return part(5) >= 1 && part(5) <= 12 && part(8) >= 1 && part(8) <= 31;
  }

  CompanyEntry company(const toml::table& table, const std::set<std::string_view>& others) {
    CompanyEntry entry;
    entry.place = place_of(table.source());
    for (const auto& [key, value] : table) {
      const std::string_view name = key.str();
      if (name == "name")
        entry.name = text_of(name, value);
      else if (name == "name_ka")
        entry.name_ka = text_of(name, value);
      else if (name == "website")
        entry.website = text_of(name, value);
      else if (name == "aliases")
        entry.aliases = texts_of(name, value);
      else if (!others.contains(name))
        unknown(key);
    }
    return entry;
  }

  void read_companies(const toml::table& companies) {
    for (const auto& [key, value] : companies)
      toml_.companies[std::string(key.str())] = company(table_of(key.str(), value), {});
  }

  void read_documents(const toml::table& documents) {
    for (const auto& [key, value] : documents) {
      const toml::table& table = table_of(key.str(), value);
      DocumentEntry& entry = toml_.documents[std::string(key.str())];
      entry.place = place_of(key.source());
      for (const auto& [field, content] : table) {
        const std::string_view name = field.str();
        if (name == "retrieved")
          entry.retrieved = date_of(name, content);
        else if (name == "url")
          entry.url = text_of(name, content);
        else if (name == "type")
          entry.type = text_of(name, content);
        else if (name == "licence")
          entry.licence = text_of(name, content);
        else if (name == "company" && !of_company_)
          entry.company = text_of(name, content);
        else
          unknown(field);
      }
    }
  }

  std::string file_;
  bool of_company_;
  CorpusToml toml_;
};

/// The parser calls itself for every bracket and dotted key: a line with thousands of either would overrun the stack.
bool is_nested_too_deep(std::string_view text) {
  std::ptrdiff_t depth = 0, dots = 0;
  for (const char c : text) {
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    dots = c == '.' ? dots + 1 : c == '\n' ? 0 : dots;
    if (depth > deepest_toml || dots > 1000) return true;
  }
  return false;
}

}  // namespace

Result<CorpusToml> read_corpus_toml(const std::filesystem::path& file, bool of_company) {
  std::error_code error;
  const auto status = std::filesystem::symlink_status(file, error);
  if (!std::filesystem::exists(status)) return CorpusToml{};
  const std::string name = printable(file.string());
  const Result<std::string> bytes = load_file(file, largest_toml);
  if (!bytes) return fail(ErrorKind::bad_input, fmt::format("{}: {}", name, bytes.error().what), bytes.error().hint);
  if (is_nested_too_deep(*bytes)) return fail(ErrorKind::bad_input, fmt::format("{}: is nested too deep", name));
  try {
    return TomlReader(name, of_company).read(toml::parse(*bytes));
  } catch (const toml::parse_error& broken) {
    const auto& at = broken.source().begin;
    return fail(ErrorKind::bad_input,
                fmt::format("{}:{}:{}: {}", name, at.line, at.column, printable(broken.description())),
                "docs/corpus.md shows how it is written");
  } catch (const WrongValue& value) {
    return fail(ErrorKind::bad_input, value.what, "docs/corpus.md shows how it is written");
  }
}

}  // namespace punkti::corpus
