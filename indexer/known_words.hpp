// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/word_list.hpp"

#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace punkti::indexer {

/// The distinct words and stems of an index, or of the glossary, in memory: for what a sorted table on the disk cannot
/// answer in time, which of them are spelled almost so. Read when first asked for, once, by whichever thread asks.
class KnownWords {
 public:
  using Read = std::function<std::vector<std::string>()>;
  KnownWords(Read words, Read stems) : read_words_(std::move(words)), read_stems_(std::move(stems)) {}

  [[nodiscard]] const text::WordList& words() const;
  [[nodiscard]] const text::WordList& stems() const;

 private:
  Read read_words_, read_stems_;
  mutable std::once_flag words_once_, stems_once_;
  mutable text::WordList words_, stems_;
};

}  // namespace punkti::indexer
