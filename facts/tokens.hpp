// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace punkti::facts {

/// A word, a number or a sign of a text: facts hang on all three.
struct Token {
  enum class Kind { word, number, sign };
  ByteRange place;  ///< in the text; places ascend and do not overlap
  Kind kind = Kind::sign;
  std::string folded;     ///< decoded and folded, whatever script the word stood in; a sign: itself
  std::string stem;       ///< of a Georgian word; else as `folded`
  bool capital = false;   ///< begins with a Latin or Cyrillic capital
  bool spaced = false;    ///< a blank or a line end stands before it
  bool new_line = false;  ///< a line end stands before it
};

/// Every letter, digit and sign of the text is in one token. Georgian in any script, romanized or legacy-encoded, comes
/// as Mkhedruli; endings behind a hyphen ("10-დან") are words of their own; "50GEL" is a number and a word.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

[[nodiscard]] inline bool is_sign(const Token& token, std::string_view sign) {
  return token.kind == Token::Kind::sign && token.folded == sign;
}
/// One of the hyphens and dashes that stand in "3–5".
[[nodiscard]] bool is_dash(const Token& token);
/// A quotation mark of any style.
[[nodiscard]] bool is_quote(const Token& token);

}  // namespace punkti::facts
