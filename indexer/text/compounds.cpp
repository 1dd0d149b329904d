// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/compounds.hpp"

#include "indexer/text/stem_georgian.hpp"
#include "indexer/text/tables.hpp"

#include <string_view>
#include <unordered_map>

namespace punkti::text {

namespace {

/// Second word -> the one word, for each first word; Georgian ones by their stems.
using Compounds = std::unordered_map<std::string, std::unordered_map<std::string, std::string>>;

const Compounds& compounds() {
  static const Compounds read = [] {
    Compounds table;
    for (const Row& row : rows_of("compounds.tsv"))  // stemming leaves English words alone
      table[georgian_stem(row[0])].emplace(georgian_stem(row[1]), row[2]);
    return table;
  }();
  return read;
}

}  // namespace

std::optional<std::string> find_compound(const Word& first, const std::string& first_stem, const Word& second) {
  if (first.script != second.script) return std::nullopt;
  const bool georgian = first.script == Script::georgian;
  const auto row = compounds().find(georgian ? first_stem : first.folded);
  if (row == compounds().end()) return std::nullopt;
  std::string key = georgian ? georgian_stem(second.folded) : second.folded;
  auto found = row->second.find(key);
  if (found == row->second.end() && !georgian && key.ends_with('s')) {
    key.pop_back();
    found = row->second.find(key);
  }
  if (found == row->second.end()) return std::nullopt;
  return found->second;
}

}  // namespace punkti::text
