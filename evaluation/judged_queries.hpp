// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/batch_query.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace punkti::evaluation {

/// A relevant passage as a reader wrote it down: by its words.
struct JudgedPassage {
  std::string doc;  ///< path of the source below the corpus root, or its file name where no other file has it
  std::string quote;
  int nth = 1;        ///< which occurrence of the quote, from 1
  int grade = 2;      ///< 2 states what is asked, 1 touches on it
  std::string group;  ///< passages of one group count once; empty: it stands alone
  std::string lang;   ///< may be empty
};

/// One line of a file of judged questions.
struct JudgedQuery {
  std::string qid;
  std::string intent;  ///< what is wanted: the same for all ways to ask it; the qid when not said
  std::string form;    ///< "ka", "en", "nat", "chat" …; may be empty
  std::string lang;    ///< of the question; may be empty
  std::string place;   ///< "file:line", for messages
  query::BatchQuery question;
  std::vector<JudgedPassage> relevant;  ///< empty: nothing in the corpus answers it
};

/// Reads {"qid","query","relevant":[{"doc","quote","grade","nth"?,"group"?,"lang"?}…],"intent"?,"form"?,"qlang"?,
/// "filter"?} a line; docs/ranking.md explains them. Other fields are passed over.
/// Errors: bad_input, naming file and line and what to write instead.
[[nodiscard]] Result<std::vector<JudgedQuery>> read_judged_queries(const std::filesystem::path& file);

/// A field that holds a whole number of at most nine digits. Throws nlohmann::json::exception when it holds anything
/// else, or is not there.
[[nodiscard]] int whole_number(const nlohmann::json& object, const char* name);

/// A qid as text: the string itself, or a number as it was written.
[[nodiscard]] std::string qid_text(const nlohmann::json& qid);

}  // namespace punkti::evaluation
