// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.hpp"
#include "facts/fact.hpp"
#include "indexer/lexicon/topics.hpp"
#include "indexer/records.hpp"
#include "query/survey.hpp"

#include <string>
#include <vector>

namespace punkti::query {

/// What of the facts is wanted; an empty list wants all.
struct FactFilters {
  std::vector<std::string> companies;  ///< as a person names them
  std::vector<std::string> topics;
  std::vector<std::string> kinds;
};

/// One fact of one clause under one topic.
struct FactFound {
  std::string company;  ///< company id
  std::string topic;    ///< topic id; empty where the clause has none
  facts::Kind kind = facts::Kind::duration;
  std::string value;
  std::string source;
  ByteRange place;       ///< bytes of the source file
  std::string quote;     ///< the fact as published
  std::string sentence;  ///< the sentence of the clause that it stands in, on one line
  std::string id;        ///< of the clause
  std::string document;  ///< id
  std::string lang;
};

/// The facts of a survey, by company, then in reading order; a fact that is about several topics stands under each.
/// Errors: usage, for a company, topic or kind that is not there, with what there is.
[[nodiscard]] Result<std::vector<FactFound>> take_facts(const Survey& survey, const lexicon::Topics& topics,
                                                        const FactFilters& wanted);

/// A fact of a stored clause, under no topic.
[[nodiscard]] FactFound fact_of(const indexer::StoredClause& clause, const indexer::StoredFact& fact);

/// A value that several companies may share, for comparing them.
struct SharedFact {
  facts::Kind kind = facts::Kind::duration;
  std::string value;
  std::vector<std::string> companies;  ///< ids, sorted
};

/// Facts by kind and value: kinds in their order, the value that most companies share first.
[[nodiscard]] std::vector<SharedFact> share_facts(const std::vector<FactFound>& found);

}  // namespace punkti::query
