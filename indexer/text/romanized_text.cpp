// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/romanized_text.hpp"

#include "indexer/text/addresses.hpp"
#include "indexer/text/letter_bigrams.hpp"
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
  bool found = false;
};

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC;
}

bool is_acronym(std::string_view word) {
  return word.size() > 1 &&
         std::ranges::all_of(word, [](char c) { return is_ascii_upper(static_cast<unsigned char>(c)); });
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
  LineReader(std::string_view text, ByteRange place) : text_(slice(text, place)) {
    line_.place = place;
    addresses_ = find_addresses(text_);
  }

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
    if (!word_.empty() && !is_acronym(word_)) weigh();
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

/// The lines that have letters at all.
std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    Line line = LineReader(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}).read();
    if (line.letters + line.alien > 0) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

}  // namespace

std::vector<ByteRange> find_romanized_lines(std::string_view text) {
  std::vector<Line> lines = lines_of(text);
  for (Line& line : lines) line.found = passes(line, sure);
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
