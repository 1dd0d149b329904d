// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"
#include "corpus/split_documents.hpp"

namespace punkti::corpus {

/// Gives the headings of a document their levels: 1 for its title, 2 and more below. Markup knows its levels; else
/// kinds of headings stand in an order (chapter, article, number, unnumbered, letter), and a kind is one level below
/// the kinds above it that are open.
void set_levels(Readable& readable, const Part& part);

}  // namespace punkti::corpus
