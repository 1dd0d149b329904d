// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/numbers.hpp"

#include "facts/phrases.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace punkti::facts {
namespace {

/// numerals.tsv, by role.
struct Numerals {
  std::unordered_map<std::string_view, long> english, english_scale;             // fourteen; hundred, thousand
  std::unordered_map<std::string_view, long> roots, twenties, hundreds, scales;  // of Georgian
  std::vector<std::string_view> endings;
};

const Numerals& numerals() {
  static const Numerals read = [] {
    Numerals out;
    const std::unordered_map<std::string_view, std::unordered_map<std::string_view, long>*> tables{
        {"en", &out.english},         {"en-scale", &out.english_scale}, {"ka", &out.roots},
        {"ka-twenty", &out.twenties}, {"ka-hundred", &out.hundreds},    {"ka-scale", &out.scales}};
    for (const auto& row : rows_of("numerals.tsv")) {
      if (row.at(0) == "ka-ending")
        out.endings.push_back(row.at(1));
      else
        tables.at(row.at(0))->emplace(row.at(1), std::strtol(std::string(row.at(2)).c_str(), nullptr, 10));
    }
    return out;
  }();
  return read;
}

long look_up(const std::unordered_map<std::string_view, long>& table, std::string_view word) {
  const auto found = table.find(word);
  return found == table.end() ? 0 : found->second;
}

/// 1 to 99: a word of its own, or so many twenties "and" 1 to 19.
long below_hundred(std::string_view root) {
  if (const long plain = look_up(numerals().roots, root)) return plain;
  for (const auto& [twenty, value] : numerals().twenties)
    if (root.starts_with(twenty))
      if (const long rest = look_up(numerals().roots, root.substr(twenty.size())); rest > 0 && rest < 20)
        return value + rest;
  return 0;
}

constexpr std::size_t most_groups = 5;  // "1 000 000 000 000": longer rows are no number
constexpr std::size_t most_words = 12;  // of a number in words

bool has_digit_behind(std::string_view digits, std::size_t at) {
  return at + 1 < digits.size();
}

/// "5,000.00" -> "5000.00", "2,5" -> "2.5", "1.500" -> "1500": a mark before three digits groups, any other is decimal.
std::string plain_digits(std::string_view written) {
  std::string out;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const char c = written[i];
    if (c != '.' && c != ',') {
      out += c;
      continue;
    }
    const std::size_t next = std::min(written.find_first_of(".,", i + 1), written.size());
    const bool groups = next - i - 1 == 3 && i <= 3 && written.front() != '0';
    const bool groups_later = next - i - 1 == 3 && out.size() > 3;
    if (groups || groups_later) continue;
    if (!has_digit_behind(written, i) || out.find('.') != std::string::npos) return {};
    out += '.';
  }
  return out;
}

bool is_ordinal_or_part(std::span<const Token> tokens, std::size_t at) {
  const auto near = [&](std::size_t i) -> const Token& { return tokens[i]; };
  if (at > 0 && !tokens[at].spaced) {
    const Token& before = near(at - 1);
    const bool joined_word = is_dash(before) && at > 1 && near(at - 2).kind == Token::Kind::word && !before.spaced;
    if (joined_word && near(at - 2).folded != "და") return true;  // "მე-7", "COVID-19"
    if (is_sign(before, ":") || is_sign(before, ".") || is_sign(before, "#") || is_sign(before, "_") ||
        before.kind == Token::Kind::word)
      return true;                                                                                // 10:30, R2
    if (is_sign(before, "/") && at > 1 && near(at - 2).kind == Token::Kind::number) return true;  // 24/7
  }
  if (at > 0 && is_sign(near(at - 1), "№")) return true;
  if (at + 1 >= tokens.size() || tokens[at + 1].spaced) return false;
  const Token& after = near(at + 1);
  if (after.kind == Token::Kind::word &&
      (after.folded == "st" || after.folded == "nd" || after.folded == "rd" || after.folded == "th"))
    return true;
  if (is_sign(after, ":") || is_sign(after, "/"))
    return at + 2 < tokens.size() && near(at + 2).kind == Token::Kind::number && !near(at + 2).spaced;
  return is_dash(after) && at + 2 < tokens.size() && !near(at + 2).spaced &&
         (near(at + 2).folded == "ე" || near(at + 2).folded == "ლი" || near(at + 2).folded == "ელ");
}

/// "5 000 000": groups of three digits behind single blanks.
Number figures_at(std::span<const Token> tokens, std::size_t at) {
  std::string written = tokens[at].folded;
  Number out{{}, at + 1};
  const bool groups = written.size() <= 3 && written.find_first_of(".,") == std::string::npos && written.front() != '0';
  while (groups && out.next < std::min(tokens.size(), at + most_groups) &&
         tokens[out.next].kind == Token::Kind::number &&
         tokens[out.next].place.begin - tokens[out.next - 1].place.end <= 3 && tokens[out.next].spaced &&
         !tokens[out.next].new_line &&
         (tokens[out.next].folded.size() == 3 || tokens[out.next].folded.find_first_of(".,") == 3)) {
    written += tokens[out.next++].folded;
    if (written.find_first_of(".,") != std::string::npos) break;
  }
  out.digits = plain_digits(written);
  return out;
}

