// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicates/block.hpp"
#include "parity/parity.hpp"
#include "query/survey.hpp"
#include "web/carried_search.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace punkti::web {

/// What a clause says, in its own words.
struct QuotedWords {
  std::size_t clause = 0;  ///< index into Survey::clauses
  std::string words;       ///< as published
};

/// Something that only a reader can judge: whether two clauses truly speak of one thing, whether a law is meant.
struct Question {
  enum class Kind {
    two_values,        ///< two quotations: one thing, as it seems, with two values
    collected_or_not,  ///< two quotations: the first says that a kind of data is not collected, the second that it is
    longer_than_law,   ///< one quotation: a time that is longer than a law's
    old_law,           ///< one quotation: a law that another one replaced
    not_found,         ///< none: a topic that a privacy notice is expected to cover and that was not found in it
  };
  Kind kind = Kind::two_values;
  std::string company;  ///< id
  std::string topic;    ///< id; may be empty
  std::vector<QuotedWords> quotations;
};

/// What a report is made of: finished values. What is empty was not looked for or not found.
struct Contents {
  query::Survey survey;
  std::vector<parity::Parity> versions = {};   ///< language versions, by company
  std::vector<duplicates::Block> copies = {};  ///< passages that stand more than once, the longest first
  CarriedSearch search = {};
  std::vector<std::pair<std::string, std::string>> romanization =
      {};  ///< Georgian letters and their national romanization, for the switch of letters; empty: there is none
  std::vector<Question> questions = {};  ///< by kind, then company and place
};

}  // namespace punkti::web
