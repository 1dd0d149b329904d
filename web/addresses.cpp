// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/addresses.hpp"

#include "web/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace punkti::web {
namespace {

constexpr std::size_t longest_name = 80;

bool is_plain(std::string_view id) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !id.empty() && id.size() <= longest_name && id.front() != '-' && id.back() != '-' &&
         id.find("--") == std::string_view::npos && std::ranges::all_of(id, plain);
}

/// Names that Windows keeps for devices, with any ending: a report must survive being unpacked there.
bool is_device_name(std::string_view id) {
  static constexpr std::array<std::string_view, 4> devices = {"con", "prn", "aux", "nul"};
  const bool numbered = id.size() == 4 && (id.starts_with("com") || id.starts_with("lpt"));
  return numbered || std::ranges::find(devices, id) != devices.end();
}

bool is_file_name(std::string_view id) {
  return is_plain(id) && !is_device_name(id);
}

/// Anchors tell capitals apart; file names on many disks do not.
bool is_anchor(std::string_view id) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !id.empty() && id.size() <= longest_name && std::ranges::all_of(id, plain);
}

/// The ids themselves where they may stand; a counter after "x-" elsewhere.
template <class Thing>
std::vector<std::string> names_of(const std::vector<Thing>& things, bool (*may_stand)(std::string_view)) {
  std::set<std::string> taken;
  std::vector<std::string> names;
  for (const Thing& thing : things) {
    const std::string& id = thing.id;
    const bool usable = may_stand(id) && !id.starts_with("x-") && !taken.contains(id);
    names.push_back(usable ? id : fmt::format("x-{}", names.size() + 1));
    taken.insert(names.back());
  }
  return names;
}

bool is_data_name(std::string_view relative) {
  constexpr std::string_view folder = "data/";
  if (!relative.starts_with(folder)) return false;
  const std::string_view file = relative.substr(folder.size());
  if (file == "datapackage.json" || file == "quotations.json" || file == "punkti-data.zip") return true;
  const std::string_view table = file.substr(0, file.find('.'));
  const std::string_view ending = file.substr(table.size());
  return std::ranges::find(table_names, table) != table_names.end() &&
         (ending == ".csv" || ending == ".json" || ending == ".schema.json");
}

}  // namespace

Addresses::Addresses(const query::Survey& survey)
    : companies_(names_of(survey.companies, is_file_name)),
      topics_(names_of(survey.topics, is_file_name)),
      clauses_(names_of(survey.clauses, is_anchor)) {}

std::string Addresses::company_file(std::size_t company) const {
  return fmt::format("companies/{}.html", companies_.at(company));
}

std::string Addresses::parity_file(std::size_t company) const {
  return fmt::format("parity/{}.html", companies_.at(company));
}

std::string Addresses::topic_file(std::size_t topic) const {
  return fmt::format("topics/{}.html", topics_.at(topic));
}

std::string Addresses::cell_anchor(std::size_t company, std::size_t topic) const {
  return fmt::format("cell-{}_{}", companies_.at(company), topics_.at(topic));
}

std::string Addresses::company_anchor(std::size_t company) const {
  return fmt::format("company-{}", companies_.at(company));
}

std::string Addresses::topic_anchor(std::size_t topic) const {
  return fmt::format("topic-{}", topics_.at(topic));
}

std::string Addresses::clause_anchor(std::size_t clause) const {
  return fmt::format("c-{}", clauses_.at(clause));
}

std::string Addresses::passage_anchor(std::size_t clause) const {
  return fmt::format("p-{}", clauses_.at(clause));
}

std::string Addresses::document_anchor(std::size_t document) {
  return fmt::format("d-{}", document + 1);
}

std::string Addresses::heading_anchor(std::size_t document, std::size_t heading) {
  return fmt::format("d-{}-h-{}", document + 1, heading + 1);
}

std::string Addresses::row_anchor(std::size_t comparison, std::size_t row) {
  return fmt::format("r-{}-{}", comparison + 1, row + 1);
}

std::string Addresses::copy_anchor(std::size_t copy) {
  return fmt::format("b-{}", copy + 1);
}

bool is_page_name(std::string_view relative) {
  if (is_data_name(relative)) return true;
  if (relative == "index.html" || relative == "matrix.html" || relative == "search.html" || relative == "report.html" ||
      relative == "method.html" || relative == "facts.html" || relative == "duplicates.html")
    return true;
  constexpr std::string_view ending = ".html";
  for (const std::string_view folder : {"companies/", "parity/", "topics/"})
    if (relative.starts_with(folder) && relative.ends_with(ending) && relative.size() > folder.size() + ending.size())
      return is_plain(relative.substr(folder.size(), relative.size() - folder.size() - ending.size()));
  return false;
}

}  // namespace punkti::web
