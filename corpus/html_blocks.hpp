// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"
#include "corpus/error.hpp"

#include <string>
#include <vector>

namespace punkti::corpus {

/// Finds the blocks of an HTML page: headings, paragraphs, list items, table rows. Scripts, styles, templates,
/// navigation, page headers and footers, and hidden elements are left out. Tags beyond a depth of 512 are passed over,
/// and a notice says so.
[[nodiscard]] Readable html_blocks(const std::string& html, std::vector<Notice>& notices);

}  // namespace punkti::corpus
