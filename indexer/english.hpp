// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/analyse.hpp"

namespace punkti::indexer {

/// English by the Porter2 stemmer. The result is not shared between threads: make one for each.
[[nodiscard]] text::EnglishStemmer make_english_stemmer();

}  // namespace punkti::indexer
