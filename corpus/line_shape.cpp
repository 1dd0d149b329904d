// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/line_shape.hpp"

#include "corpus/characters.hpp"
#include "corpus/structure_words.hpp"
#include "indexer/text/fold.hpp"

#include <algorithm>

namespace punkti::corpus {
namespace {

constexpr std::size_t most_title_words = 24;

struct Words {
  std::size_t count = 0, long_words = 0, capital_words = 0;
  bool first_is_capital = false;
};

Words words_in(std::string_view line) {
  Words words;
  std::size_t letters = 0;
  bool capital = false;
  const auto finish = [&] {
    if (letters == 0) return;
    if (words.count++ == 0) words.first_is_capital = capital;
    if (letters >= 4) {
      ++words.long_words;
      if (capital) ++words.capital_words;
    }
    letters = 0;
  };
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_character(line, at);
    if (is_letter(c)) {
      if (letters++ == 0) capital = is_upper(c);
    } else if (c != U'\'' && c != U'’') {
      finish();
    }
  }
  finish();
  return words;
}

bool is_address(std::string_view line) {
  for (const std::string_view sign : {"http://", "https://", "www.", "@", "{{", "}}"})
    if (line.find(sign) != std::string_view::npos) return true;
  const auto digits = std::ranges::count_if(line, [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 7 && static_cast<std::size_t>(digits) * 3 > count_characters(line);
}

/// A colon with words on both sides: "Address: Long Street 1".
bool is_field(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const std::string_view value = line.substr(colon + 1);
  return first_mark(value) != 0 && count_characters(line.substr(0, colon)) <= 40;
}

/// ". " between a lower-case or Georgian word and another word: not an initial, not an abbreviation of two letters, not
/// "No. 7".
bool has_inner_sentence(std::string_view line) {
  for (std::size_t at = line.find_first_of(".!?"); at != std::string_view::npos;
       at = line.find_first_of(".!?", at + 1)) {
    if (at + 1 >= line.size() || line[at + 1] != ' ') continue;
    std::size_t before = at, letters = 0;
    while (before > 0) {
      std::size_t previous = before;
      if (!is_letter(previous_character(line, previous))) break;
      before = previous;
      ++letters;
    }
    if (letters >= 4 && first_mark(line.substr(at + 1)) != 0) return true;
  }
  return false;
}

std::string_view last_word(std::string_view line) {
  const std::size_t end = line.find_last_not_of(" \t") + 1;
  const std::size_t blank = line.substr(0, end).find_last_of(" \t");
  return line.substr(blank == std::string_view::npos ? 0 : blank + 1,
                     end - (blank == std::string_view::npos ? 0 : blank + 1));
}

bool brackets_match(std::string_view line) {
  int open = 0;
  for (const char c : line) {
    if (c == '(') ++open;
    if (c == ')' && --open < 0) return false;
  }
  return open == 0;
}

bool is_fragment(std::string_view line) {
  if (!brackets_match(line)) return true;
  const char32_t first = first_mark(line);
  if (!is_letter(first) && !(first >= U'0' && first <= U'9')) return true;
  return is_structure_word("unfinished", text::fold(last_word(line)));
}

/// "shop.example.ge", "iPhone": names that are written small even at the beginning of a line.
bool begins_with_name(std::string_view line) {
  const std::string_view word = line.substr(0, line.find(' '));
  const std::string_view inner = word.substr(0, word.find_last_not_of(".,:;)") + 1);
  return inner.find('.') != std::string_view::npos ||
         std::ranges::any_of(inner, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

LineShape shape_of(std::string_view line) {
  LineShape shape;
  shape.characters = count_characters(line);
  if (shape.characters > 2 * longest_title) return shape;  // too long to be anything but text
  const Words words = words_in(line);
  shape.words = words.count;
  shape.last = last_mark(line);
  shape.lower_start = is_lower(first_mark(line)) && !begins_with_name(line);
  shape.inner_sentence = has_inner_sentence(line);
  shape.address = is_address(line);
  shape.field = is_field(line);
  shape.wordless = words.count == 0;
  shape.fragment = is_fragment(line);
  shape.enumeration = std::ranges::count(line, ',') >= 3;
  shape.title_case = words.first_is_capital && words.long_words > 0 && words.capital_words * 3 >= words.long_words * 2;
  shape.sentence = ends_sentence(shape.last);
  return shape;
}

bool looks_like_title(const LineShape& shape, std::size_t longest) {
  if (shape.characters == 0 || shape.characters > longest || shape.words == 0 || shape.words > most_title_words)
    return false;
  if (shape.lower_start || shape.inner_sentence || shape.address || shape.fragment || shape.enumeration) return false;
  if (shape.last == U';' || shape.last == U',' || shape.last == U'.' || shape.last == U'!' || shape.last == U'…')
    return false;
  return true;
}

}  // namespace punkti::corpus
