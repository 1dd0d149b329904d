// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/reading.hpp"

#include "indexer/text/utf8.hpp"

#include <algorithm>

namespace punkti::facts {
namespace {

bool has_surname_ending(std::string_view word) {
  static const std::vector<std::string_view> endings = [] {
    std::vector<std::string_view> out;
    for (const auto& row : rows_of("surnames.tsv")) out.push_back(row.at(0));
    return out;
  }();
  return std::ranges::any_of(
      endings, [&](std::string_view ending) { return word.size() > ending.size() + 3 && word.ends_with(ending); });
}

bool is_georgian(const Token& token) {
  return token.kind == Token::Kind::word && text::is_modern_mkhedruli(text::code_point_at(token.folded, 0).value);
}

/// Names behind a label: "Data Protection Officer: First Last, First Last", "მონაცემთა დაცვის ოფიცერია სახელი გვარი".
class PersonFinder {
 public:
  PersonFinder(const Reading& reading, std::vector<Fact>& found)
      : reading_(reading), tokens_(reading.tokens), found_(found) {}

  void run() {
    for (std::size_t at = 0; at < tokens_.size();) {
      const auto label = context().at(tokens_, at, reading_.text, "person");
      at = label ? std::max(at + 1, read_names(label->next)) : at + 1;
    }
  }

 private:
  std::size_t read_names(std::size_t at) {
    bool separated = tokens_[at - 1].folded.ends_with("ია");  // "ოფიცერია": the copula is in the word
    for (int words = 0; words < 5 && reading_.has(at) && !name_at(at, separated); ++words) {
      const bool sign = is_sign(tokens_[at], ":") || is_dash(tokens_[at]) || is_sign(tokens_[at], ",") ||
                        is_sign(tokens_[at], "(") || is_sign(tokens_[at], ")") || is_sign(tokens_[at], ".");
      if (!sign && !context().at(tokens_, at, reading_.text, "is")) return at;
      separated = true;
      ++at;
    }
    if (!separated) return at;
    while (const auto length = name_at(at, true)) {
      found_.push_back(reading_.fact(Kind::person, name_of_tokens(at, length), at, at + length));
      at += length;
      if (!reading_.has(at) || !(is_sign(tokens_[at], ",") || context().at(tokens_, at, reading_.text, "and"))) break;
      ++at;
    }
    return at;
  }

  /// Tokens of the name that begins there, 0 for none: two or three capitalised words, or two Georgian ones, the second
  /// with a surname's ending.
  [[nodiscard]] std::size_t name_at(std::size_t at, bool separated) const {
    if (!separated || !reading_.has(at + 1)) return 0;
    if (is_georgian(tokens_[at]) && tokens_[at].folded.size() >= 9)
      return is_georgian(tokens_[at + 1]) && has_surname_ending(tokens_[at + 1].folded) && !tokens_[at + 1].new_line &&
                     !context().at(tokens_, at, reading_.text, "person") &&
                     !context().at(tokens_, at, reading_.text, "is")
                 ? 2
                 : 0;
    std::size_t length = 0;
    while (length < 3 && reading_.has(at + length) && is_capitalised(at + length) &&
           (length == 0 || !tokens_[at + length].new_line))
      ++length;
    return length >= 2 ? length : 0;
  }

  [[nodiscard]] bool is_capitalised(std::size_t at) const {
    const Token& token = tokens_[at];
    const auto raw = slice(reading_.text, token.place);
    return token.kind == Token::Kind::word && token.capital && raw.size() > 1 &&
           !text::is_ascii_upper(static_cast<unsigned char>(raw[1])) &&
           !context().at(tokens_, at, reading_.text, "no-name");
  }
  [[nodiscard]] std::string name_of_tokens(std::size_t at, std::size_t length) const {
    std::string out;
    for (std::size_t i = at; i < at + length; ++i) {
      const auto raw = slice(reading_.text, tokens_[i].place);
      const bool decoded = is_georgian(tokens_[i]);
      out += (out.empty() ? "" : " ") + (decoded ? tokens_[i].folded : std::string(raw));
    }
    return out;
  }

  const Reading& reading_;
  std::span<const Token> tokens_;
  std::vector<Fact>& found_;
};

}  // namespace

void find_persons(const Reading& reading, std::vector<Fact>& found) {
  PersonFinder(reading, found).run();
}

}  // namespace punkti::facts
