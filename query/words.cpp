// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/words.hpp"

#include "cmake/embedded.hpp"
#include "indexer/text/stem_georgian.hpp"
#include "indexer/text/utf8.hpp"
#include "query/printable.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_set>

namespace punkti::query {
namespace data {
std::span<const EmbeddedFile> embedded();
}
namespace {

using text::Script;

std::unordered_set<std::string_view> load_stopwords() {
  std::unordered_set<std::string_view> out;
  std::string_view rest = data::embedded().front().bytes;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    if (!line.empty() && line.front() != '#') out.insert(line);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return out;
}

/// Georgian case endings and postpositions as people type them behind a Latin name: "facebookit", "instagramze".
/// National romanization.
constexpr std::array<std::string_view, 12> latin_endings{"isthvis", "istvis", "ebis", "ebit", "ebi", "idan",
                                                         "shi",     "tan",    "ze",   "it",   "is",  "ma"};

/// Words under three letters read as too many things.
constexpr std::size_t shortest_romanized = 3;
constexpr std::size_t shortest_corrected = 4;

WordReading own_reading(const text::Term& term) {
  return {term, Path::exact, {}, 1.0};
}

/// Words of the index under any of the prefixes, and those of a sorted list.
text::Vocabulary joined(const indexer::Index& index, std::string_view prefixes, const std::vector<std::string>& list) {
  std::vector<text::Vocabulary> parts;
  for (const char prefix : prefixes) parts.push_back(index.vocabulary(prefix));
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

}  // namespace

bool is_stopword(std::string_view folded) {
  static const auto words = load_stopwords();
  return words.contains(folded);
}

bool WordReader::known(const text::Term& term) const {
  const auto& tables = index_.tables();
  return tables.term_exists('W' + term.word) ||
         (!term.stem.empty() && (tables.term_exists('S' + term.stem) || tables.term_exists('H' + term.stem))) ||
         knowledge_.glossary().has_word(term);
}

text::Term WordReader::georgian_term(const std::string& word, ByteRange place, std::uint32_t position) const {
  return {place,
          position,
          word,
          text::georgian_stem(word),
          text::georgian_root(word),
          Script::georgian,
          text::Form::romanized};
}

std::vector<WordReading> WordReader::georgian_readings(std::string_view as_typed, const text::Term& term) const {
  std::vector<WordReading> out;
  const auto add = [&](const text::Reading& reading) {
    if (std::ranges::any_of(out, [&](const WordReading& there) { return there.term.word == reading.word; })) return;
    const bool legacy = reading.system == text::System::legacy;
    out.push_back({georgian_term(reading.word, term.place, term.position), legacy ? Path::legacy : Path::romanized,
                   std::string(text::name_of(reading.system)), 1.0});
  };
  for (const auto& reading : text::readings(as_typed, joined(index_, "W", knowledge_.georgian_words()), 4))
    add(reading);
  for (const auto& reading : text::readings_of_stem(as_typed, joined(index_, "SH", knowledge_.georgian_stems()), 4))
    add(reading);
  return out;
}

std::vector<WordReading> WordReader::latin_name_with_ending(std::string_view as_typed, const text::Term& term) const {
  for (const auto ending : latin_endings) {
    if (!as_typed.ends_with(ending) || as_typed.size() < ending.size() + 4) continue;
    const std::string name(term.word.substr(0, term.word.size() - ending.size()));
    if (!index_.tables().term_exists('W' + name)) continue;
    auto reading = own_reading(term);
    reading.term.word = name;
    reading.term.stem = analyst_.english()(name);
    reading.path = Path::romanized;
    reading.system = "name with a Georgian ending";
    return {reading};
  }
  return {};
}

std::vector<WordReading> WordReader::nearest(const text::Term& term) const {
  // A code or number that is not there is not there: the nearest one is another thing.
  const bool has_digit = term.word.find_first_of("0123456789") != std::string::npos;
  if (has_digit || columns(term.word) < shortest_corrected) return {};
  const auto word = index_.tables().get_spelling_suggestion(term.word, 2);
  if (word.empty()) return {};
  WordReading out;
  if (text::script_of(text::code_point_at(word, 0).value) == Script::georgian) {
    out.term = georgian_term(word, term.place, term.position);
  } else {
    out = own_reading(term);
    out.term.word = word;
    out.term.stem = analyst_.english()(word);
  }
  out.path = Path::spelling;
  return {out};
}

std::vector<WordPlan> WordReader::read(std::string_view text) const {
  std::vector<WordPlan> words;
  std::size_t english = 0, georgian = 0;
  for (const auto& term : text::analyse_query(text, analyst_.english())) {
    WordPlan word{std::string(slice(text, term.place)), term.place, term.position, is_stopword(term.word), {}};
    const bool is_known = known(term);
    if (is_known) word.readings.push_back(own_reading(term));
    if (term.script == Script::latin && columns(word.asked) >= shortest_romanized) {
      auto readings = georgian_readings(word.asked, term);
      if (is_known || word.stopword)
        ++english;
      else if (!readings.empty())
        ++georgian;
      word.readings.insert(word.readings.end(), readings.begin(), readings.end());
    }
    if (word.readings.empty()) word.readings.push_back(own_reading(term));
    words.push_back(std::move(word));
  }

  const bool romanized = georgian > 0 && georgian >= english;
  for (auto& word : words) {
    const auto own = word.readings.front();
    if (own.term.script == Script::latin && reads_as_georgian(word)) {
      // Keep one language's readings: the question's own.
      std::erase_if(word.readings,
                    [&](const WordReading& reading) { return (reading.term.script == Script::georgian) != romanized; });
      word.stopword = word.stopword && !romanized;
    } else if (own.path == Path::exact && !known(own.term) && !word.stopword) {
      auto better = latin_name_with_ending(word.asked, own.term);
      if (better.empty()) better = nearest(own.term);
      if (!better.empty()) word.readings = std::move(better);
    }
  }
  return words;
}

}  // namespace punkti::query
