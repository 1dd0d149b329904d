// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/mkhedruli.hpp"

namespace punkti::text {

/// Root key of a verb form, verbal noun or participle; empty when it does not look verbal.
/// @param word as it stands in the text  @param form the same without case, postposition and particles, plural kept
[[nodiscard]] Letters verb_root(const Letters& word, const Letters& form);

}  // namespace punkti::text
