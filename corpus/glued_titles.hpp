// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"

namespace punkti::corpus {

/// Cuts a title off a paragraph that it was glued to: converters lose the line end behind it. It shows where the same
/// paragraph stands a second time in the file without the title, as it does when terms repeat the privacy policy. The
/// title becomes a run-in heading.
void cut_glued_titles(Readable& readable);

}  // namespace punkti::corpus
