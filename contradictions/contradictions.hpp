// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyst.hpp"
#include "indexer/learned_pair.hpp"
#include "query/survey.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// Where a company seems to say two things about one: values for views, no verdicts. Whether two clauses truly speak of
/// the same duty only a reader can say.
namespace punkti::contradictions {

/// One of the two clauses.
struct Side {
  std::size_t clause = 0;  ///< index into Survey::clauses
  ByteRange place;         ///< of the fact: bytes of the source file
  std::string value;       ///< normalised, see facts::Fact
  std::string quote;       ///< the fact as published
  std::string sentence;    ///< the sentence it stands in, on one line
};

/// Two values for what seems to be one thing.
struct Contradiction {
  std::string company;  ///< company id
  facts::Kind kind = facts::Kind::duration;
  std::string topic;               ///< that both facts are about; empty when they share none
  Side one, other;                 ///< in reading order
  std::vector<std::string> words;  ///< what both sentences say, the rarest first: "{concept}", "[learned pair]", stem
  double likeness = 0.0;           ///< of the two sentences, 0 to 1
};

/// Pairs of facts of one kind in clauses of one company whose sentences otherwise say nearly the same and whose values
/// differ, by company and place. Sentences are compared by the glossary's concepts and by stems, rare ones weighing
/// more; sentences in two languages by concepts and by the `learned` pairs of words.
///
/// No pair, because it has a good reason: a sentence with several facts of the kind; values that are one in another
/// unit
/// ("12 months", "a year"); a text that gives the first value too, in a sentence at least as near ("orders: five years,
/// calls: one year", in both languages). Kinds: duration, age, amount, percentage; others have many values rightly.
///
/// Only facts that share a rare word are ever compared, so that time grows with the number of facts, not its square.
/// Errors: none. Thread-safe.
[[nodiscard]] std::vector<Contradiction> find(const query::Survey& survey, const indexer::Knowledge& knowledge,
                                              std::span<const indexer::LearnedPair> learned = {});

}  // namespace punkti::contradictions
