// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/tokens.hpp"

#include "indexer/text/fold.hpp"
#include "indexer/text/stem_georgian.hpp"
#include "indexer/text/unicode.hpp"
#include "indexer/text/utf8.hpp"
#include "indexer/text/words.hpp"

#include <algorithm>
#include <array>

namespace punkti::facts {
namespace {

using text::code_point_at;
using text::CodePoint;

bool is_blank(char32_t c) {
  return text::is_white_space(c) || c == 0xFEFF || (c >= 0x200B && c <= 0x200D);
}
bool is_letter(char32_t c) {
  return text::is_letter(c) || text::general_category(c) == text::GeneralCategory::nonspacing_mark;
}
bool is_digit(char32_t c) {
  return text::is_ascii_digit(c);
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    std::uint32_t done = 0;
    for (const auto& word : text::words_of(text_, text::LegacyRuns::decode)) {
      if (word.place.begin < done) continue;  // the parts of an address, which stands whole before them
      add_gap(done, word.place.begin);
      if (word.address)
        add_gap(word.place.begin, word.place.end);
      else
        add_word(word);
      done = word.place.end;
    }
    add_gap(done, static_cast<std::uint32_t>(text_.size()));
    return std::move(tokens_);
  }

 private:
  /// Fillers and variation selectors fold to nothing: they are no token.
  void add(ByteRange place, Token::Kind kind, std::string folded) {
    if (folded.empty()) return;
    Token token{place, kind, std::move(folded), {}};
    const CodePoint first = code_point_at(text_, place.begin);
    token.capital = text::is_uppercase_letter(first.value);
    const std::uint32_t before = tokens_.empty() ? 0 : tokens_.back().place.end;
    const auto gap = text_.substr(before, place.begin - before);
    token.spaced = tokens_.empty() || !gap.empty();
    token.new_line = tokens_.empty() || gap.find('\n') != std::string_view::npos;
    token.stem = kind == Token::Kind::word ? text::georgian_stem(token.folded) : token.folded;
    tokens_.push_back(std::move(token));
  }

  void add_word(const text::Word& word) {
    const bool digits = is_digit(static_cast<unsigned char>(text_[word.place.begin]));
    if (!digits) {
      add(word.place, Token::Kind::word, word.folded);
      return;
    }
    add_gap(word.place.begin, word.place.end);
  }

  /// What is no word of the language room, character by character: digits, letters and signs.
  void add_gap(std::uint32_t begin, std::uint32_t end) {
    while (begin < end) {
      const CodePoint c = code_point_at(text_, begin);
      if (is_blank(c.value)) {
        begin += static_cast<std::uint32_t>(c.size);
        continue;
      }
      const std::uint32_t stop = std::min(end, end_of_run(begin, end));
      const auto run = text_.substr(begin, stop - begin);
      if (is_digit(c.value))
        add({begin, stop}, Token::Kind::number, std::string(run));
      else
        add({begin, stop}, is_letter(c.value) ? Token::Kind::word : Token::Kind::sign, text::fold(run));
      begin = stop;
    }
  }

  /// A number keeps the dots and commas between its digits: "5,000.00", "12.03.2024".
  [[nodiscard]] std::uint32_t end_of_run(std::uint32_t begin, std::uint32_t end) const {
    const CodePoint first = code_point_at(text_, begin);
    auto at = begin + static_cast<std::uint32_t>(first.size);
    if (!is_digit(first.value) && !is_letter(first.value)) return at;
    while (at < end) {
      const CodePoint c = code_point_at(text_, at);
      const bool inside = is_digit(first.value) ? is_digit(c.value) || joins_digits(at, end) : is_letter(c.value);
      if (!inside) break;
      at += static_cast<std::uint32_t>(c.size);
    }
    return at;
  }

  [[nodiscard]] bool joins_digits(std::uint32_t at, std::uint32_t end) const {
    return (text_[at] == '.' || text_[at] == ',') && at + 1 < end &&
           is_digit(static_cast<unsigned char>(text_[at + 1]));
  }

  std::string_view text_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  return Tokenizer(text).run();
}

bool is_dash(const Token& token) {
  static constexpr std::array<std::string_view, 7> dashes{"-", "‐", "‑", "‒", "–", "—", "−"};
  return token.kind == Token::Kind::sign && std::ranges::find(dashes, token.folded) != dashes.end();
}

bool is_quote(const Token& token) {
  static constexpr std::array<std::string_view, 12> quotes{"\"", "'", "„", "“", "”", "‟", "«", "»", "‘", "’", "‚", "`"};
  return token.kind == Token::Kind::sign && std::ranges::find(quotes, token.folded) != quotes.end();
}

}  // namespace punkti::facts
