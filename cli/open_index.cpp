// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/open_index.hpp"

#include "indexer/rules.hpp"

namespace punkti::cli {

Result<indexer::Index> open_index(const Common& common, const Context& context) {
  auto index = indexer::Index::open(common.db);
  if (!index) return index;
  const auto& versions = index->manifest().versions;
  const auto rules = versions.find("rules");
  if (rules == versions.end() || rules->second != indexer::rules_version())
    context.err << "punkti: the index was built with other language rules than this program has; index again for exact "
                   "answers\n";
  return index;
}

}  // namespace punkti::cli
