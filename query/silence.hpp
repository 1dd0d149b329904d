// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyst.hpp"
#include "indexer/lexicon/topics.hpp"
#include "query/search.hpp"
#include "query/survey.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The evidence for silence: what was read, and which clauses came nearest. "Silent" without it is only a claim.
namespace punkti::query {

/// What of a company was read for topics.
struct WhatWasRead {
  struct Amount {
    std::size_t documents = 0, clauses = 0;
  };
  std::map<std::string, Amount, std::less<>> by_lang;  ///< "en", "ka": the language of the documents
  std::size_t documents = 0, clauses = 0;              ///< the sum of by_lang
  std::size_t unread = 0;                              ///< documents in languages that topics have no wordings in
};

/// A question is asked of all documents, a topic only of those in topic_languages.
enum class Asked { topic, question };

[[nodiscard]] WhatWasRead what_was_read(const Survey& survey, std::string_view company, Asked asked = Asked::topic);

/// A clause that nearly counted, and why it did not.
struct NearMiss {
  Hit hit;
  double strength = 0.0;  ///< below lexicon::addressed_from, and 0 or less where all is cancelled; of a question the
                          ///< share of it that the clause speaks of
  double needed = lexicon::addressed_from;
  std::vector<lexicon::CueHeard> cues;  ///< for topics only
  std::string why;                      ///< what was lacking, as a clause of a sentence
};

/// Whose silence on what is to be explained.
struct SilentOn {
  std::string company;
  std::string topic;
  std::string lang;  ///< of the documents looked at; empty: all
};

/// What an explained clause lacked. @pre its strength is below lexicon::addressed_from
[[nodiscard]] WhyNot why_not(const lexicon::Explanation& explained);
[[nodiscard]] std::string in_words(const WhyNot& why);  ///< as a clause of a sentence

/// What a clause would reach if nothing were cancelled and nothing spoke against.
[[nodiscard]] double promise_of(const lexicon::Explanation& explained);

/// A clause that promises less has nothing to do with a topic.
inline constexpr double least_promise = 0.5;

/// The clauses that came nearest to a topic, at most `most`: those that touch on it by strength, then those in which
/// something speaks for it and is cancelled or outweighed. Equal texts once. Reads the company's clauses again when
/// fewer than `most` touch on the topic.
[[nodiscard]] std::vector<NearMiss> near_misses(const Survey& survey, const SilentOn& silence,
                                                const lexicon::Topics& topics, const indexer::Analyst& analyst,
                                                std::size_t most = 3);

/// Of the hits of a question, best first, those that say too little of it.
[[nodiscard]] std::vector<NearMiss> near_answers(const std::vector<Hit>& hits, double needed, std::size_t most = 3);

/// A clause of a survey as a hit on a topic; its score is the topic's strength in it.
[[nodiscard]] Hit hit_of(const Survey& survey, std::size_t clause, std::string_view topic, std::size_t rank);

}  // namespace punkti::query
