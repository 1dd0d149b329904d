// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyst.hpp"
#include "indexer/index.hpp"
#include "indexer/learned_pair.hpp"

#include <vector>

/// What a corpus itself teaches: words of the two languages that stand for one thing.
namespace punkti::translations {

/// Counts in which aligned passages of bilingual documents an English and a Georgian stem stand together. A pair is
/// kept when each is the other's best partner and they are rarely apart. Words that the glossary joins already, and
/// words that it gives two different meanings, are left out. Strongest first, then by stem: the same on every machine.
/// Errors: index_damaged.
[[nodiscard]] Result<std::vector<indexer::LearnedPair>> learn_pairs(const indexer::Index& index,
                                                                    const indexer::Knowledge& knowledge);

}  // namespace punkti::translations
