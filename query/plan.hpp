// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyst.hpp"
#include "indexer/index.hpp"
#include "query/formula.hpp"
#include "query/query.hpp"

#include <xapian.h>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace punkti::query {

/// By which way a term of the index answers a word of the question.
enum class Path {
  exact,
  folded,
  stem,
  root,
  romanized,
  legacy,
  concept_,
  heading,
  lead_in,
  spelling,
  prefix,
  phrase,
  topic,          ///< the question names a topic that the clause deals with
  topic_touched,  ///< … that the clause touches on
  feedback        ///< a concept or topic that the best clauses share
};

/// "exact", "folded", "stem", "root", "romanized", "legacy", "concept", "heading", "lead-in", "spelling", "prefix",
/// "phrase", "topic", "topic in passing", "feedback".
[[nodiscard]] std::string_view name_of(Path path) noexcept;

/// Why a term is in the plan.
struct Reason {
  std::string asked;    ///< what stood in the question
  std::string read_as;  ///< what it was read as, when that is another word: "ქალაქი (national)"
  Path path = Path::exact;
};

/// A word of the question in one of the ways it can be read.
struct WordReading {
  text::Term term;  ///< its forms; place in the query
  Path path = Path::exact;
  std::string system;  ///< of a romanized reading
  double weight = 1.0;
};

/// The plain words of a question and their readings, best first. A word that nothing in the index answers has its own
/// form as the one reading.
struct WordPlan {
  std::string asked;
  ByteRange place;
  std::uint32_t position = 0;
  bool stopword = false;
  std::vector<WordReading> readings;
};

/// A question, made ready for the index.
struct Plan {
  Xapian::Query query;                    ///< finds the candidates: filters, phrases and exclusions hold
  Formula formula;                        ///< ranks them
  bool exact = false;                     ///< a phrase must stand there or a word begin so: no cut-off applies
  std::map<std::string, Reason> reasons;  ///< term of the index -> why it is asked for
  std::vector<std::string> highlights;    ///< terms (with prefix W, S, R or C) whose words are marked in a hit
  std::vector<std::string> notes;  ///< for the reader: "read as: პერსონალური (national)", "did you mean: …"
};

/// What each kind of evidence is worth beside an exact word (1.0), and how the parts of a score are joined. Few and
/// named; docs/ranking.md says what each is for and what it won.
struct Weights {
  // In a clause.
  double stem = 0.9;
  double root = 0.45;
  double concept_ = 1.3;          ///< of one word; of several: times the root of their number
  double word_concept = 1.1;      ///< the concept of one word of a phrase that names another concept
  double parts_of_concept = 0.9;  ///< the words of such a phrase, each by itself
  double compound_parts = 0.8;    ///< the parts of a word with a hyphen
  double spelling = 0.7;          ///< a word corrected
  // Around it.
  double heading = 0.2;
  double heading_concept = 0.3;
  double lead_in = 0.2;
  // Of the clause as a whole.
  double coverage = 0.3;       ///< exponent: how much it matters that nothing asked for is missed
  double topic = 1.0;          ///< a topic that the question names
  double topic_touched = 0.5;  ///< of that, when the clause only touches on it
  double unknown_verb = 0.5;   ///< what missing a verb costs that no document and no glossary knows: often mere talk
  // Of the list.
  double feedback = 0.3;              ///< concepts and topics that the best clauses share, beside the best score
  std::size_t feedback_clauses = 3;   ///< how many clauses are asked
  std::size_t feedback_terms = 3;     ///< how many concepts and topics are taken from them
  double feedback_commonness = 0.15;  ///< what more of all clauses have tells nothing
  double language_again = 0.94;       ///< each further clause in one language counts so much less
  std::size_t language_window = 60;   ///< among so many of the best
  double least_coverage = 0.42;       ///< when no clause speaks of so much of what was asked, nothing is found
};

/// Plans a query against an index.
/// Errors: usage for what the index cannot answer (unknown company, topic, document), and for limits on words.
[[nodiscard]] Result<Plan> make_plan(const Query& query, const indexer::Index& index,
                                     const indexer::Knowledge& knowledge, const indexer::Analyst& analyst,
                                     const QueryLimits& limits = {}, const Weights& weights = {});

}  // namespace punkti::query
