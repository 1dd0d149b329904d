// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/plan.hpp"
#include "query/word_lookup.hpp"

#include <string_view>
#include <vector>

namespace punkti::query {

/// Is it a word that carries no meaning of its own in a question? (data/stopwords.txt)
[[nodiscard]] bool is_stopword(std::string_view folded);

/// The words of a text, each with the ways it can be read: a Latin word as English, as Georgian in any romanization or
/// on the legacy keyboard; a word that nothing knows as what its keys give on
/// another keyboard layout, or as the words that sound or are spelled nearly so; a word without a concept also as the
/// loanword of the other language that sounds like it. A question as a whole is
/// taken as romanized Georgian when more of its words read so than are English, so that an English word that also
/// spells a Georgian one does not drag Georgian in.
class WordReader {
 public:
  WordReader(const indexer::SearchIndex& index, const indexer::Knowledge& knowledge,
             const text::EnglishStemmer& english)
      : lookup_(index, knowledge, english) {}

  [[nodiscard]] std::vector<WordPlan> read(std::string_view text) const;

 private:
  /// Words of a question that are English, and that read only as romanized Georgian.
  struct Languages {
    std::size_t english = 0, georgian = 0;
    [[nodiscard]] bool romanized() const noexcept { return georgian > 0 && georgian >= english; }
  };
  [[nodiscard]] WordPlan as_typed(std::string_view text, const text::Term& term, Languages& seen) const;
  [[nodiscard]] std::vector<WordReading> georgian_readings(std::string_view as_typed, const text::Term& term) const;
  [[nodiscard]] std::vector<WordReading> latin_name_with_ending(std::string_view as_typed,
                                                                const text::Term& term) const;
  [[nodiscard]] std::vector<WordReading> romanized_with_slip(std::string_view as_typed, const text::Term& term) const;
  /// Of a Latin word that can be both, the readings of the question's own language.
  static void keep_language(WordPlan& word, bool romanized);
  [[nodiscard]] std::vector<WordReading> alike(const text::Term& own, std::string_view as_typed, Languages seen) const;
  void guess(WordPlan& word, std::string_view text, Languages seen) const;

  WordLookup lookup_;
};

}  // namespace punkti::query