struct Words {
  long value = 0;
  std::size_t next = 0;
};

/// "one hundred and eighty", "twenty-one", "ას ოცდაათი", "ხუთი ათასი".
Words words_at(std::span<const Token> tokens, std::size_t at) {
  long total = 0, current = 0;
  std::size_t next = at;
  for (std::size_t i = at; i < std::min(tokens.size(), at + most_words); ++i) {
    const Token& token = tokens[i];
    if (i > at && token.new_line) break;
    if (token.kind == Token::Kind::sign && is_dash(token) && next == i && i > at) continue;
    if (token.folded == "and" && current >= 100 && next == i) continue;
    if (token.kind != Token::Kind::word) break;
    long plain = look_up(numerals().english, token.folded);
    long scale = look_up(numerals().english_scale, token.folded);
    if (plain == 0 && scale == 0) {
      const long georgian = georgian_numeral(token.folded);
      (georgian >= 1000 ? scale : plain) = georgian;
      if (scale >= 1000 && current == 0) current = 1;
    }
    if (scale == 100 && current > 0 && current < 100) {
      current *= 100;
    } else if (scale >= 1000 && current > 0) {
      total += current * scale;
      current = 0;
    } else if (plain > 0 && (current == 0 || (current % 100 == 0 && plain < 100) ||
                             (current % 10 == 0 && current >= 20 && plain < 10))) {
      current += plain;
    } else {
      break;
    }
    next = i + 1;
  }
  return {total + current, next};
}

/// A multiplier in words behind figures: "5 ათასი", "1.5 million".
void apply_scale(std::span<const Token> tokens, Number& number) {
  if (number.next >= tokens.size() || tokens[number.next].kind != Token::Kind::word || tokens[number.next].new_line)
    return;
  const std::string& word = tokens[number.next].folded;
  long scale = look_up(numerals().english_scale, word);
  if (const long georgian = georgian_numeral(word); georgian == 1'000 || georgian == 1'000'000) scale = georgian;
  if (scale < 1000) return;
  const auto dot = number.digits.find('.');
  std::string fraction = dot == std::string::npos ? "" : number.digits.substr(dot + 1);
  const std::size_t zeros = scale == 1000 ? 3 : 6;
  if (fraction.size() > zeros) return;
  number.digits = number.digits.substr(0, dot) + fraction + std::string(zeros - fraction.size(), '0');
  ++number.next;
}

/// "7 (შვიდი)", "ten (10)": the same number said again in brackets.
void skip_repetition(std::span<const Token> tokens, Number& number) {
  std::size_t at = number.next;
  if (at < tokens.size() && is_dash(tokens[at])) ++at;
  if (at >= tokens.size() || !is_sign(tokens[at], "(")) return;
  ++at;
  if (at >= tokens.size()) return;
  std::size_t next = at;
  if (tokens[at].kind == Token::Kind::number) {
    const auto again = figures_at(tokens, at);
    if (again.digits != number.digits) return;
    next = again.next;
  } else {
    next = words_at(tokens, at).next;
  }
  if (next > at && next < tokens.size() && is_sign(tokens[next], ")")) number.next = next + 1;
}

}  // namespace

long Number::whole() const {
  const auto part = digits.substr(0, digits.find('.'));
  return part.size() > 9 ? 0 : std::strtol(part.c_str(), nullptr, 10);
}

long georgian_numeral_root(std::string_view root) {
  if (root.empty()) return 0;
  if (const long scale = look_up(numerals().scales, root)) return scale;
  for (const auto& [hundred, value] : numerals().hundreds)
    if (root.starts_with(hundred)) {
      if (root.size() == hundred.size()) return value;
      if (const long rest = below_hundred(root.substr(hundred.size()))) return value + rest;
    }
  return below_hundred(root);
}

long georgian_numeral(std::string_view folded) {
  if (folded.size() < 6 || !text::is_modern_mkhedruli(text::code_point_at(folded, 0).value)) return 0;
  if (const long bare = georgian_numeral_root(folded)) return bare;
  for (const auto ending : numerals().endings)
    if (folded.ends_with(ending) && folded.size() > ending.size())
      if (const long value = georgian_numeral_root(folded.substr(0, folded.size() - ending.size()))) return value;
  return 0;
}

std::optional<Number> number_at(std::span<const Token> tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.kind == Token::Kind::sign) return std::nullopt;
  Number out;
  if (token.kind == Token::Kind::number) {
    if (is_ordinal_or_part(tokens, at)) return std::nullopt;
    out = figures_at(tokens, at);
    if (out.digits.empty()) return std::nullopt;
    apply_scale(tokens, out);
  } else {
    const auto words = words_at(tokens, at);
    if (words.value == 0) return std::nullopt;
    out = {std::to_string(words.value), words.next, true};
  }
  skip_repetition(tokens, out);
  return out;
}

}  // namespace punkti::facts
