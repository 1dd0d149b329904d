// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/english.hpp"

#include <xapian.h>
#include <memory>

namespace punkti::indexer {

text::EnglishStemmer make_english_stemmer() {
  // std::function copies its target, so the stemmer with its state is shared by the copies of one thread.
  const auto stem = std::make_shared<Xapian::Stem>("english");
  return [stem](const std::string& word) { return (*stem)(word); };
}

}  // namespace punkti::indexer
