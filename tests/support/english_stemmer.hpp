// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/analyse.hpp"

#include <xapian.h>

#include <string>

namespace punkti::tests {

/// The English stemmer that the index is built with.
inline text::EnglishStemmer english_stemmer() {
  return [stem = Xapian::Stem("english")](const std::string& word) { return stem(word); };
}

}  // namespace punkti::tests
