// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/romanized_words.hpp"

#include "indexer/text/latin_names.hpp"
#include "indexer/text/letter_bigrams.hpp"
#include "indexer/text/letter_sequences.hpp"
#include "indexer/text/memory.hpp"
#include "indexer/text/spellings.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace punkti::text {
namespace {

// In nats.
constexpr double mark_left_out = 6.0;    // in a line that has marks
constexpr double of_other_system = 4.5;  // a letter spelled as in another system, or in none
constexpr double against_marks = 10.0;   // the same in a line that has marks
constexpr double mark_too_many = 4.0;    // an apostrophe that belongs to no letter
constexpr double nearly_as_likely = 3.0;
constexpr double surely_english = 7.0;  // over Georgian, by letter pairs
constexpr double perhaps_english = 1.0;
constexpr std::size_t beams = 16;           // readings followed at once
constexpr std::size_t longest_word = 64;    // bytes; longer ones are no words
constexpr std::size_t words_to_weigh = 12;  // of a line, to choose its system
constexpr std::size_t letters_per_mark = 40;
constexpr std::size_t letters_per_chatty = 50;

constexpr std::string_view apostrophe = "\u2019";
constexpr std::string_view turned_apostrophe = "\u02BB";
constexpr std::string_view comma_above_right = "\u0315";

using Beam = LikelyReading;  // of the beginning of a word

double cost_of(const Spelling& spelling, RomanizedWriting writing) {
  // In a chat every letter may be spelled as in any system people know.
  if (writing.system == System::chat) return 0.0;
  const Systems system = only(writing.system);
  if ((spelling.strictly & system) != 0) return 0.0;
  if ((spelling.systems & system) == 0) return writing.marked ? against_marks : of_other_system;
  return writing.marked ? mark_left_out : 0.0;
}

std::size_t mark_at(std::string_view rest) {
  for (const std::string_view mark : {apostrophe, turned_apostrophe, comma_above_right})
    if (rest.starts_with(mark)) return mark.size();
  return 0;
}

double step(const Letters& before, char letter) {
  const LetterSequences& georgian = LetterSequences::georgian();
  if (before.size() >= LetterSequences::memory) return georgian.log_likelihood(before, letter);
  return georgian.log_likelihood(Letters(LetterSequences::memory, LetterSequences::border) + before, letter);
}

/// All that a word may stand for, likeliest first; a beam search over its letters.
class WordReading {
 public:
  WordReading(std::string_view latin, RomanizedWriting writing)
      : latin_(latin), writing_(writing), beams_(latin.size() + 1) {
    beams_.front().emplace_back();
  }

  std::vector<Beam> read() {
    for (std::size_t at = 0; at < latin_.size(); ++at) {
      keep_best(beams_[at]);
      if (!beams_[at].empty()) go_on(at);
    }
    for (Beam& whole : beams_.back()) whole.likelihood += step(whole.letters, LetterSequences::border);
    keep_best(beams_.back());
    return std::move(beams_.back());
  }

 private:
  void go_on(std::size_t at) {
    const std::string_view rest = latin_.substr(at);
    for (const Spelling& spelling : Spellings::all().offered(rest))
      for (const Beam& beam : beams_[at])
        beams_[at + spelling.length].push_back(
            {beam.likelihood - cost_of(spelling, writing_) + step(beam.letters, spelling.letter),
             beam.letters + spelling.letter});
    if (const std::size_t mark = mark_at(rest); mark > 0)
      for (const Beam& beam : beams_[at]) beams_[at + mark].push_back({beam.likelihood - mark_too_many, beam.letters});
  }

  static void keep_best(std::vector<Beam>& some) {
    std::ranges::stable_sort(some, std::greater{}, &Beam::likelihood);
    std::vector<Beam> best;
    for (Beam& beam : some) {
      if (best.size() == beams) break;
      if (std::ranges::find(best, beam.letters, &Beam::letters) == best.end()) best.push_back(std::move(beam));
    }
    some = std::move(best);
  }

