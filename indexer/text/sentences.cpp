// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/sentences.hpp"

#include "indexer/text/breaks.hpp"
#include "indexer/text/fold.hpp"
#include "indexer/text/tables.hpp"
#include "indexer/text/unicode.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <unordered_map>

namespace punkti::text {

namespace {

enum class Ends { never, before_capital };

const std::unordered_map<std::string_view, Ends>& abbreviations() {
  static const std::unordered_map<std::string_view, Ends> read = [] {
    std::unordered_map<std::string_view, Ends> table;
    for (const Row& row : rows_of("abbreviations.tsv"))
      table.emplace(row[0], row[1] == "always" ? Ends::never : Ends::before_capital);
    return table;
  }();
  return read;
}

ByteRange trimmed(std::string_view text, ByteRange place) {
  while (!place.empty()) {
    const CodePoint first = code_point_at(slice(text, place), 0);
    if (!is_white_space(first.value)) break;
    place.begin += static_cast<std::uint32_t>(first.size);
  }
  while (!place.empty()) {
    const std::string_view rest = slice(text, place);
    const CodePoint last = code_point_before(rest, rest.size());
    if (!is_white_space(last.value)) break;
    place.end -= static_cast<std::uint32_t>(last.size);
  }
  return place;
}

bool is_word_end(char32_t c) {
  return is_white_space(c) || c == U'(' || c == U'[' || c == U'"' || c == U'„' || c == U'“' || c == U'«';
}

/// The last `words` blank-separated words of a sentence; no opening bracket or quote before them.
std::string_view last_words(std::string_view sentence, int words) {
  std::size_t at = sentence.size();
  while (at > 0) {
    const CodePoint c = code_point_before(sentence, at);
    if (is_word_end(c.value) && --words == 0) break;
    if (is_word_end(c.value) && !is_white_space(c.value)) break;
    at -= c.size;
  }
  return sentence.substr(at);
}

bool is_initial(std::string_view word) {
  if (word.empty()) return false;
  const CodePoint c = code_point_at(word, 0);
  return c.size == word.size() && (is_uppercase_letter(c.value) || is_modern_mkhedruli(c.value));
}

/// "10.3.", "a.", "iv.": the mark of a point, whose text follows.
bool is_point_mark(std::string_view sentence) {
  const auto is_number = [](char c) { return is_ascii_digit(static_cast<unsigned char>(c)) || c == '.'; };
  const auto is_roman = [](char c) { return std::string_view("ivxlIVXL.").find(c) != std::string_view::npos; };
  const bool letter = sentence.size() == 2 && is_ascii_letter(static_cast<unsigned char>(sentence.front()));
  return letter || std::ranges::all_of(sentence, is_number) || std::ranges::all_of(sentence, is_roman);
}

/// ICU saw the end of a sentence behind `sentence`, which ends with a dot. Is it none?
bool goes_on(std::string_view sentence, char32_t next) {
  const std::string_view body = sentence.substr(0, sentence.size() - 1);
  if (is_point_mark(sentence) || is_initial(last_words(body, 1))) return true;
  for (int words = 1; words <= 2; ++words) {  // "ე. წ." is two words
    const auto found = abbreviations().find(fold(last_words(body, words)));
    if (found == abbreviations().end()) continue;
    const bool capital = is_uppercase_letter(next);
    if (found->second == Ends::never || !capital) return true;
  }
  return false;
}

/// A blank line or a list on the next line ends any sentence; a single line end does so only where no abbreviation
/// stands before it.
bool has_blank_line(std::string_view gap) {
  return std::ranges::count(gap, '\n') > 1;
}

}  // namespace

std::vector<ByteRange> sentences(std::string_view text) {
  std::vector<ByteRange> found;
  for (const ByteRange whole : sentences_by_icu(text)) {
    const ByteRange place = trimmed(text, whole);
    if (place.empty()) continue;
    const bool after_dot = !found.empty() && text[found.back().end - 1] == '.';
    if (after_dot && !has_blank_line(text.substr(found.back().end, place.begin - found.back().end)) &&
        goes_on(slice(text, found.back()), code_point_at(text, place.begin).value))
      found.back().end = place.end;
    else
      found.push_back(place);
  }
  return found;
}

}  // namespace punkti::text
