// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates.hpp"

#include "corpus/characters.hpp"
#include "corpus/structure_words.hpp"
#include "indexer/text/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace punkti::corpus {
namespace {

constexpr std::size_t longest_dated_line = 160;  // characters
constexpr std::size_t longest_date_line = 60;    // characters of a line that states a date and nothing else
constexpr std::size_t longest_bare_date = 40;    // characters of a line that is a date
constexpr std::size_t bare_date_blocks = 5;      // of a document, in which a bare date is the document's
constexpr std::size_t searched_blocks = 14;      // from the document's beginning, and from its end

struct Token {
  int number = -1;  ///< -1: a word
  std::size_t digits = 0;
  int month = 0;       ///< of a word that names a month
  char32_t joint = 0;  ///< the sign between it and the next token: '.', '/', '-', else 0
};

/// Month of a folded word: names are known by their beginning, since Georgian and Russian inflect them. "mar" is
/// enough, "ma" is not.
int month_of(std::string_view word) {
  const auto& months = structure_words("month");
  const std::size_t least = static_cast<unsigned char>(word.front()) < 0x80 ? 3 : 3 * 3;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::string_view month = months[i];
    const std::size_t stem =
        std::min(month.size(), static_cast<unsigned char>(month.front()) < 0x80 ? std::size_t{3} : month.size());
    const bool georgian = month.starts_with("\xE1");
    if (georgian && word.size() >= least && word.substr(0, 9) == month.substr(0, 9))
      return static_cast<int>(i % 12) + 1;
    if (georgian) continue;
    const bool abbreviated =
        word.size() >= stem && word.size() <= month.size() && month.starts_with(word) && word.size() >= 3;
    if (abbreviated) return static_cast<int>(i % 12) + 1;
  }
  return 0;
}

std::vector<Token> tokens_of(std::string_view folded) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t first = next_character(folded, at);
    const bool digit = first >= U'0' && first <= U'9';
    if (!digit && !is_letter(first)) {
      if (!tokens.empty() && tokens.back().joint == 0 && (first == U'.' || first == U'/' || first == U'-'))
        tokens.back().joint = first;
      else if (!tokens.empty())
        tokens.back().joint = U' ';
      continue;
    }
    std::size_t end = at;
    while (end < folded.size()) {
      std::size_t next = end;
      const char32_t c = next_character(folded, next);
      if (digit ? !(c >= U'0' && c <= U'9') : !is_letter(c)) break;
      end = next;
    }
    Token token;
    const std::string_view word = folded.substr(begin, end - begin);
    if (digit) {
      token.digits = word.size();
      if (word.size() <= 4) std::from_chars(word.data(), word.data() + word.size(), token.number);
    } else {
      token.month = month_of(word);
    }
    tokens.push_back(token);
    at = end;
  }
  return tokens;
}

bool is_year(const Token& token) {
  return token.digits == 4 && token.number >= 1990 && token.number <= 2099;
}
bool is_day(const Token& token) {
  return token.digits > 0 && token.digits <= 2 && token.number >= 1 && token.number <= 31;
}
bool is_month_number(const Token& token) {
  return is_day(token) && token.number <= 12;
}

std::string iso(int year, int month, int day) {
  if (day > 0) return fmt::format("{:04}-{:02}-{:02}", year, month, day);
  return fmt::format("{:04}-{:02}", year, month);
}

std::optional<std::string> numeric_date(const std::vector<Token>& tokens, std::size_t i) {
  const auto joined = [&](std::size_t k) {
    return k < tokens.size() && (tokens[k].joint == U'.' || tokens[k].joint == U'/' || tokens[k].joint == U'-');
  };
  if (i + 2 < tokens.size() && joined(i) && joined(i + 1)) {
    const Token &a = tokens[i], &b = tokens[i + 1], &c = tokens[i + 2];
    if (is_year(a) && is_month_number(b) && is_day(c)) return iso(a.number, b.number, c.number);
    if (is_day(a) && is_month_number(b) && is_year(c)) return iso(c.number, b.number, a.number);
    if (is_month_number(a) && is_day(b) && is_year(c)) return iso(c.number, a.number, b.number);
  }
  if (i + 1 < tokens.size() && joined(i)) {
    const Token &a = tokens[i], &b = tokens[i + 1];
    if (is_month_number(a) && is_year(b)) return iso(b.number, a.number, 0);
    if (is_year(a) && is_month_number(b) && a.joint == U'-') return iso(a.number, b.number, 0);
  }
  return std::nullopt;
}

