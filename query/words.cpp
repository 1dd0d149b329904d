// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/words.hpp"

#include "indexer/text/utf8.hpp"
#include "query/keyboard_slips.hpp"
#include "query/lists.hpp"
#include "query/printable.hpp"
#include "query/sound_alikes.hpp"
#include "query/spelling.hpp"

#include <algorithm>
#include <unordered_set>

namespace punkti::query {
namespace {

using text::Script;

/// Words under three letters read as too many things.
constexpr std::size_t shortest_romanized = 3;

WordReading own_reading(const text::Term& term) {
  return {term, Path::exact, {}, 1.0};
}

/// Words of the index under any of the prefixes, and those of a sorted list.
text::Vocabulary joined(const indexer::SearchIndex& index, std::string_view prefixes,
                        const std::vector<std::string>& list) {
  std::vector<text::Vocabulary> parts;
  for (const char prefix : prefixes) parts.push_back(index.tables().vocabulary(prefix));
  return {[parts, &list](std::string_view beginning) {
            const auto first =
                std::ranges::lower_bound(list, beginning, {}, [](const auto& word) { return std::string_view(word); });
            return (first != list.end() && first->starts_with(beginning)) ||
                   std::ranges::any_of(parts, [&](const auto& part) { return part.has_prefix(beginning); });
          },
          [parts, &list](std::string_view word) {
            return std::ranges::binary_search(list, word, {},
                                              [](const auto& other) { return std::string_view(other); }) ||
                   std::ranges::any_of(parts, [&](const auto& part) { return part.has_word(word); });
          }};
}

bool reads_as_georgian(const WordPlan& word) {
  return std::ranges::any_of(word.readings,
                             [](const WordReading& reading) { return reading.term.script == Script::georgian; });
}

/// Keys that give letters on one layout give punctuation on another: what was cut into several words there was one.
void drop_covered(std::vector<WordPlan>& words) {
  std::vector<WordPlan> out;
  for (auto& word : words) {
    const bool covered =
        !out.empty() && out.back().readings.front().path == Path::keyboard && word.place.begin < out.back().place.end;
    if (!covered) out.push_back(std::move(word));
  }
  words = std::move(out);
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// The place and all characters that touch it.
ByteRange between_blanks(std::string_view text, ByteRange place) {
  while (place.begin > 0 && !is_blank(text[place.begin - 1])) --place.begin;
  while (place.end < text.size() && !is_blank(text[place.end])) ++place.end;
  return place;
}

}  // namespace

bool is_stopword(std::string_view folded) {
  static const auto words = [] {
    const auto lines = lines_of("stopwords.txt");
    return std::unordered_set<std::string_view>(lines.begin(), lines.end());
  }();
  return words.contains(folded);
}

/// Georgian words without a meaning of their own, as they are spelled in Latin letters: "ra", "Tu", "da".
static bool is_stopword_in_latin(std::string_view as_typed) {
  static const auto spellings = [] {
    std::unordered_set<std::string> out;
    for (const auto word : lines_of("stopwords.txt"))
      for (const auto system :
           {text::System::national, text::System::iso9984, text::System::ala_lc, text::System::legacy})
        if (text::script_of(text::code_point_at(word, 0).value) == Script::georgian)
          out.insert(text::romanize(word, system));
    return out;
  }();
  return spellings.contains(std::string(as_typed));
}

std::vector<WordReading> WordReader::georgian_readings(std::string_view as_typed, const text::Term& term) const {
  const auto& index = lookup_.index();
  const auto& knowledge = lookup_.knowledge();
  std::vector<WordReading> out;
  const auto add = [&](const text::Reading& reading) {
    if (std::ranges::any_of(out, [&](const WordReading& there) { return there.term.word == reading.word; })) return;
    const bool legacy = reading.system == text::System::legacy;
    out.push_back({lookup_.instead_of(term, reading.word), legacy ? Path::legacy : Path::romanized,
                   std::string(text::name_of(reading.system)), 1.0});
  };
  for (const auto& reading : text::readings(as_typed, joined(index, "W", knowledge.georgian_words()), 4)) add(reading);
  for (const auto& reading : text::readings_of_stem(as_typed, joined(index, "SH", knowledge.georgian_stems()), 4))
    add(reading);
  return out;
}

std::vector<WordReading> WordReader::romanized_with_slip(std::string_view as_typed, const text::Term& term) const {
  const auto words = joined(lookup_.index(), "W", lookup_.knowledge().georgian_words());
  const auto found = text::readings_with_slip(as_typed, words, 1);
  if (found.empty()) return {};
  return {{lookup_.instead_of(term, found.front().word), Path::spelling, "a slip in Latin letters", 1.0}};
}

std::vector<WordReading> WordReader::latin_name_with_ending(std::string_view as_typed, const text::Term& term) const {
  static const auto endings = lines_of("latin_endings.txt");
  for (const auto ending : endings) {
    if (!as_typed.ends_with(ending) || as_typed.size() < ending.size() + 4) continue;
    const std::string name(term.word.substr(0, term.word.size() - ending.size()));
    if (!lookup_.index().tables().holds('W' + name)) continue;
    return {{lookup_.instead_of(term, name), Path::romanized, "name with a Georgian ending", 1.0}};
  }
  return {};
}

WordPlan WordReader::as_typed(std::string_view text, const text::Term& term, Languages& seen) const {
  WordPlan word{std::string(slice(text, term.place)), term.place, term.position, is_stopword(term.word), {}};
  const bool is_known = lookup_.known(term);
  if (is_known) word.readings.push_back(own_reading(term));
  if (term.script == Script::latin && columns(word.asked) >= shortest_romanized) {
    auto readings = georgian_readings(word.asked, term);
    if (is_known || word.stopword)
      ++seen.english;
    else if (!readings.empty())
      ++seen.georgian;
    word.readings.insert(word.readings.end(), readings.begin(), readings.end());
  }
  if (word.readings.empty()) word.readings.push_back(own_reading(term));
  return word;
}

void WordReader::keep_language(WordPlan& word, bool romanized) {
  if (word.readings.front().term.script != Script::latin) return;
  if (romanized && is_stopword_in_latin(word.asked)) {
    word.stopword = true;
    return;
  }
  if (!reads_as_georgian(word)) return;
  std::erase_if(word.readings,
                [&](const WordReading& reading) { return (reading.term.script == Script::georgian) != romanized; });
  word.stopword = word.stopword && !romanized;
}

/// A Georgian spelling of a foreign word to the letter is no slip of another Georgian word; else a slip is likelier.
std::vector<WordReading> WordReader::alike(const text::Term& own, std::string_view as_typed, Languages seen) const {
  auto out = sounding_alike(own, Among::index_and_glossary, lookup_);
  const bool to_the_letter = own.script == Script::georgian && !out.empty() && out.front().weight >= regular_loanword;
  const bool latin = own.script == Script::latin;
  std::vector<WordReading> spelled;
  if (latin && seen.romanized()) spelled = respelled_romanized(as_typed, own, lookup_);
  if (spelled.empty()) spelled = respelled(own, lookup_);
  if (spelled.empty() && latin && seen.english == 0) spelled = respelled_romanized(as_typed, own, lookup_);
  if (spelled.empty() && out.empty() && latin) spelled = romanized_with_slip(as_typed, own);
  out.insert(to_the_letter ? out.end() : out.begin(), spelled.begin(), spelled.end());
  return out;
}

/// A word that nothing knows as it is typed. A slip of the keyboard explains every letter, so it goes first.
void WordReader::guess(WordPlan& word, std::string_view text, Languages seen) const {
  const auto own = word.readings.front().term;
  auto better = latin_name_with_ending(word.asked, own);
  const auto read_romanized = [this](std::string_view latin, const text::Term& term) {
    return georgian_readings(latin, term);
  };
  for (const auto place : {between_blanks(text, word.place), word.place}) {
    if (!better.empty()) break;
    better = typed_on_another_keyboard(slice(text, place), own, lookup_, read_romanized);
    if (!better.empty()) word.place = place;
  }
  if (better.empty()) better = alike(own, word.asked, seen);
  if (better.empty()) return;
  word.asked = std::string(slice(text, word.place));
  word.readings = std::move(better);
}

std::vector<WordPlan> WordReader::read(std::string_view text) const {
  std::vector<WordPlan> words;
  Languages seen;
  for (const auto& term : lookup_.terms_of(text)) words.push_back(as_typed(text, term, seen));
  for (auto& word : words) {
    const auto& own = word.readings.front();
    keep_language(word, seen.romanized());
    const bool unknown = own.path == Path::exact && !word.stopword && !lookup_.known(own.term);
    if (unknown) {
      guess(word, text, seen);
    } else if (!word.stopword) {
      const auto others = sounding_alike(word.readings.front().term, Among::index, lookup_);
      word.readings.insert(word.readings.end(), others.begin(), others.end());
    }
  }
  drop_covered(words);
  return words;
}

}  // namespace punkti::query
