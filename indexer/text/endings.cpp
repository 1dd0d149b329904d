// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/endings.hpp"

#include "indexer/text/tables.hpp"

#include <unordered_set>

namespace punkti::text {

bool is_georgian_ending(std::string_view word) {
  static const std::unordered_set<std::string_view> endings = [] {
    std::unordered_set<std::string_view> read;
    for (const Row& row : rows_of("endings.txt")) read.insert(row.front());
    return read;
  }();
  return endings.contains(word);
}

}  // namespace punkti::text
