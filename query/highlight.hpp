// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/lexicon/concepts.hpp"
#include "indexer/text/analyse.hpp"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace punkti::query {

/// Finds the words of a clause that answer a question, in the text as published: analysed anew, so that places are
/// right whatever folding, decoding or stemming did. Both must outlive it.
class Highlighter {
 public:
  /// `wanted`: terms of the index with their prefix (W, S, R, C); a star at the end of a word stands for any ending.
  Highlighter(const std::vector<std::string>& wanted, const lexicon::Glossary& glossary,
              const text::EnglishStemmer& english);

  /// Bytes of the text of a clause, ascending, apart.
  [[nodiscard]] std::vector<ByteRange> places_in(std::string_view text, text::Surroundings around) const;

 private:
  [[nodiscard]] bool answers(const text::Term& term) const;

  std::unordered_set<std::string> wanted_;
  std::vector<std::string> beginnings_;
  const lexicon::Glossary& glossary_;
  const text::EnglishStemmer& english_;
};

/// A piece of a text around its highlights, cut at word borders, with the places of the highlights in it.
struct Snippet {
  std::string text;
  std::vector<ByteRange> highlights;
  bool cut_before = false;
  bool cut_after = false;
};

/// At most about `bytes` bytes of text around the densest highlights; never inside a character.
[[nodiscard]] Snippet snippet_of(std::string_view text, const std::vector<ByteRange>& highlights, std::size_t bytes);

}  // namespace punkti::query
