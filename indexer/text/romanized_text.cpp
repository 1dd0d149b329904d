// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/romanized_text.hpp"

#include "indexer/text/addresses.hpp"
#include "indexer/text/latin_names.hpp"
#include "indexer/text/letter_bigrams.hpp"
#include "indexer/text/romanization.hpp"
#include "indexer/text/script.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <string>

namespace punkti::text {

namespace {

// In nats per letter. Chosen on Georgian pages romanized by rule (637 of 739 long lines pass alone) and on 36 MB in
// some fifty other languages (4 of 920,000 lines pass, all Indonesian).
struct Bar {
  double likelihood;    ///< least, of Georgian alone
  double over_english;  ///< least margin
  std::size_t letters;  ///< fewest
};
constexpr Bar sure{-2.7, 0.9, 30};
constexpr Bar beside_sure{-2.95, 0.6, 4};
constexpr std::size_t letters_per_alien = 50;  // at most one letter in so many that the national system lacks

struct Line {
  ByteRange place;
  std::size_t letters = 0;
  std::size_t alien = 0;
  double likelihood = 0.0;
  double over_english = 0.0;
  bool may_be_slavic = false;
  bool found = false;
};

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC;
}

/// Letters the national romanization has no use for; c stands in ch only.
std::size_t count_alien(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const bool lone_c = c == 'c' && (i + 1 == word.size() || word[i + 1] != 'h');
    if (lone_c || c == 'w' || c == 'x' || c == 'y' || c == 'f') ++count;
  }
  return count;
}

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
    return line_;
  }

 private:
  void take(char32_t c) {
    if (is_ascii_letter(c))
      word_ += static_cast<char>(c);
    else if (script_of(c) != Script::none && script_of(c) != Script::digit)
      ++line_.alien;
    else if (!is_apostrophe(c))
      finish_word();  // the mark of an ejective: part of the word, and often left out
  }

  void finish_word() {
    if (!word_.empty() && !is_acronym(word_) && !is_latin_name(word_)) weigh();
    word_.clear();
  }

  void weigh() {
    const double georgian = georgian_romanized().log_likelihood(word_);
    line_.letters += word_.size();
    line_.alien += count_alien(word_);
    line_.likelihood += georgian;
    line_.over_english += georgian - english().log_likelihood(word_);
  }

  std::string_view text_;
  std::vector<ByteRange> addresses_;
  std::string word_;
  Line line_;
};

bool passes(const Line& line, const Bar& bar) {
  const auto letters = static_cast<double>(line.letters);
  return line.letters >= bar.letters && line.alien <= line.letters / letters_per_alien &&
         line.likelihood >= bar.likelihood * letters && line.over_english >= bar.over_english * letters;
}

/// ISO 9984 and ALA-LC have diacritics and marks of their own: such a line is weighed as what it would be in the
/// national system.
bool is_scholarly(std::string_view line) {
  constexpr std::u32string_view signs =
      U"\u0161\u0160\u010D\u010C\u017E\u017D\u01F0\u1E21\u1E20\u0121\u0120\u017C\u0315\u02BB";
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint c = code_point_at(line, at);
    if (signs.find(c.value) != std::u32string_view::npos) return true;
    at += c.size;
  }
  return false;
}

/// The Slavic and Baltic languages share š, č and many letter pairs, but have no x (ხ) and no q (ყ).
bool may_be_slavic(std::string_view line) {
  return line.find_first_of("xqXQ") == std::string_view::npos;
}

Line weighed(std::string_view line) {
  Line best = LineReader(line).read();
  if (!is_scholarly(line)) return best;
  for (const System system : {System::iso9984, System::ala_lc}) {
    const Line other = LineReader(romanize(read_romanized(line, system))).read();
    const bool better = other.alien < best.alien || (other.alien == best.alien && other.likelihood > best.likelihood);
    if (better) best = other;
  }
  best.may_be_slavic = may_be_slavic(line);
  return best;
}

/// The lines that have letters at all.
std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    Line line = weighed(text.substr(begin, end - begin));
    line.place = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (line.letters + line.alien > 0) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

}  // namespace

std::vector<ByteRange> find_romanized_lines(std::string_view text) {
  std::vector<Line> lines = lines_of(text);
  for (Line& line : lines) line.found = !line.may_be_slavic && passes(line, sure);
  for (std::size_t i = 1; i < lines.size(); ++i)
    if (lines[i - 1].found && passes(lines[i], beside_sure)) lines[i].found = true;
  for (std::size_t i = lines.size(); i-- > 1;)
    if (lines[i].found && passes(lines[i - 1], beside_sure)) lines[i - 1].found = true;
  std::vector<ByteRange> found;
  for (const Line& line : lines)
    if (line.found) found.push_back(line.place);
  return found;
}

}  // namespace punkti::text
