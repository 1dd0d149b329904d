// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/titles.hpp"

#include "corpus/characters.hpp"
#include "corpus/line_shape.hpp"
#include "corpus/markers.hpp"
#include "corpus/structure_words.hpp"
#include "indexer/text/fold.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace punkti::corpus {
namespace {

constexpr std::size_t longest_name = 110;    // characters
constexpr std::size_t longest_company = 7;   // words
constexpr std::size_t longest_own_name = 4;  // words of a company or an event before "…: the Rules"

std::vector<std::string> folded_words(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    if (is_letter(next_character(line, at))) {
      word += line.substr(begin, at - begin);
    } else if (!word.empty()) {
      words.push_back(text::fold(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(text::fold(word));
  std::erase_if(words, [](const std::string& folded) { return folded.empty(); });  // letters that are only fillers
  return words;
}

bool is_latin(std::string_view word) {
  return static_cast<unsigned char>(word.front()) < 0x80;
}

/// "Reference to the Policy", "Scope of this Agreement", "Withdrawing from a Policy": the noun is spoken of.
bool is_spoken_of(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_structure_word("title", words[i])) return i > 0 && is_structure_word("article", words[i - 1]);
    if (is_structure_word("speaking", words[i])) return true;
  }
  return false;
}

/// Georgian titles end with their noun; English ones have it before "of", "for", "and" or the end.
bool has_title_noun(const std::vector<std::string>& words) {
  if (is_structure_word("title", words.back())) return true;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!is_latin(words[i]) || !is_structure_word("title", words[i])) continue;
    const std::string& next = words[i + 1];
    if (next == "of" || next == "for" || next == "and" || next == "on") return true;
  }
  return false;
}

/// "Privacy Policy" of "Privacy Policy — Example Shop": the title of a browser's window.
std::string_view before_dash(std::string_view line) {
  std::size_t first = line.size();
  for (const std::string_view dash : {" - ", " – ", " — ", " | "}) first = std::min(first, line.find(dash));
  return line.substr(0, first);
}

bool names_document(std::string_view line) {
  const LineShape shape = shape_of(line);
  if (shape.characters > longest_name || shape.lower_start || shape.sentence || shape.last == U';' ||
      shape.last == U',' || shape.inner_sentence || shape.address || shape.fragment)
    return false;
  if (const Marker marker = marker_at(line); marker.kind == MarkerKind::word) return marker.style == "annex #";
  const std::vector<std::string> words = folded_words(line);
  if (words.empty() || words.size() > 12) return false;
  if (is_structure_word("not-title", words.front())) return false;
  if (is_latin(words.back()) && !shape.title_case && words.size() > 3) return false;
  return has_title_noun(words) && !is_spoken_of(words);
}

/// "Example Shop: notice to visitors", "BONUS 2026: THE RULES": behind the colon stands what kind of document it is.
bool names_kind(std::string_view line) {
  const std::size_t colon = line.find(": ");
  const LineShape shape = shape_of(line);
  if (colon == std::string_view::npos || line.find(": ", colon + 1) != std::string_view::npos) return false;
  if (shape.characters > longest_name || shape.sentence || shape.inner_sentence || shape.address || shape.fragment ||
      shape.lower_start || shape.enumeration || shape.last == U';' || shape.last == U',')
    return false;
  const std::vector<std::string> name = folded_words(line.substr(0, colon));
  std::vector<std::string> kind = folded_words(line.substr(colon));
  if (name.empty() || name.size() > longest_own_name || is_structure_word("not-title", name.front())) return false;
  if (kind.size() > 1 && kind.front() == "the") kind.erase(kind.begin());
  return !kind.empty() && is_structure_word("title", kind.front());
}

}  // namespace

bool is_title(std::string_view line) {
  if (names_document(line) || names_kind(line)) return true;
  const std::string_view name = before_dash(line);
  const LineShape shape = shape_of(line);
  return name.size() < line.size() && shape.characters <= longest_name && !shape.sentence && shape.last != U';' &&
         names_document(name);
}

bool is_company_name(std::string_view line) {
  const LineShape shape = shape_of(line);
  if (shape.characters > longest_name || shape.sentence || shape.inner_sentence || shape.last == U':') return false;
  const std::vector<std::string> words = folded_words(line);
  if (words.size() < 2 || words.size() > longest_company || is_structure_word("not-title", words.front())) return false;
  const bool has_form =
      is_structure_word("company-form", words.front()) || is_structure_word("company-form", words.back());
  return has_form && !is_title(line);
}

}  // namespace punkti::corpus
