// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"
#include "corpus/read_source.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace punkti::corpus {

/// Neighbouring blocks that make one clause.
struct ClauseGroup {
  std::size_t begin = 0, end = 0;  ///< blocks [begin, end); never a heading among them
  std::string number;
  std::string lead_in;  ///< the sentence that announces the list they belong to, when it is not in the group
};

/// Groups the blocks [begin, end) between two headings into clauses: a numbered point and a paragraph each for itself,
/// a short list with its announcement, a long list in pieces, lines of a contact block and rows of a table together.
[[nodiscard]] std::vector<ClauseGroup> group_blocks(const Readable& readable, std::size_t begin, std::size_t end,
                                                    const ReadLimits& limits);

}  // namespace punkti::corpus
