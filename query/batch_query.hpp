// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/search.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace punkti::query {

/// One line of a file of questions: {"qid","query","filter"?:{"company","lang","topic"}}.
struct BatchQuery {
  nlohmann::json qid;  ///< a string or a number, given back as it came
  std::string query;
  Filters filters;
};

/// Fields that are not known are passed over. `place` ("file:line") begins the message. Errors: bad_input.
[[nodiscard]] Result<BatchQuery> parse_batch_line(const std::string& line, const std::string& place);

/// Parses and searches; the filters are added to those the text holds. Errors: those of parse_query and
/// Searcher::search.
[[nodiscard]] Result<Answer> ask(const Searcher& searcher, const std::string& text, const Filters& filters, Page page);

/// The answer to a line of a file of questions. A topic there may be a plain word that names none of ours: then it is
/// part of the question, and a note says so.
[[nodiscard]] Result<Answer> ask(const Searcher& searcher, const BatchQuery& batch, Page page);

}  // namespace punkti::query
