// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.hpp"
#include "indexer/text/byte_range.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::query {

/// What narrows a search; values of one kind are alternatives, kinds are combined.
struct Filters {
  std::vector<std::string> companies;  ///< ids
  std::vector<std::string> languages;  ///< "ka", "en", "ru", "other"
  std::vector<std::string> topics;     ///< topic ids, or plain words to find topics by
  std::vector<std::string> documents;  ///< document ids, or words of their titles

  [[nodiscard]] bool any() const {
    return !companies.empty() || !languages.empty() || !topics.empty() || !documents.empty();
  }
};

/// A part of a query that is not plain words.
struct QueryPart {
  enum class Kind { phrase, prefix, word };
  Kind kind = Kind::word;
  std::string text;  ///< without quotes, star and minus
  ByteRange place;   ///< in Query::text, with them
  bool excluded = false;
};

/// A question, parsed: what was asked, before the index is looked at.
struct Query {
  std::string text;              ///< as typed
  std::string words;             ///< the plain words, everything else blanked: byte i here is byte i of text
  std::vector<QueryPart> parts;  ///< phrases, prefixes, excluded words
  Filters filters;
};

/// Most a query may hold; each value is measured to stay under a second on 40,000 clauses.
struct QueryLimits {
  std::size_t bytes = 4096;
  std::size_t terms = 64;
  std::size_t phrase_words = 32;
  std::size_t prefixes = 4;
  std::size_t prefix_letters = 2;      ///< least letters before the star
  std::size_t prefix_expansion = 256;  ///< words a prefix stands for; further ones are left out
};

/// Parses words, "phrases" (in „…“ “…” «…» too), -word, -"phrase", prefix*, company:… lang:… topic:… document:…
/// Errors: usage; `what` names the limit or the mistake and ends with the query and a caret under the place.
[[nodiscard]] Result<Query> parse_query(std::string_view text, const QueryLimits& limits = {});

/// Two lines: the text (cut around the place when long, control characters shown) and a caret under the byte. For error
/// messages.
[[nodiscard]] std::string caret_under(std::string_view text, ByteRange place);

}  // namespace punkti::query
