// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/reading.hpp"

namespace punkti::facts {

const PhraseTable& context() {
  static const PhraseTable table("context.tsv");
  return table;
}

namespace {

/// "ქ. თბილისი", "No. 5", "გამზ. 12": a dot behind one or two letters, or behind a listed abbreviation, ends no
/// sentence.
bool is_shortened(const Reading& reading, std::size_t at) {
  const Token& word = reading.tokens[at];
  if (word.kind != Token::Kind::word) return false;
  return word.folded.size() <= 6 || context().at(reading.tokens, at, reading.text, "shortened").has_value();
}

}  // namespace

bool is_border(const Reading& reading, std::size_t at) {
  if (at == 0 || at >= reading.tokens.size()) return true;
  const Token& before = reading.tokens[at - 1];
  const Token& here = reading.tokens[at];
  const bool stop = is_sign(before, ".") || is_sign(before, ";") || is_sign(before, "!") || is_sign(before, "?") ||
                    is_sign(before, "•");
  if (stop && here.spaced && !(is_sign(before, ".") && at >= 2 && is_shortened(reading, at - 2))) return true;
  if (!here.new_line) return false;
  const auto gap = reading.text.substr(before.place.end, here.place.begin - before.place.end);
  return gap.find('\n') != gap.rfind('\n');
}

bool is_near(const Reading& reading, std::string_view role, std::size_t from, std::size_t most, bool backwards) {
  for (std::size_t step = 0; step < most; ++step) {
    if (backwards && step + 1 > from) return false;
    const std::size_t at = backwards ? from - 1 - step : from + step;
    if (at >= reading.tokens.size()) return false;
    if (is_border(reading, backwards ? at + 1 : at) && (backwards ? at + 1 < reading.tokens.size() : at > 0))
      return false;
    if (context().at(reading.tokens, at, reading.text, role)) return true;
  }
  return false;
}

}  // namespace punkti::facts
