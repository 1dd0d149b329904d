// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"

namespace punkti::corpus {

/// Cuts off titles that stand in one line with their text: "Retention. We keep your data for a year." Only where at
/// least three paragraphs of the file begin so, since one may be an exclamation; never in numbered points, whose number
/// is their name.
void cut_run_in_titles(Readable& readable);

}  // namespace punkti::corpus
