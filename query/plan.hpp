// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/knowledge.hpp"
#include "indexer/search_index.hpp"
#include "query/formula.hpp"
#include "query/query.hpp"
#include "query/weights.hpp"

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
  keyboard,
  concept_,
  heading,
  lead_in,
  spelling,
  sound,
  learned,  ///< a word of the other language that bilingual documents of the corpus join with it
  prefix,
  phrase,
  topic,          ///< the question names a topic that the clause deals with
  topic_touched,  ///< … that the clause touches on
  feedback        ///< a concept or topic that the best clauses share
};

/// "exact", "folded", "stem", "root", "romanized", "legacy", "keyboard", "concept", "heading", "lead-in", "spelling",
/// "sound", "learned", "prefix", "phrase", "topic", "topic in passing", "feedback".
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
  std::string system;  ///< how it was read, for people: "national", "typed with the Georgian keyboard"
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

/// A word of the question that was not taken as it stands.
struct ReadAs {
  std::string asked;
  std::vector<std::string> words;  ///< likeliest first
  std::string how;                 ///< "national", "nearest spelling" …
  bool guessed = false;            ///< the word is not in the index
};

/// A question, made ready for the index.
struct Plan {
  indexer::Match match;                   ///< finds the candidates: filters, phrases and exclusions hold
  Formula formula;                        ///< ranks them
  bool exact = false;                     ///< a phrase must stand there or a word begin so: no cut-off applies
  std::map<std::string, Reason> reasons;  ///< term of the index -> why it is asked for
  std::vector<std::string> highlights;    ///< terms (with prefix W, S, R or C) whose words are marked in a hit
  std::vector<ReadAs> read_as;
  std::vector<std::string> notes;  ///< for the reader: "read as: პერსონალური (national)", "analitycs is not in the
                                   ///< index, read as: analytics"
};

/// Plans a query against an index.
/// Errors: usage for what the index cannot answer (unknown company, topic, document), and for limits on words.
[[nodiscard]] Result<Plan> make_plan(const Query& query, const indexer::SearchIndex& index,
                                     const indexer::Knowledge& knowledge, const text::EnglishStemmer& english,
                                     const QueryLimits& limits = {}, const Weights& weights = {});

}  // namespace punkti::query
