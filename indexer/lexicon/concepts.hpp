// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/analyse.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What words mean across languages: the concepts of the glossary and the topics of a comparison.
/// Both are data (glossary/*.toml, topics/*.toml), compiled in, matched over the stems that text::analyse gives.
namespace punkti::lexicon {

/// A concept found in a text.
struct ConceptFound {
  std::string_view concept_id;  ///< "erasure"; lives as long as the Glossary
  std::uint32_t first = 0;      ///< index of the first term it covers in the span given
  std::uint32_t last = 0;       ///< index of the last
  std::string_view phrase;      ///< the phrase of the glossary that said so
  bool exact = false;           ///< its words stand next to each other in the phrase's order
};

/// The bilingual glossary: concepts with their English and Georgian terms.
class Glossary {
 public:
  /// The glossary compiled into the program. The stemmer must be the one the texts are analysed with.
  explicit Glossary(const text::EnglishStemmer& english);
  ~Glossary();
  Glossary(Glossary&&) noexcept;
  Glossary& operator=(Glossary&&) noexcept;

  /// Concepts in a text's terms, longest phrase first, overlaps with longer ones left out, but for the broader
  /// concept of a phrase inside it. Georgian phrases may have up to two words between theirs. Two concepts side by side
  /// that make a third ("cancel" and "order") are given with it, the third before all others; its phrase is the pair as
  /// the glossary writes it.
  [[nodiscard]] std::vector<ConceptFound> find(std::span<const text::Term> terms) const;

  /// Terms of a concept in one language, as written in the glossary.
  [[nodiscard]] std::vector<std::string_view> phrases(std::string_view concept_id, text::Language language) const;

  /// The broader concept, empty when none.
  [[nodiscard]] std::string_view broader(std::string_view concept_id) const;

  /// Does any phrase have this word, alone or among others? Then it is a word of the language and no slip.
  [[nodiscard]] bool has_word(const text::Term& term) const;

  [[nodiscard]] std::vector<std::string_view> ids() const;

  /// Stems, and words matched exactly, of all phrases, in no order: what a reader may name although no document says
  /// it.
  [[nodiscard]] std::vector<std::string_view> stems() const;
  [[nodiscard]] std::vector<std::string_view> exact_words() const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace punkti::lexicon
