// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"
#include "corpus/error.hpp"

#include <string>
#include <vector>

namespace punkti::corpus {

/// Finds the blocks of CommonMark text by cmark's tree. Readable text is without markup, with a line end between
/// blocks. Input that is known to take cmark minutes (deep nesting, long runs of "![") is read as plain text, and a
/// notice says so.
[[nodiscard]] Readable markdown_blocks(const std::string& text, std::vector<Notice>& notices);

}  // namespace punkti::corpus
