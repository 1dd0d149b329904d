// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/known_words.hpp"
#include "indexer/lexicon/topics.hpp"

#include <mutex>
#include <string>
#include <vector>

namespace punkti::indexer {

/// What the program knows of language and subject: glossary and topics, built once a process, read by all threads.
class Knowledge {
 public:
  Knowledge();
  [[nodiscard]] const lexicon::Glossary& glossary() const { return glossary_; }
  [[nodiscard]] const lexicon::Topics& topics() const { return topics_; }
  /// Sorted Georgian stems and exact words of the glossary: a Latin spelling may stand for them although no document
  /// has them.
  [[nodiscard]] const std::vector<std::string>& georgian_stems() const;
  [[nodiscard]] const std::vector<std::string>& georgian_words() const;
  /// The words of the glossary's phrases as they are written, and their stems, in both languages.
  [[nodiscard]] const KnownWords& known_words() const { return known_words_; }

 private:
  lexicon::Glossary glossary_;
  lexicon::Topics topics_;
  mutable std::once_flag listed_;  // only a question in Latin letters needs the lists
  mutable std::vector<std::string> stems_, words_;
  void list_georgian() const;
  KnownWords known_words_;
  [[nodiscard]] std::vector<text::Term> terms_of_glossary() const;
};

}  // namespace punkti::indexer
