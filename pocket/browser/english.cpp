// SPDX-License-Identifier: GPL-3.0-or-later
// English in the page, where there is no Xapian: our own Porter2, which its tests hold equal to Xapian's.
#include "indexer/english.hpp"

#include "indexer/text/stem_english.hpp"

namespace punkti::indexer {

text::EnglishStemmer make_english_stemmer() {
  return [](const std::string& word) { return text::stem_english(word); };
}

}  // namespace punkti::indexer
