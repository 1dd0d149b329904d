// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/read_report.hpp"

#include "corpus/load_file.hpp"
#include "verify/words.hpp"

#include <fmt/format.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

namespace punkti::verify {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// How the element begins that holds the quotations of a report in one file. All text in a report is escaped, and so is
/// every "<" in the JSON: these bytes stand there once or not at all, and the next "<" ends the element.
constexpr std::string_view element = R"(<script type="application/json" id="quotations">)";

auto no_report(std::string what) {
  return fail(ErrorKind::bad_input, std::move(what), "name the folder that `punkti report --out` wrote");
}

/// What is wrong with one quotation.
struct Wrong {
  std::string what;
};

const json& member(const json& object, const char* name, json::value_t type) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  if (!object.is_object() || found == object.end()) throw Wrong{fmt::format("has no \"{}\"", name)};
  if (found->type() != type) throw Wrong{fmt::format("its \"{}\" is of the wrong type: {}", name, found->type_name())};
  return *found;
}

std::string word(const json& object, const char* name) {
  return member(object, name, json::value_t::string).get<std::string>();
}

std::uint32_t byte_number(const json& object, const char* name) {
  const auto number = member(object, name, json::value_t::number_unsigned).get<std::uint64_t>();
  if (number > std::numeric_limits<std::uint32_t>::max())
    throw Wrong{fmt::format("its \"{}\" is larger than any file", name)};
  return static_cast<std::uint32_t>(number);
}

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return std::nullopt;
}

std::string path_of(const std::string& address) {
  std::string path;
  for (std::size_t i = 0; i < address.size(); ++i) {
    const auto high = address[i] == '%' && i + 2 < address.size() ? hex_digit(address[i + 1]) : std::nullopt;
    const auto low = high ? hex_digit(address[i + 2]) : std::nullopt;
    path += low ? static_cast<char>(*high * 16 + *low) : address[i];
    i += low ? 2 : 0;
  }
  return path;
}

/// Paths are only ever looked up among those of the corpus; this is for a clear word about a report that tries.
bool leads_out(const std::string& path) {
  if (path.empty() || path.front() == '/' || path.find('\0') != std::string::npos) return true;
  for (const fs::path& step : fs::path(path))
    if (step == "..") return true;
  return false;
}

const json& selector_of(const json& target, std::string_view type) {
  for (const json& selector : member(target, "selector", json::value_t::array))
    if (selector.is_object() && selector.value("type", json()) == type) return selector;
  throw Wrong{fmt::format("has no {}", type)};
}

Quotation quotation_of(const json& annotation) {
  const json& target = member(annotation, "target", json::value_t::object);
  Quotation one;
  one.id = word(annotation, "id");
  if (annotation.contains("clause")) one.clause = word(annotation, "clause");
  one.source = path_of(word(target, "source"));
  if (leads_out(one.source)) throw Wrong{fmt::format("its source \"{}\" leads out of the corpus", one.source)};
  one.sha256 = word(target, "sha256");
  const json& quote = selector_of(target, "TextQuoteSelector");
  one.exact = word(quote, "exact");
  if (!can_be_seen(one.exact)) throw Wrong{"quotes no words: its \"exact\" is empty or invisible"};
  one.prefix = word(quote, "prefix");
  one.suffix = word(quote, "suffix");
  const json& position = selector_of(target, "DataPositionSelector");
  one.place = {byte_number(position, "start"), byte_number(position, "end")};
  if (one.place.end < one.place.begin) throw Wrong{"it ends before it begins"};
  for (const json& page : member(annotation, "body", json::value_t::array)) {
    if (!page.is_string()) throw Wrong{"a page of it is no text"};
    const auto address = page.get<std::string>();
    one.pages.push_back(address.starts_with("../") ? address.substr(3) : address);
  }
  return one;
}

Result<std::string_view> json_in(std::string_view page, const fs::path& file) {
  const std::size_t at = page.find(element);
  if (at == std::string_view::npos)
    return no_report(fmt::format("{} is no report in one file: it holds no quotations", file.string()));
  if (page.find(element, at + 1) != std::string_view::npos)
    return no_report(fmt::format("{} holds quotations twice", file.string()));
  const std::string_view rest = page.substr(at + element.size());
  return rest.substr(0, rest.find('<'));
}

Result<std::string> load(const fs::path& file) {
  auto bytes = corpus::load_file(file, most_report_bytes);
  if (bytes) return bytes;
  std::error_code error;
  const bool should_be_readable = fs::file_size(file, error) <= most_report_bytes && fs::is_regular_file(file, error);
  return fail(should_be_readable ? ErrorKind::internal : ErrorKind::bad_input,
              fmt::format("{} {}", file.string(), bytes.error().what));
}

}  // namespace

Result<std::vector<Quotation>> parse_quotations(std::string_view text) {
  const json page = json::parse(text, nullptr, false);
  if (page.is_discarded()) return no_report("the quotations of the report are no JSON");
  const auto items = page.is_object() ? page.find("items") : page.end();
  if (!page.is_object() || items == page.end() || !items->is_array())
    return no_report("the quotations of the report have no list of \"items\"");
  std::vector<Quotation> all;
  for (const json& item : *items) try {
      all.push_back(quotation_of(item));
    } catch (const Wrong& wrong) {
      return no_report(fmt::format("quotation {} of the report {}", all.size() + 1, wrong.what));
    }
  if (all.empty()) return no_report("the report quotes nothing: its list of \"items\" is empty");
  return all;
}

Result<std::vector<Quotation>> read_report(const fs::path& report) {
  std::error_code error;
  const fs::file_status status = fs::status(report, error);
  if (!fs::exists(status)) return fail(ErrorKind::not_found, fmt::format("there is no report at {}", report.string()));
  const bool folder = fs::is_directory(status);
  const fs::path file = folder ? report / "data" / "quotations.json" : report;
  if (folder && !fs::exists(file, error))
    return no_report(fmt::format("{} holds no report with quotations", report.string()));
  const auto bytes = load(file);
  if (!bytes) return tl::make_unexpected(bytes.error());
  if (bytes->starts_with('{')) return parse_quotations(*bytes);
  const auto json = json_in(*bytes, file);
  if (!json) return tl::make_unexpected(json.error());
  return parse_quotations(*json);
}

}  // namespace punkti::verify
