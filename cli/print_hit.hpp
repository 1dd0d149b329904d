// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.hpp"
#include "query/search.hpp"

#include <cstddef>
#include <string>

namespace punkti::cli {

/// A hit for people: a head line (rank, title, section path, language, id), the source place, the text around the
/// matches.
void print_hit(const Context& context, const query::Hit& hit, std::size_t snippet_bytes, bool explain);

/// Text with its highlighted places styled, line ends made blanks, everything printable.
[[nodiscard]] std::string marked(const Context& context, const std::string& text, const std::vector<ByteRange>& places);

}  // namespace punkti::cli
