// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/readable_writer.hpp"

#include <gumbo.h>

#include <cstddef>
#include <string_view>

namespace punkti::corpus {

/// The bytes of the source that a text node was read from. @return a view INTO source
[[nodiscard]] std::string_view original_of(const GumboNode* text, std::string_view source);

/// Writes the words of a text node: runs of white space as one blank, entities decoded, each with its place. `original`
/// stands at `from` in the source; `before` is what the block holds already.
void write_html_text(ReadableWriter& writer, std::string_view words, std::string_view original, std::size_t from,
                     std::string_view before);

}  // namespace punkti::corpus
