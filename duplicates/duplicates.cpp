// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/duplicates.hpp"

#include "duplicates/describe.hpp"
#include "duplicates/near_families.hpp"
#include "duplicates/passages.hpp"
#include "duplicates/reading.hpp"
#include "query/filters.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::duplicates {
namespace {

/// Ids of the companies asked for; empty for all.
Result<std::vector<std::string>> wanted_companies(const indexer::Index& index, const std::vector<std::string>& names) {
  if (names.empty()) return std::vector<std::string>();
  const auto companies = index.companies();
  if (!companies) return tl::make_unexpected(companies.error());
  std::vector<std::string> out;
  for (const auto& name : names) {
    const auto found = query::companies_named(name, *companies);
    if (found.empty())
      return fail(ErrorKind::usage, "no company is called \"" + name + "\"", "`punkti matrix` names the companies");
    out.insert(out.end(), found.begin(), found.end());
  }
  return out;
}

Result<Reading> read(const indexer::Index& index, const std::vector<std::string>& companies) {
  const auto sources = index.sources();
  if (!sources) return tl::make_unexpected(sources.error());
  Reading out;
  for (const auto& source : *sources) {
    if (!companies.empty() && std::ranges::find(companies, source.source.company.id) == companies.end()) continue;
    const auto clauses = index.clauses_of(source.source.path);
    if (!clauses) return tl::make_unexpected(clauses.error());
    out.add(source, *clauses);
  }
  return out;
}

}  // namespace

Result<std::vector<Block>> find(const indexer::Index& index, const Options& options) {
  const auto companies = wanted_companies(index, options.companies);
  if (!companies) return tl::make_unexpected(companies.error());
  const auto reading = read(index, *companies);
  if (!reading) return tl::make_unexpected(reading.error());
  const auto passages = find_passages(*reading, near_families(*reading), options.least_words);
  return describe(passages, *reading);
}

std::string_view name_of(Kind kind) noexcept {
  return kind == Kind::exact ? "exact" : "near";
}

std::string_view name_of(Scope scope) noexcept {
  switch (scope) {
    case Scope::document: return "document";
    case Scope::company: return "company";
    case Scope::companies: return "companies";
  }
  return "";
}

}  // namespace punkti::duplicates
