// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/escape.hpp"

#include <cstddef>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What the report itself says, in the language of its interface. Pages are made without a language: they hold English
/// messages, and one pass at the end puts each into words.
///
///     web/assets/*.html    <h2>[[Silent]]</h2>    aria-label="[[Companies on this page]]"
///                          <p>[[Made with {{program}}. The texts belong to those who published them.]]</p>
///     C++                  say("{} of {} companies address it", {number(3), number(5)})
///                          say_count(3, "{} clause", "{} clauses")
///     web/assets/*.js      say("{} rows shown", count)    sayCount(count, "{} row", "{} rows")
///
/// The Georgian stands in web/words/ka.toml under the English message. Places are "{}" in order or "{name}"; a
/// translation may move them ("{1}" is the second). A message may hold tags of ours, and its translation holds the same
/// ones; in an attribute it holds none. A message without Georgian is an error, not English: scripts/check_words.py
/// finds it before a reader does.
/// Between the first and the last step a message is a mark of control characters in Html. No text of a document can
/// make one: escape() shows control characters by their code points.
/// Why not gettext: it reads catalogues from the disk, and the program needs no data beside it; its keys are strings
/// without a context of escaping.
namespace punkti::web {

enum class Language { en, ka };

/// A message with its places filled. @pre as many values as places, or the pass throws.
[[nodiscard]] Html say(Literal message, std::initializer_list<Html> values = {});

/// "1 clause", "1,204 clauses": the first place is the count. English has two forms; Georgian has one, under `many`.
[[nodiscard]] Html say_count(std::size_t count, Literal one, Literal many, std::initializer_list<Html> more = {});

/// The same where what stands before is no count of ours: "3–5 days". Of places as many as values.
[[nodiscard]] Html say_form(bool one, Literal singular, Literal plural, std::initializer_list<Html> values);

/// A sentence that data of the program brings in English: what a topic covers, what reading a file met. In Georgian
/// where ka.toml knows it, also with other words at its places; else as it is, marked as English. Any text may be
/// given.
[[nodiscard]] Html say_data(std::string_view sentence);

/// What data has in both languages: a topic's label, a company's name.
[[nodiscard]] Html either(const Html& en, const Html& ka);

[[nodiscard]] Html number(std::size_t value);                    ///< "1,204", in Georgian "1 204"
[[nodiscard]] Html listed(const std::vector<Html>& items);       ///< "a, b and c"
[[nodiscard]] Html with_commas(const std::vector<Html>& items);  ///< "a, b, c"

/// The messages of one language.
class Words {
 public:
  /// Those compiled in; in English a message is its own translation.
  static const Words& in(Language language);

  /// English. Of Georgian the tables of a TOML file, whose names only order it. Throws std::logic_error, as a mistake
  /// in the program: a translation with other places or tags than its message, two translations of one message.
  Words() = default;
  explicit Words(std::string_view toml);

  /// A page with its messages put into words. Throws std::logic_error: a message without translation, a value too many
  /// or too few.
  [[nodiscard]] Html put(const Html& page) const;

  /// The translations of the messages that scripts say, as JSON that may stand in a script element; empty when there
  /// is nothing to translate.
  [[nodiscard]] Html for_scripts(const std::vector<Html>& scripts) const;

  [[nodiscard]] Language language() const { return language_; }

 private:
  class Pass;
  [[nodiscard]] std::string_view translation_of(std::string_view message, std::string_view english) const;
  [[nodiscard]] std::string of_data(std::string_view sentence) const;

  Language language_ = Language::en;
  std::map<std::string, std::string, std::less<>> georgian_;
  std::map<std::string, std::string, std::less<>> of_data_;  // by the English as escape() writes it
};

/// How a message is written down between the steps: for those that make pages (skeletons.cpp, escape.cpp).
namespace mark {
inline constexpr char message = '\x01';  ///< message, its key, values, end
inline constexpr char value = '\x02';    ///< before each value
inline constexpr char end = '\x03';
inline constexpr char english = '\x04';  ///< after the key, where English says it in another form
inline constexpr char either = '\x05';   ///< either, the English, value, the Georgian, end
inline constexpr char data = '\x06';     ///< data, the sentence, end
}  // namespace mark

}  // namespace punkti::web
