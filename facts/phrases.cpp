// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/phrases.hpp"

#include "cmake/embedded.hpp"
#include "indexer/text/fold.hpp"
#include "indexer/text/stem_georgian.hpp"
#include "indexer/text/tables.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <cassert>

namespace punkti::facts::data {
std::span<const EmbeddedFile> embedded();
}

namespace punkti::facts {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

bool may_stand_inside(const Token& token) {
  return is_quote(token) || is_dash(token) || is_sign(token, ".") || is_sign(token, "/");
}

bool is_lower(char c) {
  return text::is_ascii_lower(static_cast<unsigned char>(c));
}
bool is_upper(char c) {
  return text::is_ascii_upper(static_cast<unsigned char>(c));
}

}  // namespace

std::vector<std::vector<std::string_view>> rows_of(std::string_view file) {
  const auto files = data::embedded();
  const auto found = std::ranges::find(files, file, &EmbeddedFile::name);
  assert(found != files.end());
  std::vector<std::vector<std::string_view>> rows;
  for (const std::string_view line : text::split(found->bytes, '\n'))
    if (!line.empty() && !line.starts_with("#")) rows.push_back(text::split(line, '\t'));
  return rows;
}

PhraseTable::PhraseTable(std::string_view file) {
  for (const auto& row : rows_of(file))
    for (const std::string_view phrase : text::split(row.at(1), '|')) add(trimmed(row.at(0)), trimmed(phrase));
}

void PhraseTable::add(std::string_view value, std::string_view written) {
  Phrase phrase{{}, std::string(value)};
  for (const std::string_view word : text::split(written, ' ')) add_words(word, phrase.words);
  if (phrase.words.empty()) return;
  const Word& first = phrase.words.front();
  if (first.by == Word::By::beginning)
    by_beginning_.push_back(phrases_.size());
  else
    by_first_[first.by == Word::By::spelling ? text::fold(first.key) : first.key].push_back(phrases_.size());
  phrases_.push_back(std::move(phrase));
}

/// Read by the same tokenizer as texts, so that "ს/კ" and "children's" are the same tokens here and there.
void PhraseTable::add_words(std::string_view written, std::vector<Word>& words) {
  if (written.empty()) return;
  if (written.starts_with('!')) {
    words.push_back({Word::By::spelling, std::string(written.substr(1))});
  } else if (written.ends_with('*')) {
    words.push_back({Word::By::beginning, text::fold(written.substr(0, written.size() - 1))});
  } else {
    const auto tokens = tokens_of(written);
    for (const auto& token : tokens)
      if (token.kind != Token::Kind::sign || tokens.size() == 1) words.push_back({Word::By::stem, token.stem});
  }
}

bool PhraseTable::fits(const Word& word, const Token& token, std::string_view text) {
  switch (word.by) {
    case Word::By::stem: return token.stem == word.key;
    case Word::By::beginning: return token.folded.starts_with(word.key);
    case Word::By::spelling:  // an invisible character may hang on the word
      return slice(text, token.place).starts_with(word.key) && token.folded.size() == word.key.size();
  }
  return false;
}

/// The last word may be glued to the next cell of a table: "AnalyticsGoogle" begins with Analytics.
std::optional<std::uint32_t> PhraseTable::fits_last(const Word& word, const Token& token, std::string_view text) {
  if (fits(word, token, text)) return token.place.end;
  const auto raw = slice(text, token.place);
  const std::size_t n = word.key.size();
  if (word.by == Word::By::beginning || n < 3 || raw.size() <= n + 1 || !token.folded.starts_with(word.key) ||
      token.folded.size() != raw.size())
    return std::nullopt;
  const bool seam = is_upper(raw[n]) && (is_lower(raw[n - 1]) || is_lower(raw[n + 1]));
  return seam ? std::optional(token.place.begin + static_cast<std::uint32_t>(n)) : std::nullopt;
}

std::optional<PhraseTable::Match> PhraseTable::match(const Phrase& phrase, std::span<const Token> tokens,
                                                     std::size_t at, std::string_view text) {
  const std::size_t last = phrase.words.size() - 1;
  for (std::size_t i = 0; i <= last; ++i, ++at) {
    if (i > 0)
      for (int signs = 0; at < tokens.size() && signs < 2 && may_stand_inside(tokens[at]); ++signs) ++at;
    if (at >= tokens.size()) return std::nullopt;
    if (i == last) {
      const auto end = fits_last(phrase.words[i], tokens[at], text);
      if (!end) return std::nullopt;
      return Match{phrase.value, at + 1, *end};
    }
    if (!fits(phrase.words[i], tokens[at], text)) return std::nullopt;
  }
  return std::nullopt;
}

void PhraseTable::try_all(const std::vector<std::size_t>& which, std::span<const Token> tokens, std::size_t at,
                          std::string_view text, std::string_view value, std::optional<Match>& best) const {
  for (const std::size_t number : which) {
    if (!value.empty() && phrases_[number].value != value) continue;
    const auto found = match(phrases_[number], tokens, at, text);
    if (found && (!best || found->end > best->end)) best = found;
  }
}

std::optional<PhraseTable::Match> PhraseTable::at(std::span<const Token> tokens, std::size_t at,
                                                  std::string_view text) const {
  return this->at(tokens, at, text, {});
}

std::optional<PhraseTable::Match> PhraseTable::at(std::span<const Token> tokens, std::size_t at, std::string_view text,
                                                  std::string_view value) const {
  std::optional<Match> best;
  if (at >= tokens.size()) return best;
  const Token& token = tokens[at];
  if (const auto found = by_first_.find(token.stem); found != by_first_.end())
    try_all(found->second, tokens, at, text, value, best);
  if (token.stem != token.folded)
    if (const auto found = by_first_.find(token.folded); found != by_first_.end())
      try_all(found->second, tokens, at, text, value, best);
  // "HotjarHeatmaps": the head of a glued word is looked up by itself.
  const auto raw = slice(text, token.place);
  for (std::size_t i = 3; i + 1 < raw.size() && raw.size() == token.folded.size(); ++i)
    if (is_upper(raw[i]) && (is_lower(raw[i - 1]) || is_lower(raw[i + 1])))
      if (const auto found = by_first_.find(token.folded.substr(0, i)); found != by_first_.end())
        try_all(found->second, tokens, at, text, value, best);
  try_all(by_beginning_, tokens, at, text, value, best);
  return best;
}

}  // namespace punkti::facts
