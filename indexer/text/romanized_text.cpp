// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/romanized_text.hpp"

#include "indexer/text/addresses.hpp"
#include "indexer/text/latin_names.hpp"
#include "indexer/text/romanization.hpp"
#include "indexer/text/romanized_evidence.hpp"
#include "indexer/text/script.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <string>

namespace punkti::text {

namespace {

// In nats over the words of a line. Chosen on program messages in Georgian spelled by chance and in 150 languages that
// are written in Latin letters.
constexpr double sure = 22.0;              // three words that say so at the least
constexpr double sure_with_common = 13.0;  // two, one of them a word that only Georgian has
constexpr double beside_sure_per_letter = 0.3;
constexpr double worth_weighing = -6.0;        // by letter pairs; an address in the line may take so much
constexpr std::size_t letters_per_alien = 50;  // at most one in so many is a letter of another alphabet

struct Line {
  ByteRange place;
  bool weighed = false;  ///< else only looked at
  std::size_t letters = 0;
  std::size_t alien = 0;
  double evidence = 0.0;
  bool common = false;
  bool scholarly = false;  ///< has diacritics of ISO 9984 or ALA-LC
  bool may_be_slavic = false;
  bool found = false;
};

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC;
}

/// Digits and signs that some people type for letters: 4 is ჩ, $ is შ.
bool is_letter_of_chat(char32_t c) {
  return c == U'4' || c == U'$';
}

/// Cuts a line into the words that may be Georgian.
class LineReader {
 public:
  explicit LineReader(std::string_view line) : text_(line), addresses_(find_addresses(line)) {}

  Line read() {
    auto address = addresses_.begin();
    for (std::size_t at = 0; at < text_.size();) {
      while (address != addresses_.end() && address->end <= at) ++address;
      if (address != addresses_.end() && address->begin <= at) {
        finish_word();
        at = address->end;
        continue;
      }
      const CodePoint c = code_point_at(text_, at);
      take(c.value);
      at += c.size;
    }
    finish_word();
    weigh_words();
    return line_;
  }

 private:
  void take(char32_t c) {
    if (is_ascii_letter(c) || is_letter_of_chat(c))
      word_ += static_cast<char>(c);
    else if (script_of(c) != Script::none && script_of(c) != Script::digit)
      ++line_.alien;
    else if (!is_apostrophe(c))
      finish_word();  // the mark of an ejective: part of the word, and often left out
  }

  void finish_word() {
    const bool letters =
        std::ranges::any_of(word_, [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); });
    if (letters && !is_acronym(word_)) {
      line_.letters += word_.size();
      words_.push_back(std::move(word_));
    }
    word_.clear();
  }

  void weigh_words() {
    for (const std::string& word : words_) {
      if (is_latin_name(word)) continue;
      const RomanizedEvidence evidence = romanized_evidence(word);
      line_.evidence += evidence.nats;
      line_.common |= evidence.common;
    }
  }

  std::string_view text_;
  std::vector<ByteRange> addresses_;
  std::string word_;
  std::vector<std::string> words_;
  Line line_;
};

/// What can be seen of a line without cutting it into words.
struct Glance {
  std::size_t letters = 0;
  std::size_t alien = 0;
  bool scholarly = false;      ///< has diacritics or marks of ISO 9984 or ALA-LC
  bool may_be_slavic = false;  ///< which share š, č and many letter pairs, but have no x (ხ) and no q (ყ)
  double evidence = 0.0;
};

bool is_scholarly(char32_t c) {
  constexpr std::u32string_view signs =
      U"\u0161\u0160\u010D\u010C\u017E\u017D\u01F0\u1E21\u1E20\u0121\u0120\u017C\u0315\u02BB";
  return signs.find(c) != std::u32string_view::npos;
}

