// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/page.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace punkti::web {

/// A passage that stands more than once, as a clause in it points at it.
struct CopiedPassage {
  std::string anchor;  ///< on the page of duplicates
  std::size_t places = 0;
};

/// Which clauses of a company lie in passages that stand more than once. @pre the edition outlives it.
class CopiesOfCompany {
 public:
  CopiesOfCompany(const Edition& edition, std::size_t company);

  /// Nothing when the clause stands once; passages that the page of duplicates leaves out are not pointed at.
  [[nodiscard]] const std::vector<CopiedPassage>& with(std::size_t clause) const;

 private:
  std::map<std::size_t, std::vector<CopiedPassage>> by_clause_;
};

/// The anchor of a passage on the page of duplicates, and whether it is shown there.
[[nodiscard]] std::string copy_anchor(std::size_t block);
[[nodiscard]] std::vector<bool> copies_shown(const std::vector<duplicates::Block>& copies);

}  // namespace punkti::web