  std::string_view latin_;
  RomanizedWriting writing_;
  std::vector<std::vector<Beam>> beams_;  // by the bytes they have read
};

std::vector<Beam> beams_of(std::string_view latin, RomanizedWriting writing) {
  if (latin.size() > longest_word) return {};
  return WordReading(latin, writing).read();
}

/// What of a line shows how it is written.
struct Signs {
  std::size_t letters = 0;
  std::size_t marks = 0;
  std::size_t chatty = 0;  ///< letters that the national system lacks
  bool diacritics = false;
};

bool is_chatty(std::string_view line, std::size_t at) {
  const auto next = [&] { return at + 1 < line.size() ? line[at + 1] : ' '; };
  if (std::string_view("cC").find(line[at]) != std::string_view::npos) return next() != 'h' && next() != 'H';
  return std::string_view("wxyfWXYF").find(line[at]) != std::string_view::npos;
}

Signs signs_of(std::string_view line) {
  Signs signs;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint c = code_point_at(line, at);
    const bool after_letter = at > 0 && is_ascii_letter(static_cast<unsigned char>(line[at - 1]));
    if (is_ascii_letter(c.value)) ++signs.letters;
    if (is_chatty(line, at)) ++signs.chatty;
    if (after_letter && mark_at(line.substr(at)) > 0) ++signs.marks;
    if (c.value == 0x30C || c.value == 0x304 || c.value == 0x307) signs.diacritics = true;
    at += c.size;
  }
  return signs;
}

std::vector<std::string_view> words_in(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::string_view word : split(line, ' ')) {
    while (!word.empty() && !is_ascii_letter(static_cast<unsigned char>(word.front()))) word.remove_prefix(1);
    while (!word.empty() && std::string_view(".,;:!?)").find(word.back()) != std::string_view::npos)
      word.remove_suffix(1);
    if (word.size() > 2 && words.size() < words_to_weigh) words.push_back(word);
  }
  return words;
}

double likelihood_of(const std::vector<std::string_view>& words, RomanizedWriting writing) {
  double sum = 0.0;
  for (const std::string_view word : words)
    if (const auto read = beams_of(word, writing); !read.empty()) sum += read.front().likelihood;
  return sum;
}

/// By letter pairs, which are known for the national system and for chat spellings.
bool is_english(std::string_view word, RomanizedWriting writing, double margin) {
  const bool plain = std::ranges::all_of(word, [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); });
  const bool chat = writing.system == System::chat;
  if (!plain || (!chat && writing.system != System::national)) return false;
  const LetterBigrams& georgian = chat ? georgian_in_chat() : georgian_romanized();
  return english().log_likelihood(word) - georgian.log_likelihood(word) > margin;
}

std::vector<std::string> likeliest_words(std::string_view latin, RomanizedWriting writing) {
  const std::vector<Beam> read = beams_of(decomposed(latin), writing);
  std::vector<std::string> words;
  for (const Beam& beam : read) {
    if (words.size() == 2 || beam.likelihood < read.front().likelihood - nearly_as_likely) break;
    words.push_back(mkhedruli_of(beam.letters));
  }
  return words;
}

}  // namespace

RomanizedWriting writing_of(std::string_view line) {
  const std::string text = decomposed(line);
  const Signs signs = signs_of(text);
  const bool marked = signs.marks * letters_per_mark >= signs.letters && signs.marks > 0;
  if (!marked && !signs.diacritics)
    return {signs.chatty * letters_per_chatty >= signs.letters && signs.chatty > 0 ? System::chat : System::national};
  const auto systems =
      signs.diacritics ? std::pair(System::iso9984, System::ala_lc) : std::pair(System::national, System::bgn1981);
  const RomanizedWriting one{systems.first, marked};
  const RomanizedWriting other{systems.second, marked};
  const std::vector<std::string_view> words = words_in(text);
  return likelihood_of(words, one) >= likelihood_of(words, other) ? one : other;
}

std::vector<std::string> read_romanized_word(std::string_view latin, RomanizedWriting writing) {
  using Readings = std::vector<std::string>;
  thread_local std::array<std::array<Memory<Readings>, 2>, all_systems.size()> memories;
  Memory<Readings>& memory = memories[static_cast<std::size_t>(writing.system)][writing.marked ? 1 : 0];
  return memory.of(latin, [&] { return likeliest_words(latin, writing); });
}

std::optional<LikelyReading> likeliest_reading(std::string_view latin, RomanizedWriting writing) {
  std::vector<Beam> read = beams_of(latin, writing);
  if (read.empty()) return std::nullopt;
  return std::move(read.front());
}

bool stays_latin(std::string_view word, RomanizedWriting writing) {
  return is_acronym(word) || is_latin_name(word) || is_english(word, writing, surely_english);
}

bool may_be_english(std::string_view word, RomanizedWriting writing) {
  return is_english(word, writing, perhaps_english);
}

}  // namespace punkti::text
