// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/english.hpp"
#include "indexer/knowledge.hpp"
#include "pocket/packed_index.hpp"
#include "query/find_clauses.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::pocket {

/// Answers the questions of a page, as JSON.
class Desk {
 public:
  /// Errors: index_damaged when the bytes are no pack.
  [[nodiscard]] static Result<Desk> open(std::string_view pack);

  /// {"hits":[{"clause","rank","score","coverage","evidence":[{"asked","read_as","path"}],"copies":[…]}…],
  ///  "estimated","exactly","read_as":[{"asked","words"}],"only_the_nearest","unanswered":[…]}; of a question that
  ///  cannot be asked {"error":{"what","hint"}}.
  /// `clause` is the number in the pack, from 1. `narrow` are filters ("company:acme lang:ka"): they hold in place of
  /// those of their kind in the question.
  [[nodiscard]] std::string answer(std::string_view question, std::string_view narrow, query::Page page);

  /// Where the words of the last question stand in a text, as [[begin, end]…] in UTF-16 code units, which is how
  /// JavaScript counts. `form` is that of the clause: "mkhedruli", "legacy" …
  [[nodiscard]] std::string marks(std::string_view text, std::string_view form) const;

 private:
  explicit Desk(PackedIndex index);

  PackedIndex index_;
  std::unique_ptr<const indexer::Knowledge> knowledge_;
  text::EnglishStemmer english_;
  std::vector<std::string> highlights_;  // of the last question
};

}  // namespace punkti::pocket
