// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/forensics.hpp"

namespace punkti::duplicates {

/// Passages that a source file holds twice, perhaps with a few words changed: pasted by mistake, or an old version left
/// in. One "repeated-text" finding for each further place, of passages of at least 40 words: shorter ones repeat for
/// good reasons. Errors: index_damaged.
[[nodiscard]] Result<std::vector<query::Finding>> repeated_texts(const indexer::Index& index);

}  // namespace punkti::duplicates
