// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/legacy_evidence.hpp"

#include "indexer/text/latin_trigrams.hpp"
#include "indexer/text/legacy_case.hpp"
#include "indexer/text/legacy_font.hpp"
#include "indexer/text/letter_bigrams.hpp"
#include "indexer/text/letter_sequences.hpp"
#include "indexer/text/mkhedruli.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace punkti::text {
namespace {

// Nats, unless a name says letters or words. Chosen on Georgian pages encoded by rule (767 and 835 lines) and on
// 230,000 lines of manuals, licences and policies and 990,000 messages in other languages.
//
// With a spelling that neither English nor the national romanization has; no foreign line reaches 2.
constexpr double hard_margin = 2.0;
constexpr double hard_margin_of_short = 8.0;  // fewer than eight letters
// Without one; of the messages 17 pass, names and "grafika fotografia", of the other lines none.
constexpr double soft_margin = 12.0;
constexpr double soft_margin_of_many = 10.0;
constexpr std::size_t many_words = 3;
constexpr double soft_margin_of_one = 16.0;  // a single word: "fotografia" reaches 15
// All in capitals; of 230,000 lines of other languages put in capitals the likeliest reaches 12.
constexpr double headline_margin = 18.0;
// A key in capitals may be one of two letters; the choice makes Georgian look likelier than it is.
constexpr double headline_margin_per_letter = 0.8;
constexpr double margin_in_run = 0.0;
constexpr double margin_in_document = 4.0;
constexpr std::size_t least_letters = 8;
constexpr std::size_t longest_word = 64;  // letters; longer ones are encoded data

// A foreign name in a Georgian line; longer lines in other languages have many such words.
constexpr double odd_word = -6.0;
// A word with an accent or an apostrophe, which the font does not have.
constexpr double foreign_word = -8.0;
// One Georgian word in four has a capital inside, one in five hundred of others; behind a capital ("SoundCloud") one in
// fifty.
constexpr double inner_capital = 4.0;
constexpr double camel_case = 2.0;
// Where a reading in the national romanization, which writes შ sh, is likelier by this and by a quarter of the margin,
// it is no legacy font.
constexpr double likelier_romanized = 2.5;
// Cheaper tables rule most lines out first; of Georgian lines that pass without hard spellings the least has -0.35.
constexpr double hopeless_per_letter = -0.5;

// An English word inside a run stays as it is; the least English Georgian words reach -6.7.
constexpr double kept_word_margin = -7.0;
// A word with a capital of no use to the font is a name unless it reads more like Georgian than like English.
constexpr double capital_word_margin = 0.0;
// Behind a number the same, but for the abbreviation of the year, which is Georgian whatever it looks like.
constexpr double after_digit_margin = 1.0;
constexpr std::size_t least_after_digit = 4;  // letters; shorter ones are units
constexpr std::string_view year = "w";

char in_small(char c) {
  return is_ascii_upper(static_cast<unsigned char>(c)) ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::string in_small_letters(std::string_view word) {
  std::string out(word);
  std::ranges::transform(out, out.begin(), in_small);
  return out;
}

std::string with_small_first(std::string_view word) {
  std::string out(word);
  out.front() = in_small(out.front());
  return out;
}

double latin(std::string_view word) {
  return LatinTrigrams::all_languages().log_likelihood(word);
}

double evidence_of(std::string_view word) {
  return std::max(odd_word, likelihood_of_legacy_word(word) - latin(word));
}

/// The tables know no case; a capital of the font inside a word is evidence beside them.
double evidence_of_capitals(std::string_view word) {
  const auto upper = [](char c) { return is_ascii_upper(static_cast<unsigned char>(c)); };
  for (std::size_t i = 1; i < word.size(); ++i)
    if (!upper(word[i - 1]) && is_legacy_capital(word[i])) return upper(word.front()) ? camel_case : inner_capital;
  return 0.0;
}

/// What a letter or two of the national romanization may stand for, by legacy keys; without apostrophes t is თ or ტ.
std::string_view keys_of_romanized(std::string_view letters) {
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Pair, 11> keys{{{"t", "tT"},
                                       {"k", "kq"},
                                       {"p", "pf"},
                                       {"q", "qy"},
                                       {"zh", "J"},
                                       {"gh", "R"},
                                       {"sh", "S"},
                                       {"ch", "CW"},
                                       {"ts", "cw"},
                                       {"dz", "Z"},
                                       {"kh", "x"}}};
  const auto found = std::ranges::find(keys, letters, &Pair::first);
  return found != keys.end() ? found->second : letters.substr(0, letters.size() == 1 ? 1 : 0);
}

double likelihood_of_romanized(std::string_view word, bool digraphs) {
  std::vector<Letters> choices;
  for (std::size_t at = 0; at < word.size();) {
    const std::string_view two = digraphs ? keys_of_romanized(word.substr(at, 2)) : std::string_view();
    const bool is_two = at + 1 < word.size() && !two.empty();
    Letters choice;
    for (const char key : is_two ? two : keys_of_romanized(word.substr(at, 1)))
      choice += letters_of(decode_legacy_font({&key, 1})).value_or("");
    choices.push_back(std::move(choice));
    at += is_two ? 2 : 1;
  }
  const LetterSequences& georgian = LetterSequences::georgian();
  return georgian.log_likelihood_of_word(georgian.likeliest(choices));
}

/// Of its likeliest reading: "ts" is ც, or ტ and ს.
double likelihood_of_romanized_word(std::string_view word) {
  return std::max(likelihood_of_romanized(word, false), likelihood_of_romanized(word, true));
}

void weigh_headline(std::string_view text, LegacySegment& segment) {
  segment.weighed_words = segment.words.size();
  for (const LegacyWord& word : segment.words) {
    const std::string_view letters = slice(text, word.place);
    if (letters.size() > longest_word) continue;
    segment.margin += evidence_of(letters);
    segment.over_legacy += likelihood_of_romanized_word(in_small_letters(letters)) - likelihood_of_legacy_word(letters);
  }
}

/// Is the word evidence? Where no spelling is hard, also one that begins with a capital of no use to the font, for it
/// may show that the line is something else. "a)", "b." number points.
bool is_evidence(const LegacySegment& segment, const LegacyWord& word) {
  const bool counts =
      word.kind == LegacyWordKind::plain || (word.kind == LegacyWordKind::capital && !segment.hard.any());
  return counts && word.place.size() > 1 && word.place.size() <= longest_word;
}

/// Nearly every line ends here; so no word is copied yet.
bool is_hopeless(std::string_view text, const LegacySegment& segment) {
  double sum = 0.0;
  std::size_t letters = 0;
  for (const LegacyWord& word : segment.words) {
    if (!is_evidence(segment, word)) continue;
    const std::string_view spelled = slice(text, word.place);
    sum += georgian_by_legacy_keys().log_likelihood(spelled) - latin(spelled);
    letters += spelled.size();
  }
  return letters == 0 || sum < hopeless_per_letter * static_cast<double>(letters);
}

/// The words that are evidence, each once: "aq aq aq" says no more than "aq".
std::vector<std::string> evidence_in(std::string_view text, const LegacySegment& segment) {
  std::vector<std::string> words;
  for (const LegacyWord& word : segment.words) {
    if (!is_evidence(segment, word)) continue;
    const std::string_view letters = slice(text, word.place);
    std::string spelled = word.kind == LegacyWordKind::capital ? with_small_first(letters) : std::string(letters);
    words.push_back(std::move(spelled));
  }
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  return words;
}

bool has_foreign_word(const LegacySegment& segment) {
  return std::ranges::any_of(segment.words, [](const auto& word) { return word.kind == LegacyWordKind::foreign; });
}

void weigh_evidence(std::string_view text, LegacySegment& segment) {
  for (const std::string& word : evidence_in(text, segment)) {
    ++segment.weighed_words;
    segment.margin += evidence_of(word) + evidence_of_capitals(word);
    if (segment.hard.capitals == 0)
      segment.over_legacy += likelihood_of_romanized_word(word) - likelihood_of_legacy_word(word);
  }
}

void weigh_foreign_words(LegacySegment& segment) {
  for (const LegacyWord& word : segment.words)
    if (word.kind == LegacyWordKind::foreign) segment.margin += foreign_word;
}

double over_english(std::string_view word) {
  return georgian_by_legacy_keys().log_likelihood(word) - english().log_likelihood(word);
}

bool reads_like_a_headline(const LegacySegment& segment) {
  return segment.margin >= headline_margin_per_letter * static_cast<double>(segment.letters);
}

double least_soft_margin(const LegacySegment& segment) {
  if (segment.weighed_words >= many_words) return soft_margin_of_many;
  return segment.weighed_words > 1 ? soft_margin : soft_margin_of_one;
}

bool is_romanized(const LegacySegment& segment) {
  return segment.over_legacy > std::max(likelier_romanized, segment.margin / 4.0);
}

}  // namespace

void weigh(std::string_view text, LegacySegment& segment) {
  weigh_foreign_words(segment);
  if (segment.headline) return weigh_headline(text, segment);
  segment.hopeless = !segment.hard.any() && is_hopeless(text, segment);
  if (!segment.hopeless) weigh_evidence(text, segment);
}

bool stands_alone(const LegacySegment& segment) {
  if (segment.hopeless || is_romanized(segment)) return false;
  if (segment.headline) return reads_like_a_headline(segment) && segment.margin >= headline_margin;
  if (segment.letters < least_letters) return segment.hard.capitals > 0 && segment.margin >= hard_margin_of_short;
  if (segment.hard.any()) return segment.margin >= hard_margin;
  return !has_foreign_word(segment) && segment.margin >= least_soft_margin(segment);
}

bool stands_in_run(const LegacySegment& segment) {
  return segment.headline ? reads_like_a_headline(segment)
                          : !segment.hopeless && segment.letters > 0 && segment.margin >= margin_in_run;
}

bool stands_in_legacy_document(const LegacySegment& segment) {
  if (segment.hopeless || (segment.headline && !reads_like_a_headline(segment))) return false;
  return segment.letters >= least_letters && segment.margin >= margin_in_document;
}

bool is_decoded(std::string_view text, const LegacySegment& segment, const LegacyWord& word) {
  const std::string_view letters = slice(text, word.place);
  switch (word.kind) {
    case LegacyWordKind::plain: return word.hard.any() || over_english(letters) > kept_word_margin;
    case LegacyWordKind::capital: return over_english(letters) > capital_word_margin;
    case LegacyWordKind::all_capital: return segment.headline;
    case LegacyWordKind::after_digit:
      return letters == year || (letters.size() >= least_after_digit && over_english(letters) > after_digit_margin);
    case LegacyWordKind::kept:
    case LegacyWordKind::foreign: return false;
  }
  return false;
}

}  // namespace punkti::text
