// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyst.hpp"
#include "indexer/learned_pair.hpp"
#include "query/survey.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace punkti::contradictions {

/// A sentence with the one fact that it states, as what it says of it.
struct Statement {
  std::size_t clause = 0;  ///< index into Survey::clauses
  std::size_t fact = 0;    ///< index into SurveyClause::facts
  std::string sentence;    ///< on one line
  /// What the sentence says beside the fact: a concept, or a stem where the glossary knows none. Sorted, each once.
  std::vector<std::uint32_t> features;
  std::size_t own = 0;  ///< how many of them come from the sentence itself; the others from the lead-in of its list
};

/// The statements of a survey and what their features weigh.
class Statements {
 public:
  Statements(const query::Survey& survey, const indexer::Knowledge& knowledge,
             std::span<const indexer::LearnedPair> learned);

  [[nodiscard]] const std::vector<Statement>& all() const { return all_; }

  /// Shared weight by all weight, 0 to 1. Of statements in two languages only what can be known in both is weighed:
  /// concepts, names and learned pairs.
  [[nodiscard]] double likeness(const Statement& one, const Statement& other) const;

  /// What both say, the rarest first, as a reader may see it.
  [[nodiscard]] std::vector<std::string> shared_words(const Statement& one, const Statement& other) const;

  [[nodiscard]] bool in_two_languages(const Statement& one, const Statement& other) const;

  [[nodiscard]] std::size_t feature_count() const { return weights_.size(); }

 private:
  struct Feature {
    std::string name;
    bool in_both_languages = false;  ///< a concept, a learned pair, or a name in Latin letters
  };
  void add_clause(std::size_t number, const indexer::Analyst& analyst);
  void add_features(const indexer::Analysed& analysed, std::span<const ByteRange> facts, Statement& out);
  std::uint32_t feature(std::string name, bool in_both_languages);
  [[nodiscard]] std::string learned_name(const text::Term& term) const;
  void weigh();

  const query::Survey& survey_;
  std::unordered_map<std::string, std::string> learned_;  ///< Georgian or English stem -> one name for both
  std::vector<Statement> all_;
  std::vector<Feature> features_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<double> weights_;
};

}  // namespace punkti::contradictions
