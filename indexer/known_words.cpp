// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/known_words.hpp"

namespace punkti::indexer {

const text::WordList& KnownWords::words() const {
  std::call_once(words_once_, [&] { words_ = text::WordList(read_words_()); });
  return words_;
}

const text::WordList& KnownWords::stems() const {
  std::call_once(stems_once_, [&] { stems_ = text::WordList(read_stems_()); });
  return stems_;
}

}  // namespace punkti::indexer
