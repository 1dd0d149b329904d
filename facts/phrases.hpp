// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/tokens.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace punkti::facts {

/// A table of this room's data: each row a value and the phrases that stand for it.
///   value TAB phrase | phrase | …
/// A Georgian word stands for all its inflected forms (by its stem), another word for itself, a word behind "!" for
/// exactly this spelling ("!GEL" is no "gel"), "მიღწეულ*" for every word that begins so. Between the words of a phrase
/// a text may have quotation marks, dots, hyphens and slashes, no other signs.
class PhraseTable {
 public:
  explicit PhraseTable(std::string_view file);

  struct Match {
    std::string_view value;  ///< lives as long as the table
    std::size_t next = 0;    ///< the first token behind the phrase
    std::uint32_t end = 0;   ///< byte behind it: a name glued to another word ends before the token does
  };
  /// The longest phrase that begins with token `at`.
  [[nodiscard]] std::optional<Match> at(std::span<const Token> tokens, std::size_t at, std::string_view text) const;

  /// Whether a phrase with this value begins there.
  [[nodiscard]] std::optional<Match> at(std::span<const Token> tokens, std::size_t at, std::string_view text,
                                        std::string_view value) const;

 private:
  struct Word {
    enum class By { stem, spelling, beginning } by = By::stem;
    std::string key;
  };
  struct Phrase {
    std::vector<Word> words;
    std::string value;
  };
  static void add_words(std::string_view written, std::vector<Word>& words);
  void add(std::string_view value, std::string_view phrase);
  static bool fits(const Word& word, const Token& token, std::string_view text);
  static std::optional<std::uint32_t> fits_last(const Word& word, const Token& token, std::string_view text);
  [[nodiscard]] static std::optional<Match> match(const Phrase& phrase, std::span<const Token> tokens, std::size_t at,
                                                  std::string_view text);
  void try_all(const std::vector<std::size_t>& which, std::span<const Token> tokens, std::size_t at,
               std::string_view text, std::string_view value, std::optional<Match>& best) const;

  std::vector<Phrase> phrases_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_;
  std::vector<std::size_t> by_beginning_;  ///< phrases whose first word is a beginning only
};

/// Rows of a data file of this room, split at tabs, without comments.
[[nodiscard]] std::vector<std::vector<std::string_view>> rows_of(std::string_view file);

}  // namespace punkti::facts
