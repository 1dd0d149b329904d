// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/read_source.hpp"
#include "indexer/analyst.hpp"
#include "parity/find_pairs.hpp"
#include "parity/units.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::tests {

inline const indexer::Knowledge& knowledge() {
  static const indexer::Knowledge once;
  return once;
}

struct File {
  std::string name;  ///< with its ending
  std::string bytes;
};

/// The versions that files of one company hold.
inline std::vector<parity::Version> versions_of(const std::vector<File>& files) {
  const TempFolder folder;
  std::vector<parity::Version> versions;
  for (const auto& [name, bytes] : files) {
    corpus::Source source;
    source.file = folder.write(name, bytes);
    source.path = name;
    source.company.id = "testers";
    source.format = name.ends_with(".md") ? corpus::Format::markdown : corpus::Format::text;
    auto read = corpus::read_source(source);
    if (!read) FAIL(read.error().what);
    std::vector<indexer::StoredClause> clauses;
    for (const auto& document : read->documents)
      for (const auto& clause : document.clauses)
        clauses.push_back({clause, "testers", document.id, document.title, name, {}, {}});
    indexer::StoredSource stored;
    stored.source = source;
    stored.documents = std::move(read->documents);
    std::ranges::move(parity::versions_in(stored, clauses), std::back_inserter(versions));
  }
  return versions;
}

inline parity::Parity compared(const std::vector<File>& files) {
  return parity::compare_versions("testers", versions_of(files), knowledge());
}

/// The one comparison that the files give.
inline parity::Comparison one_comparison(const std::vector<File>& files) {
  const auto parity = compared(files);
  REQUIRE(parity.comparisons.size() == 1);
  return parity.comparisons.front();
}

/// The row that holds the English or Georgian words; fails when there is none.
inline parity::BlockRow row_with(const parity::Comparison& comparison, std::string_view words) {
  const auto holds = [&](const std::optional<parity::Passage>& side) {
    return side && side->text.find(words) != std::string::npos;
  };
  for (const auto& row : comparison.rows)
    if (holds(row.en) || holds(row.ka)) return row;
  FAIL("no row holds: " << words);
  return {};
}

inline bool has_partner(const parity::Comparison& comparison, std::string_view en, std::string_view ka) {
  const auto row = row_with(comparison, en);
  return row.en && row.ka && row.ka->text.find(ka) != std::string::npos;
}

}  // namespace punkti::tests
