// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markers.hpp"

#include "corpus/characters.hpp"
#include "corpus/structure_words.hpp"
#include "indexer/text/fold.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace punkti::corpus {
namespace {

constexpr std::u32string_view bullets = U"•●○▪■□◦‣⁃∙·►▸➢➤✓✔*–—−-";
constexpr std::u32string_view georgian_order = U"აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ";
constexpr std::size_t deepest_number = 12;  // parts of "1.1.1.…": a longer row of numbers is no number of a clause

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

char32_t peek(std::string_view line, std::size_t at) {
  return at < line.size() ? next_character(line, at) : 0;
}

std::size_t skip_blanks(std::string_view line, std::size_t at) {
  while (at < line.size()) {
    std::size_t next = at;
    if (!is_blank(next_character(line, next))) break;
    at = next;
  }
  return at;
}

Marker made(MarkerKind kind, std::string_view number, std::string style, int value, std::size_t size) {
  Marker marker;
  marker.kind = kind;
  marker.number = number;
  marker.style = std::move(style);
  marker.value = value;
  marker.size = static_cast<std::uint32_t>(size);
  return marker;
}

/// Where the words begin behind a marker that ends at `at`, if words can begin there: behind a blank, or directly with
/// a letter or quote.
std::optional<std::size_t> words_behind(std::string_view line, std::size_t at, bool needs_blank) {
  if (at >= line.size()) return line.size();
  const std::size_t words = skip_blanks(line, at);
  if (words > at) return words;
  const char32_t c = peek(line, at);
  if (needs_blank || is_digit(c)) return std::nullopt;
  return is_letter(c) || c == U'„' || c == U'“' || c == U'"' || c == U'«' || c == U'(' ? std::optional(at)
                                                                                       : std::nullopt;
}

struct Number {
  std::size_t begin = 0, end = 0;  ///< "10.1.2" without its closing dot
  int depth = 0, value = 0;
};

std::optional<Number> decimal_at(std::string_view line, std::size_t at) {
  Number number{at, at, 0, 0};
  while (at < line.size() && is_digit(peek(line, at))) {
    std::size_t end = at;
    int value = 0;
    while (end < line.size() && is_digit(peek(line, end)) && end - at < 4) value = value * 10 + (line[end++] - '0');
    if (end - at > 3) return std::nullopt;  // a year or an amount
    number.depth += 1;
    number.value = value;
    number.end = end;
    const bool goes_on = end + 1 < line.size() && line[end] == '.' && is_digit(peek(line, end + 1));
    if (!goes_on) break;
    at = end + 1;
  }
  if (number.depth == 0 || static_cast<std::size_t>(number.depth) > deepest_number) return std::nullopt;
  return number;
}

/// "12.03.24 …" and "1.5 GEL" look like numbers of clauses; dates and amounts have shapes of their own.
bool looks_like_date(std::string_view digits, int depth) {
  if (depth != 3 && depth != 2) return false;
  const std::size_t dot = digits.find('.');
  const std::string_view rest = digits.substr(dot + 1);
  return depth == 3 && dot == 2 && rest.size() >= 5 && rest[2] == '.' && (rest[0] == '0' || digits[0] == '0');
}

Marker decimal_marker(std::string_view line) {
  const bool opened = peek(line, 0) == U'(';
  const auto number = decimal_at(line, opened ? 1 : 0);
  if (!number) return {};
  const std::string_view digits = line.substr(number->begin, number->end - number->begin);
  if (looks_like_date(digits, number->depth)) return {};
  const char closing = number->end < line.size() ? line[number->end] : '\0';
  if (opened && closing != ')') return {};
  const bool closed = closing == '.' || closing == ')';
  if (!closed && number->depth == 1) return {};
  const auto words = words_behind(line, number->end + (closed ? 1 : 0), !closed);
  if (!words) return {};
  // "2.5 million" and "1.1 and 1.2": without a closing dot a number stands before a word that is no unit; a lower-case
  // word goes on a sentence.
  if (!closed && is_lower(peek(line, *words))) return {};
  std::string style = "#";
  for (int part = 1; part < number->depth; ++part) style += ".#";
  style = opened ? "(" + style + ")" : style + (number->depth > 1 ? '.' : closing);
  Marker marker = made(MarkerKind::decimal, digits, style, number->value, *words);
  marker.depth = number->depth;
  return marker;
}

int roman_value(std::string_view letters) {
  static constexpr std::array<std::pair<std::string_view, int>, 7> values{
      {{"i", 1}, {"v", 5}, {"x", 10}, {"l", 50}, {"c", 100}, {"d", 500}, {"m", 1000}}};
  int total = 0, before = 0;
  for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter) {
    const char lower = static_cast<char>(*letter | 0x20);
    const auto* found = std::ranges::find_if(values, [&](const auto& pair) { return pair.first[0] == lower; });
    if (found == values.end()) return 0;
    total += found->second < before ? -found->second : found->second;
    before = std::max(before, found->second);
  }
  return total;
}

