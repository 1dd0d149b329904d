// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/search_index.hpp"

#include <string_view>
#include <vector>

namespace punkti::pocket {

/// A pack, ready for questions; all of it in memory.
class PackedIndex final : public indexer::SearchIndex {
 public:
  /// Errors: index_damaged when the bytes are no pack.
  [[nodiscard]] static Result<PackedIndex> read(std::string_view bytes);

  [[nodiscard]] Result<std::vector<corpus::Company>> companies() const override { return companies_; }
  [[nodiscard]] Result<std::vector<indexer::DocumentName>> documents() const override { return documents_; }

 private:
  using SearchIndex::SearchIndex;
  std::vector<corpus::Company> companies_;
  std::vector<indexer::DocumentName> documents_;
};

}  // namespace punkti::pocket