/// "March 2026", "November 23, 2025", "23 ნოემბერი, 2025", "2025 წლის 23 ნოემბერი".
std::optional<std::string> named_date(const std::vector<Token>& tokens, std::size_t month) {
  int year = 0, day = 0;
  const auto near = [&](std::size_t distance, bool after) -> const Token* {
    if (after) return month + distance < tokens.size() ? &tokens[month + distance] : nullptr;
    return month >= distance ? &tokens[month - distance] : nullptr;
  };
  const auto take = [&](const Token* token) {
    if (token == nullptr) return;
    if (year == 0 && is_year(*token))
      year = token->number;
    else if (day == 0 && is_day(*token))
      day = token->number;
  };
  for (std::size_t distance = 1; distance <= 3; ++distance)
    if (const Token* after = near(distance, true); after != nullptr && year == 0 && (is_year(*after) || distance == 1))
      take(after);
  if (day == 0) take(near(1, false));
  for (std::size_t distance = 1; distance <= 3 && year == 0; ++distance)
    if (const Token* before = near(distance, false); before != nullptr && is_year(*before)) take(before);
  if (year == 0) return std::nullopt;
  return iso(year, tokens[month].month, day);
}

/// Does the line say that its date is the document's? In a long line only some words do so in the middle: a law may be
/// in force too.
bool is_dated(std::string_view folded) {
  const std::size_t first = folded.find_first_not_of(" \t*_([-•:");
  if (first == std::string_view::npos) return false;
  const std::string_view line = folded.substr(first);
  const bool is_short = count_characters(line) <= longest_date_line;
  const auto begins = [&](const std::string& words) {
    return line.starts_with(words) || (is_short && line.find(words) != std::string_view::npos);
  };
  const auto holds = [&](const std::string& words) { return line.find(words) != std::string_view::npos; };
  return std::ranges::any_of(structure_words("dated"), begins) ||
         std::ranges::any_of(structure_words("dated-inside"), holds);
}

}  // namespace

std::optional<std::string> find_date(std::string_view text) {
  const std::vector<Token> tokens = tokens_of(text::fold(text));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (const auto date = numeric_date(tokens, i)) return date;
    if (tokens[i].month == 0) continue;
    if (const auto date = named_date(tokens, i)) return date;
  }
  return std::nullopt;
}

bool is_bare_date(std::string_view line) {
  if (count_characters(line) > longest_bare_date || !find_date(line)) return false;
  const std::string folded = text::fold(line);
  std::string word;
  const auto belongs = [&word] { return word.empty() || month_of(word) > 0 || is_structure_word("date-word", word); };
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    if (is_letter(next_character(folded, at))) {
      word += std::string_view(folded).substr(begin, at - begin);
      continue;
    }
    if (!belongs()) return false;
    word.clear();
  }
  return belongs();
}

bool is_date_line(std::string_view line) {
  if (count_characters(line) > longest_date_line || !find_date(line)) return false;
  return is_dated(text::fold(line)) || is_bare_date(line);
}

std::string date_of(const Readable& readable, const Part& part) {
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const bool near_border = i < part.begin + searched_blocks || i + searched_blocks / 2 >= part.end;
    if (!near_border) continue;
    const std::string_view line = text_of(readable, readable.blocks[i]);
    const bool bare = i < part.begin + bare_date_blocks && is_bare_date(line);
    if (!bare && (count_characters(line) > longest_dated_line || !is_dated(text::fold(line)))) continue;
    if (const auto date = find_date(line)) return *date;
  }
  return {};
}

}  // namespace punkti::corpus
