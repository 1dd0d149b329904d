// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/romanized_words.hpp"

#include "indexer/text/latin_names.hpp"
#include "indexer/text/letter_bigrams.hpp"
#include "indexer/text/letter_sequences.hpp"
#include "indexer/text/memory.hpp"
#include "indexer/text/spellings.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace punkti::text {
namespace {

// In nats.
constexpr double mark_left_out = 6.0;      // in a line that has marks
constexpr double of_other_system = 4.5;    // a letter spelled as in another system, or in none
constexpr double against_marks = 10.0;     // the same in a line that has marks
constexpr double spelled_otherwise = 7.0;  // in a chat, a letter that the line elsewhere spells plainly
constexpr double capital_lost = 5.0;       // in a chat, a letter spelled as no table has it
constexpr double mark_too_many = 4.0;      // an apostrophe that belongs to no letter
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

/// A reading of the beginning of a word: its last letter, and where the reading before that stands.
struct Beam {
  double likelihood = 0.0;
  std::uint64_t letters = 0;  ///< all of them, as a hash
  std::size_t before = 0;     ///< in WordReading's list of kept ones; none when there are no letters
  LetterSequences::Context context = LetterSequences::beginning;
  char letter = 0;
};

constexpr std::uint64_t bit_of(char letter) {
  return std::uint64_t{1} << static_cast<unsigned>(letter);
}

/// Every letter may be spelled in any way that people use, but most people keep to one; a key of the legacy keyboard
/// that lost its capital (ჭ as w) is seldom meant.
double cost_in_chat(const Spelling& spelling, std::uint64_t spelled_out) {
  if ((spelling.systems & (only(System::national) | only(System::ala_lc))) != 0) return 0.0;
  if ((spelled_out & bit_of(spelling.letter)) != 0) return spelled_otherwise;
  return (spelling.strictly & only(System::chat)) != 0 ? 0.0 : capital_lost;
}

double cost_of(const Spelling& spelling, RomanizedWriting writing) {
  if (writing.system == System::chat) return cost_in_chat(spelling, writing.spelled_out);
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

/// All that a word may stand for, likeliest first; a beam search over its letters.
class WordReading {
 public:
  WordReading(std::string_view latin, RomanizedWriting writing)
      : latin_(latin), writing_(writing), beams_(latin.size() + 1) {
    beams_.front().emplace_back();
  }

  std::vector<LikelyReading> read() {
    for (std::size_t at = 0; at < latin_.size(); ++at) {
      keep_best(beams_[at]);
      if (!beams_[at].empty()) go_on(at);
    }
    for (Beam& whole : beams_.back())
      whole.likelihood += georgian_.log_likelihood(whole.context, LetterSequences::border);
    keep_best(beams_.back());
    std::vector<LikelyReading> readings;
    for (const Beam& beam : beams_.back()) readings.push_back({beam.likelihood, letters_of(beam)});
    return readings;
  }

 private:
  void go_on(std::size_t at) {
    const std::string_view rest = latin_.substr(at);
    const std::size_t first = kept_.size();
    kept_.insert(kept_.end(), beams_[at].begin(), beams_[at].end());
    for (const Spelling& spelling : Spellings::all().offered(rest))
      for (std::size_t i = first; i < kept_.size(); ++i)
        beams_[at + spelling.length].push_back(longer(i, spelling.letter, cost_of(spelling, writing_)));
    if (const std::size_t mark = mark_at(rest); mark > 0)
      for (Beam beam : beams_[at]) {
        beam.likelihood -= mark_too_many;
        beams_[at + mark].push_back(beam);
      }
  }

  [[nodiscard]] Beam longer(std::size_t before, char letter, double cost) const {
    const Beam& beam = kept_[before];
    return {beam.likelihood - cost + georgian_.log_likelihood(beam.context, letter),
            (beam.letters + static_cast<std::uint64_t>(letter)) * 0x9E3779B97F4A7C15U, before,
            LetterSequences::with(beam.context, letter), letter};
  }

  [[nodiscard]] Letters letters_of(Beam beam) const {
    Letters backwards;
    for (; beam.letter != 0; beam = kept_[beam.before]) backwards += beam.letter;
    return {backwards.rbegin(), backwards.rend()};
  }

  static void keep_best(std::vector<Beam>& some) {
    std::ranges::stable_sort(some, std::greater{}, &Beam::likelihood);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < some.size() && kept < beams; ++i) {
      const auto end = some.begin() + static_cast<std::ptrdiff_t>(kept);
      if (std::ranges::find(some.begin(), end, some[i].letters, &Beam::letters) == end) some[kept++] = some[i];
    }
    some.resize(kept);
  }

  std::string_view latin_;
  RomanizedWriting writing_;
  const LetterSequences& georgian_ = LetterSequences::georgian();
  std::vector<std::vector<Beam>> beams_;  // by the bytes they have read
  std::vector<Beam> kept_;                // that longer ones point to
};

std::vector<LikelyReading> beams_of(std::string_view latin, RomanizedWriting writing) {
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

/// A line with v in it means წ by w, one with x does not mean ხ by h: letters whose spelling in the national system or
/// ALA-LC is theirs alone.
std::uint64_t spelled_out_in(std::string_view line) {
  static const Letters plain = *letters_of("ვჟღშძხ");
  std::uint64_t bits = 0;
  for (const char letter : plain)
    for (const System system : {System::national, System::ala_lc})
      if (line.find(Spellings::all().exact(letter, system)) != std::string_view::npos) bits |= bit_of(letter);
  return bits;
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
  const std::vector<LikelyReading> read = beams_of(decomposed(latin), writing);
  std::vector<std::string> words;
  for (const LikelyReading& beam : read) {
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
  if (!marked && !signs.diacritics) {
    if (signs.chatty == 0 || signs.chatty * letters_per_chatty < signs.letters) return {};
    return {System::chat, false, spelled_out_in(text)};
  }
  const auto systems =
      signs.diacritics ? std::pair(System::iso9984, System::ala_lc) : std::pair(System::national, System::bgn1981);
  const RomanizedWriting one{systems.first, marked, 0};
  const RomanizedWriting other{systems.second, marked, 0};
  const std::vector<std::string_view> words = words_in(text);
  return likelihood_of(words, one) >= likelihood_of(words, other) ? one : other;
}

std::vector<std::string> read_romanized_word(std::string_view latin, RomanizedWriting writing) {
  thread_local Memory<std::vector<std::string>> memory;
  std::string key(latin);
  key += static_cast<char>(writing.system);
  key += writing.marked ? '1' : '0';
  key += std::to_string(writing.spelled_out);
  return memory.of(key, [&] { return likeliest_words(latin, writing); });
}

std::optional<LikelyReading> likeliest_reading(std::string_view latin, RomanizedWriting writing) {
  std::vector<LikelyReading> read = beams_of(latin, writing);
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
