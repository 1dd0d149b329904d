// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/search_index.hpp"

#include <limits>
#include <utility>

namespace punkti::indexer {
namespace {

/// All terms under the prefixes, which are left out.
KnownWords::Read terms_under(std::shared_ptr<const Tables> tables, std::string prefixes) {
  return [tables = std::move(tables), prefixes = std::move(prefixes)] {
    std::vector<std::string> out;
    for (const char prefix : prefixes)
      for (auto& term : tables->terms_under(std::string(1, prefix), std::numeric_limits<std::size_t>::max()))
        out.push_back(term.substr(1));
    return out;
  };
}

}  // namespace

SearchIndex::SearchIndex(std::shared_ptr<const Tables> tables, std::vector<LearnedPair> learned)
    : tables_(std::move(tables)),
      known_words_(std::make_shared<const KnownWords>(terms_under(tables_, "W"), terms_under(tables_, "SH"))),
      learned_(std::make_shared<const std::vector<LearnedPair>>(std::move(learned))) {}

}  // namespace punkti::indexer
