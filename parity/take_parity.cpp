// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/take_parity.hpp"

#include "parity/find_pairs.hpp"
#include "parity/units.hpp"

#include <algorithm>
#include <iterator>

namespace punkti::parity {
namespace {

Result<std::vector<Version>> versions_of(std::string_view company_id, const indexer::Index& index) {
  const auto sources = index.sources();
  if (!sources) return tl::make_unexpected(sources.error());
  std::vector<Version> versions;
  for (const auto& source : *sources) {
    if (source.source.company.id != company_id) continue;
    const auto clauses = index.clauses_of(source.source.path);
    if (!clauses) return tl::make_unexpected(clauses.error());
    std::ranges::move(versions_in(source, *clauses), std::back_inserter(versions));
  }
  return versions;
}

}  // namespace

Result<Parity> take_parity(std::string_view company_id, const indexer::Index& index,
                           const indexer::Knowledge& knowledge) {
  const auto versions = versions_of(company_id, index);
  if (!versions) return tl::make_unexpected(versions.error());
  return compare_versions(std::string(company_id), *versions, knowledge);
}

Result<Parity> take_parity(const indexer::StoredSource& source, const indexer::Index& index,
                           const indexer::Knowledge& knowledge) {
  auto parity = take_parity(source.source.company.id, index, knowledge);
  if (!parity) return parity;
  const auto& path = source.source.path;
  std::erase_if(parity->comparisons,
                [&](const Comparison& one) { return one.en.source != path && one.ka.source != path; });
  for (auto* list : {&parity->alone, &parity->too_long})
    std::erase_if(*list, [&](const VersionName& one) { return one.source != path; });
  return parity;
}

}  // namespace punkti::parity
