// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/types.hpp"
#include "indexer/english.hpp"
#include "indexer/knowledge.hpp"
#include "indexer/records.hpp"
#include "indexer/text/analyse.hpp"

#include <string>
#include <vector>

namespace punkti::indexer {

/// A text's words and the concepts among them.
struct Analysed {
  std::vector<text::Term> terms;
  std::vector<lexicon::ConceptFound> concepts;
};

/// A clause with all that is searched in it.
struct AnalysedClause {
  Analysed body;
  Analysed lead_in;
  Analysed headings;  ///< section path and title
  std::vector<TopicStrength> topics;
  std::vector<StoredFact> facts;  ///< without their places in the source, which an analyst does not see
};

/// The words of a clause and of what stands above it, as topics are looked for in them.
struct TopicWords {
  std::vector<text::Term> body, lead_in, headings, title;
  [[nodiscard]] lexicon::ClauseWords view() const { return {body, lead_in, headings, title}; }
};

/// Analyses texts with a stemmer of its own; one for each thread.
class Analyst {
 public:
  explicit Analyst(const Knowledge& knowledge) : knowledge_(&knowledge), english_(make_english_stemmer()) {}

  [[nodiscard]] Analysed analyse(std::string_view text, text::Surroundings around = text::Surroundings::unknown) const;
  [[nodiscard]] AnalysedClause analyse(const corpus::Clause& clause, const std::string& title) const;
  [[nodiscard]] TopicWords topic_words(const corpus::Clause& clause, const std::string& title) const;
  [[nodiscard]] const text::EnglishStemmer& english() const { return english_; }

 private:
  [[nodiscard]] std::vector<StoredFact> facts_of(const corpus::Clause& clause, const AnalysedClause& analysed) const;

  /// What stands above a clause, analysed.
  struct Above {
    std::vector<std::string> headings;  ///< of which it was made: title, then section path
    text::Surroundings around = text::Surroundings::unknown;
    std::vector<text::Term> title;
    std::vector<text::Term> section;  ///< each heading analysed by itself
    Analysed all;
  };
  const Above& above(const corpus::Clause& clause, const std::string& title) const;

  const Knowledge* knowledge_;
  text::EnglishStemmer english_;
  mutable Above last_above_;  // clauses of a section follow one another; an Analyst belongs to one thread
};

}  // namespace punkti::indexer
