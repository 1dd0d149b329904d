// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace punkti::query {

/// What each kind of evidence is worth beside an exact word (1.0), and how the parts of a score are joined. Few and
/// named; what each is for stands in weight_table, what each won in docs/ranking.md.
struct Weights {
  double stem = 0.9;
  double root = 0.45;
  double concept_ = 1.3;
  double word_concept = 1.1;
  double parts_of_concept = 0.9;
  double own_words = 0.15;
  double compound_parts = 0.8;
  double spelling = 0.7;
  double learned = 0.8;
  double heading = 0.2;
  double heading_concept = 0.3;
  double lead_in = 0.2;
  double coverage = 0.3;
  double topic = 1.0;
  double topic_touched = 0.5;
  double unknown_verb = 0.5;
  double feedback = 0.3;
  double feedback_clauses = 3.0;
  double feedback_terms = 3.0;
  double feedback_commonness = 0.15;
  double language_again = 0.94;
  double language_window = 60.0;
  double least_coverage = 0.3;
  double sure_coverage = 0.5;
  double doubtful_share = 0.9;
};

struct WeightName {
  std::string_view name;
  double Weights::*value;
  std::string_view meaning;
};

inline constexpr std::array weight_table{
    WeightName{"stem", &Weights::stem, "the word in another form"},
    WeightName{"root", &Weights::root, "a verb of the same root; roots join verbs that differ"},
    WeightName{"concept", &Weights::concept_,
               "the meaning of a word, in any language; of several words: times the root of their number"},
    WeightName{"word_concept", &Weights::word_concept,
               "the meaning of one word of a phrase that as a whole means something else"},
    WeightName{"parts_of_concept", &Weights::parts_of_concept, "the words of such a phrase, each by itself"},
    WeightName{"own_words", &Weights::own_words, "the question's own words, beside what they mean"},
    WeightName{"compound_parts", &Weights::compound_parts, "the parts of a word with a hyphen"},
    WeightName{"spelling", &Weights::spelling, "a word corrected, or read by its sound"},
    WeightName{"learned", &Weights::learned, "a word of the other language, learned from bilingual documents"},
    WeightName{"heading", &Weights::heading, "the word in the title or a heading above"},
    WeightName{"heading_concept", &Weights::heading_concept, "its meaning there or in the lead-in"},
    WeightName{"lead_in", &Weights::lead_in, "the word in the sentence that announces the clause's list"},
    WeightName{"coverage", &Weights::coverage, "exponent: how much it matters that nothing asked for is missed"},
    WeightName{"topic", &Weights::topic, "the clause deals with a topic that the question names"},
    WeightName{"topic_touched", &Weights::topic_touched, "of that, when the clause only touches on it"},
    WeightName{"unknown_verb", &Weights::unknown_verb,
               "what missing a verb costs that no document and no glossary knows: often mere talk"},
    WeightName{"feedback", &Weights::feedback,
               "concepts and topics that the best clauses share, beside the best score"},
    WeightName{"feedback_clauses", &Weights::feedback_clauses, "how many clauses are asked for them"},
    WeightName{"feedback_terms", &Weights::feedback_terms, "how many concepts and topics are taken"},
    WeightName{"feedback_commonness", &Weights::feedback_commonness,
               "what a larger share of all clauses has tells nothing"},
    WeightName{"language_again", &Weights::language_again,
               "each further clause in one language counts so much less than the one before"},
    WeightName{"language_window", &Weights::language_window, "among so many of the best"},
    WeightName{"least_coverage", &Weights::least_coverage,
               "when no clause speaks of so much of what was asked, nothing is found"},
    WeightName{"sure_coverage", &Weights::sure_coverage, "when none speaks of so much, only the nearest are shown"},
    WeightName{"doubtful_share", &Weights::doubtful_share,
               "those that speak of at least this share of what the best speaks of"},
};

}  // namespace punkti::query