std::string roman_of(int value) {
  static constexpr std::array<std::pair<int, std::string_view>, 9> signs{
      {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
  std::string letters;
  for (const auto& [worth, sign] : signs)
    for (; value >= worth; value -= worth) letters += sign;
  return letters;
}

std::string lower_ascii(std::string_view letters) {
  std::string lower(letters);
  for (char& c : lower) c = static_cast<char>(c | 0x20);
  return lower;
}

bool is_roman(std::string_view letters) {
  const int value = roman_value(letters);
  return value > 0 && value < 200 && roman_of(value) == lower_ascii(letters);
}

/// Roman numerals from I to about XX, and single letters that may be one.
Marker latin_marker(std::string_view line) {
  const bool opened = peek(line, 0) == U'(';
  const std::size_t begin = opened ? 1 : 0;
  std::size_t end = begin;
  while (end < line.size() && end - begin < 7 && ((line[end] | 0x20) >= 'a' && (line[end] | 0x20) <= 'z')) ++end;
  if (end == begin || end >= line.size()) return {};
  const std::string_view letters = line.substr(begin, end - begin);
  const char closing = line[end];
  if ((closing != ')' && closing != '.') || (opened && closing != ')')) return {};
  const auto words = words_behind(line, end + 1, true);
  if (!words || *words == line.size()) return {};
  const bool upper = letters[0] >= 'A' && letters[0] <= 'Z';
  const std::string frame = opened ? "(" : "";
  const bool one_roman = letters.size() == 1 &&
                         (lower_ascii(letters) == "i" || lower_ascii(letters) == "v" || lower_ascii(letters) == "x");
  if (is_roman(letters) && (letters.size() > 1 || one_roman))
    return made(MarkerKind::roman, letters, frame + (upper ? "I" : "i") + closing, roman_value(letters), *words);
  if (letters.size() > 1 || (upper && closing == '.')) return {};  // "Z. Smith Street": an initial
  return made(MarkerKind::latin_letter, letters, frame + (upper ? "A" : "a") + closing, (letters[0] | 0x20) - 'a' + 1,
              *words);
}

Marker georgian_marker(std::string_view line) {
  const bool opened = peek(line, 0) == U'(';
  std::size_t at = opened ? 1 : 0;
  const std::size_t begin = at;
  if (at >= line.size()) return {};
  const std::size_t order = georgian_order.find(next_character(line, at));
  if (order == std::u32string_view::npos || at >= line.size()) return {};
  const std::string_view letter = line.substr(begin, at - begin);
  const char closing = line[at];
  if ((closing != ')' && closing != '.') || (opened && closing != ')')) return {};
  // With a dot only the first letters of the alphabet: "მ. კოსტავას ქ." is a street, "დ." and "ე.წ." are abbreviations
  // when glued.
  if (closing == '.' && order > 7) return {};
  const auto words = words_behind(line, at + 1, closing == '.');
  if (!words || *words == line.size()) return {};
  return made(MarkerKind::georgian_letter, letter, (opened ? "(ა" : "ა") + std::string(1, closing),
              static_cast<int>(order) + 1, *words);
}

/// "Article 5.", "მუხლი 3", "Chapter I –", "დანართი N1:"
Marker word_marker(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size()) {
    std::size_t next = end;
    if (!is_letter(next_character(line, next))) break;
    end = next;
  }
  if (end == 0 || end > 40 || end >= line.size()) return {};
  const std::string word = text::fold(line.substr(0, end));
  const std::string_view kind = is_structure_word("section", word)   ? "section"
                                : is_structure_word("chapter", word) ? "chapter"
                                : is_structure_word("annex", word)   ? "annex"
                                                                     : "";
  if (kind.empty()) return {};
  std::size_t at = skip_blanks(line, end);
  if (at == end) return {};
  for (const std::string_view sign : {"№", "No.", "Nr.", "N", "#"})
    if (line.substr(at).starts_with(sign)) {
      at = skip_blanks(line, at + sign.size());
      break;
    }
  std::size_t number_end = at;
  int value = 0;
  if (const auto number = decimal_at(line, at); number && number->depth == 1) {
    number_end = number->end;
    value = number->value;
  } else {
    while (number_end < line.size() && (line[number_end] | 0x20) >= 'a' && (line[number_end] | 0x20) <= 'z')
      ++number_end;
    if (!is_roman(line.substr(at, number_end - at))) return {};
    value = roman_value(line.substr(at, number_end - at));
  }
  std::size_t words = number_end;
  if (words < line.size() && line[words] >= 'a' && line[words] <= 'z') ++words;  // "Section 2a"
  if (words < line.size() && line[words] == '(') return {};  // "Article 6(1)(b)" is quoted, not begun
  const std::string_view number = line.substr(at, words - at);
  // A number that a sentence goes on behind ("Article 5 of this Agreement shall") is told from a title by its reader,
  // who sees the whole line.
  while (words < line.size()) {
    std::size_t next = words;
    const char32_t c = next_character(line, next);
    if (!is_blank(c) && c != U'.' && c != U':' && c != U'-' && c != U'–' && c != U'—' && c != U'‒' && c != U')') break;
    words = next;
  }
  return made(MarkerKind::word, number, std::string(kind) + " #", value, words);
}

Marker bullet_marker(std::string_view line) {
  std::size_t at = 0;
  const char32_t sign = next_character(line, at);
  if (bullets.find(sign) == std::u32string_view::npos && !(sign >= 0xF000 && sign <= 0xF0FF)) return {};
  const std::size_t words = skip_blanks(line, at);
  // A dash or asterisk needs a blank behind it: "-5", "*bold*"; a real bullet does not.
  const bool plain = sign == U'*' || sign == U'-' || sign == U'–' || sign == U'—' || sign == U'−' || sign == U'·';
  if (plain && words == at && at < line.size()) return {};
  std::string style(line.substr(0, at));
  return made(MarkerKind::bullet, "", std::move(style), 0, words);
}

Marker numbered_marker(std::string_view line) {
  for (const auto read : {decimal_marker, latin_marker, georgian_marker, word_marker})
    if (Marker marker = read(line); marker.kind != MarkerKind::none) return marker;
  return {};
}

}  // namespace

Marker marker_at(std::string_view line) {
  if (line.empty()) return {};
  const Marker bullet = bullet_marker(line);
  if (bullet.kind == MarkerKind::none) return numbered_marker(line);
  Marker number = numbered_marker(line.substr(bullet.size));
  if (number.kind == MarkerKind::none) return bullet;
  number.size += bullet.size;
  number.bulleted = true;
  return number;
}

void continue_letters(const Marker& before, Marker& marker) {
  if (marker.kind != MarkerKind::roman || marker.number.size() != 1 || before.kind != MarkerKind::latin_letter) return;
  const int letter = (marker.number[0] | 0x20) - 'a' + 1;
  if (before.value + 1 != letter || before.style.back() != marker.style.back()) return;
  marker.kind = MarkerKind::latin_letter;
  marker.style = before.style;
  marker.value = letter;
}

}  // namespace punkti::corpus
