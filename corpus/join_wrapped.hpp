// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"

namespace punkti::corpus {

/// Joins blocks that are the lines of one paragraph: text taken from a PDF often has an empty line after every line. A
/// block goes on in the next when its sentence is not over and the next begins in lower case; and, where many do so,
/// whenever a long line ends without a sentence.
void join_wrapped(Readable& readable);

}  // namespace punkti::corpus