Glance glance_at(std::string_view line) {
  Glance seen;
  QuickEvidence evidence;
  for (std::size_t at = 0; at < line.size();) {
    const auto byte = static_cast<unsigned char>(line[at]);
    if (byte < 0x80) {
      if (byte != '\'') evidence.add(line[at]);
      seen.letters += is_ascii_letter(byte) || is_letter_of_chat(byte) ? 1 : 0;
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(line, at);
    const Script script = script_of(c.value);
    seen.alien += script != Script::none && script != Script::digit ? 1 : 0;
    seen.scholarly = seen.scholarly || is_scholarly(c.value);
    if (!is_apostrophe(c.value)) evidence.add(' ');
    at += c.size;
  }
  seen.evidence = evidence.nats();
  seen.may_be_slavic = seen.scholarly && line.find_first_of("xqXQ") == std::string_view::npos;
  return seen;
}

bool is_worth_weighing(const Glance& seen) {
  if (seen.scholarly) return !seen.may_be_slavic;
  return seen.alien <= seen.letters / letters_per_alien && seen.evidence >= worth_weighing;
}

/// ISO 9984 and ALA-LC have diacritics and marks of their own: such a line is weighed as what it would be in the
/// national system.
Line weighed(std::string_view text, const Line& looked_at) {
  const std::string_view line = slice(text, looked_at.place);
  Line best = LineReader(line).read();
  if (looked_at.scholarly)
    for (const System system : {System::iso9984, System::ala_lc}) {
      const Line other = LineReader(romanize(read_romanized(line, system))).read();
      const bool better = other.alien < best.alien || (other.alien == best.alien && other.evidence > best.evidence);
      if (better) best = other;
    }
  best.place = looked_at.place;
  best.weighed = true;
  best.scholarly = looked_at.scholarly;
  best.may_be_slavic = looked_at.may_be_slavic;
  return best;
}

/// The lines that have letters at all; weighed are those that may be sure.
std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Glance seen = glance_at(text.substr(begin, end - begin));
    Line line;
    line.place = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    line.scholarly = seen.scholarly;
    line.may_be_slavic = seen.may_be_slavic;
    if (seen.letters + seen.alien > 0) lines.push_back(is_worth_weighing(seen) ? weighed(text, line) : line);
    begin = end + 1;
  }
  return lines;
}

bool may_be_georgian(const Line& line) {
  return line.weighed && line.letters > 0 && line.alien <= line.letters / letters_per_alien;
}

bool is_sure(const Line& line) {
  return may_be_georgian(line) && !line.may_be_slavic && line.evidence >= (line.common ? sure_with_common : sure);
}

bool may_stand_beside(std::string_view text, Line& line) {
  if (!line.weighed && line.scholarly) line = weighed(text, line);
  return may_be_georgian(line) && line.evidence >= beside_sure_per_letter * static_cast<double>(line.letters);
}

/// Eight letters in a hundred need a capital on the legacy keyboard. A run without one inside a word is only a guess,
/// and a sure line in Latin letters a better one: it reads small letters by the same keys, and t as თ too.
bool has_legacy_capital(std::string_view run) {
  for (std::size_t at = 1; at < run.size(); ++at)
    if (is_ascii_upper(static_cast<unsigned char>(run[at])) &&
        is_ascii_lower(static_cast<unsigned char>(run[at - 1])) && is_legacy_capital(run[at]))
      return true;
  return false;
}

std::vector<Line> sure_lines(std::string_view text) {
  std::vector<Line> lines = lines_of(text);
  for (Line& line : lines) line.found = is_sure(line);
  for (std::size_t i = 1; i < lines.size(); ++i)
    if (lines[i - 1].found && may_stand_beside(text, lines[i])) lines[i].found = true;
  for (std::size_t i = lines.size(); i-- > 1;)
    if (lines[i].found && may_stand_beside(text, lines[i - 1])) lines[i - 1].found = true;
  std::erase_if(lines, [](const Line& line) { return !line.found; });
  return lines;
}

/// The first run that has bytes of a line.
const LegacyRun* run_in(ByteRange line, const std::vector<LegacyRun>& runs) {
  const auto end_of = [](const LegacyRun& run) { return run.place.end; };
  const auto next = std::ranges::upper_bound(runs, line.begin, {}, end_of);
  return next != runs.end() && next->place.begin < line.end ? &*next : nullptr;
}

bool is_read_by_the_font(const Line& line, const std::vector<LegacyRun>& runs, std::string_view text,
                         Surroundings around) {
  if (line.scholarly) return false;
  const LegacyRun* run = run_in(line.place, runs);
  return run != nullptr && (around == Surroundings::legacy || has_legacy_capital(slice(text, run->place)));
}

}  // namespace

LatinGeorgian find_latin_georgian(std::string_view text, Surroundings around) {
  LatinGeorgian found;
  found.legacy = find_legacy_runs(text, around);
  for (const Line& line : sure_lines(text))
    if (!is_read_by_the_font(line, found.legacy, text, around)) found.romanized.push_back(line.place);
  std::erase_if(found.legacy, [&](const LegacyRun& run) {
    return std::ranges::any_of(
        found.romanized, [&](ByteRange line) { return line.begin < run.place.end && run.place.begin < line.end; });
  });
  return found;
}

std::vector<ByteRange> find_romanized_lines(std::string_view text) {
  return find_latin_georgian(text).romanized;
}

}  // namespace punkti::text
