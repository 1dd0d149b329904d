// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates.hpp"

#include "corpus/characters.hpp"
#include "corpus/structure_words.hpp"
#include "indexer/text/dates.hpp"
#include "indexer/text/fold.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace punkti::corpus {
namespace {

constexpr std::size_t longest_dated_line = 160;  // characters
constexpr std::size_t longest_date_line = 60;    // characters of a line that states a date and nothing else
constexpr std::size_t longest_bare_date = 40;    // characters of a line that is a date
constexpr std::size_t bare_date_blocks = 5;      // of a document, in which a bare date is the document's
constexpr std::size_t searched_blocks = 14;      // from the document's beginning, and from its end

std::vector<text::DatePart> parts_of(std::string_view folded) {
  std::vector<text::DatePart> parts;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t first = next_character(folded, at);
    const bool digit = first >= U'0' && first <= U'9';
    if (!digit && !is_letter(first)) {
      if (!parts.empty() && parts.back().joint == 0 && (first == U'.' || first == U'/' || first == U'-'))
        parts.back().joint = first;
      else if (!parts.empty())
        parts.back().joint = U' ';
      continue;
    }
    std::size_t end = at;
    while (end < folded.size()) {
      std::size_t next = end;
      const char32_t c = next_character(folded, next);
      if (digit ? !(c >= U'0' && c <= U'9') : !is_letter(c)) break;
      end = next;
    }
    text::DatePart part;
    const std::string_view word = folded.substr(begin, end - begin);
    if (digit) {
      part.digits = word.size();
      if (word.size() <= 4) std::from_chars(word.data(), word.data() + word.size(), part.number);
    } else {
      part.month = text::month_named(word);
      part.joiner = text::is_date_joiner(word);
    }
    parts.push_back(part);
    at = end;
  }
  return parts;
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
  const std::vector<text::DatePart> parts = parts_of(text::fold(text));
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (auto date = text::date_at(parts, i)) return std::move(date->iso);
  return std::nullopt;
}

bool is_bare_date(std::string_view line) {
  if (count_characters(line) > longest_bare_date || !find_date(line)) return false;
  const std::string folded = text::fold(line);
  std::string word;
  const auto belongs = [&word] { return word.empty() || text::month_named(word) > 0 || text::is_date_joiner(word); };
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
