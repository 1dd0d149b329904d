// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/english.hpp without Xapian.
#include "indexer/english.hpp"

#include "indexer/text/stem_english.hpp"

namespace punkti::indexer {

text::EnglishStemmer make_english_stemmer() {
  return [](const std::string& word) { return text::stem_english(word); };
}

}  // namespace punkti::indexer
