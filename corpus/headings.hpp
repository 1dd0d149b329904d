// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"

namespace punkti::corpus {

/// Finds out which blocks are headings and sets their kind and style; levels come later, when documents are known.
/// Numbered: short titles of a row of numbers that have text below them. Unnumbered: short lines with text below them
/// that are no list, no cells of a table, no address. Bullets: a title-like bullet that stands alone before text.
/// Markup headings stay headings.
void find_headings(Readable& readable);

}  // namespace punkti::corpus
