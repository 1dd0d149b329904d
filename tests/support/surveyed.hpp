// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/build_index.hpp"
#include "query/take_survey.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace punkti::tests {

inline const indexer::Knowledge& knowledge() {
  static const indexer::Knowledge known;
  return known;
}

/// A survey of files given as (path below the corpus, text).
inline query::Survey surveyed(const std::vector<std::pair<std::string, std::string>>& files) {
  TempFolder folder;
  for (const auto& [path, text] : files) folder.write("corpus/" + path, text);
  const std::array roots{folder.path() / "corpus"};
  REQUIRE(indexer::build_index(roots, folder.path() / "db", {}));
  const auto index = indexer::Index::open(folder.path() / "db");
  REQUIRE(index);
  auto survey = query::take_survey(*index, knowledge().topics());
  REQUIRE(survey);
  return std::move(*survey);
}

}  // namespace punkti::tests
