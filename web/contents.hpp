// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicates/block.hpp"
#include "parity/parity.hpp"
#include "query/survey.hpp"

#include <string>
#include <utility>
#include <vector>

namespace punkti::web {

/// What a report is made of: finished values. What is empty was not looked for or not found.
struct Contents {
  query::Survey survey;
  std::vector<parity::Parity> versions = {};   ///< language versions, by company
  std::vector<duplicates::Block> copies = {};  ///< passages that stand more than once, the longest first
  std::vector<std::pair<std::string, std::string>> romanization =
      {};  ///< Georgian letters and their national romanization, for the switch of letters; empty: there is none
};

}  // namespace punkti::web
