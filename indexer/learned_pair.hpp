// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::indexer {

/// Two words that documents in two languages use for one thing, learned by counting aligned passages.
struct LearnedPair {
  std::string en;       ///< English stem
  std::string ka;       ///< Georgian stem
  std::string en_word;  ///< its commonest form, folded, for a reader
  std::string ka_word;
  std::size_t together = 0;  ///< aligned passages that have both
  std::size_t apart = 0;     ///< passages that have one of them only
};

/// How the pairs stand in the index: one line each, six columns with tabs between, in the order of the members.
[[nodiscard]] std::string to_lines(const std::vector<LearnedPair>& pairs);

/// Lines that are not whole are passed over.
[[nodiscard]] std::vector<LearnedPair> pairs_from_lines(std::string_view lines);

}  // namespace punkti::indexer
