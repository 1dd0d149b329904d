// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"

#include <string>

namespace punkti::corpus {

/// Finds the blocks of a plain text: lines with their markers, hard-wrapped lines joined, headings that a converter
/// left at the end of a paragraph ("… of the site. • Liability") cut off, cells of tables told by tabs and bars. Kinds
/// are item, table_row or paragraph here; which paragraphs and items are headings is found later.
[[nodiscard]] Readable text_blocks(std::string text);

/// Adds the lines of readable.text from `begin` to its end as blocks, found in the same way; `gap` stands before the
/// first.
void append_line_blocks(Readable& readable, std::uint32_t begin, int gap);

}  // namespace punkti::corpus
