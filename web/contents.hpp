// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicates/block.hpp"
#include "parity/parity.hpp"
#include "query/survey.hpp"
#include "web/carried_search.hpp"

#include <vector>

namespace punkti::web {

/// What a report is made of: finished values. What is empty was not looked for or not found.
struct Contents {
  query::Survey survey;
  std::vector<parity::Parity> versions = {};   ///< language versions, by company
  std::vector<duplicates::Block> copies = {};  ///< passages that stand more than once, the longest first
  CarriedSearch search = {};
};

}  // namespace punkti::web
