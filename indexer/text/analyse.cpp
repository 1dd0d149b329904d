// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/analyse.hpp"

#include "indexer/text/compounds.hpp"
#include "indexer/text/memory.hpp"
#include "indexer/text/stem_georgian.hpp"
#include "indexer/text/utf8.hpp"
#include "indexer/text/words.hpp"

#include <algorithm>
#include <utility>

namespace punkti::text {

namespace {

constexpr std::size_t longest_word = 200;  // bytes

bool is_english_word(const Word& word) {
  const auto plain = [](char c) { return is_ascii_lower(static_cast<unsigned char>(c)) || c == '\''; };
  return word.script == Script::latin && !word.address && std::ranges::all_of(word.folded, plain);
}

struct Keys {
  std::string stem;
  std::string root;
};

const Keys& georgian_keys(const std::string& word) {
  thread_local Memory<Keys> memory;
  return memory.of(word, [&] { return Keys{georgian_stem(word), georgian_root(word)}; });
}

Term term_of(const Word& word, std::uint32_t position, const EnglishStemmer& english) {
  Term term{word.place, position, word.folded, word.folded, {}, word.script, word.form};
  if (word.script == Script::georgian) {
    const Keys& keys = georgian_keys(word.folded);
    term.stem = keys.stem;
    term.root = keys.root;
  } else if (is_english_word(word) && english) {
    term.stem = english(word.folded);
  }
  return term;
}

/// Turns words into terms: numbers them, stems them, and adds the joined forms of compounds.
class TermWriter {
 public:
  TermWriter(std::string_view text, const EnglishStemmer& english) : text_(text), english_(english) {}

  std::vector<Term> write(std::vector<Word> words) {
    words_ = std::move(words);
    terms_.reserve(words_.size() + words_.size() / 8);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      terms_.push_back(term_of(words_[i], position_, english_));
      if (words_[i].address) continue;  // its first part takes the same position
      const std::string stem = terms_.back().stem;
      add_others(i);
      add_chain(i);
      add_known_compound(i, stem);
      ++position_;
    }
    return std::move(terms_);
  }

 private:
  void add_others(std::size_t i) {
    for (const std::string& other : words_[i].others) {
      Word word = words_[i];
      word.folded = other;
      if (is_ascii_letter(static_cast<unsigned char>(other.front()))) {
        word.script = Script::latin;
        word.form = Form::latin;
      }
      terms_.push_back(term_of(word, position_, english_));
    }
  }

  [[nodiscard]] std::string_view gap_after(std::size_t i) const {
    return text_.substr(words_[i].place.end, words_[i + 1].place.begin - words_[i].place.end);
  }

  [[nodiscard]] bool is_joined_to_next(std::size_t i) const {
    if (i + 1 >= words_.size() || words_[i].address || words_[i + 1].address) return false;
    if (words_[i + 1].place.begin <= words_[i].place.end || words_[i].script != words_[i + 1].script) return false;
    if (words_[i].script != Script::georgian && words_[i].script != Script::latin) return false;
    const std::string_view gap = gap_after(i);
    const CodePoint c = code_point_at(gap, 0);
    return c.size == gap.size() && is_hyphen(c.value);
  }

  /// "ვებ-გვერდი", "third-party": the parts of a hyphen chain also stand together, from its first word on.
  void add_chain(std::size_t first) {
    if (first > 0 && is_joined_to_next(first - 1)) return;
    std::size_t last = first;
    Word joined = words_[first];
    while (is_joined_to_next(last)) joined.folded += words_[++last].folded;
    if (last == first || joined.folded.size() > longest_word) return;
    joined.place.end = words_[last].place.end;
    terms_.push_back(term_of(joined, position_, english_));
  }

  void add_known_compound(std::size_t first, const std::string& stem) {
    const std::size_t second = first + 1;
    if (second >= words_.size() || words_[second].place.begin < words_[first].place.end) return;
    if (!is_loose_gap(gap_after(first))) return;
    const auto compound = find_compound(words_[first], stem, words_[second]);
    if (!compound) return;
    Word joined = words_[first];
    joined.place.end = words_[second].place.end;
    joined.folded = *compound;
    Term term = term_of(joined, position_, english_);
    const bool chained = terms_.back().place == term.place && terms_.back().stem == term.stem;  // "ვებ-გვერდი" has it
    if (!chained) terms_.push_back(std::move(term));
  }

  /// A blank, a dot, a hyphen, or a few of them.
  static bool is_loose_gap(std::string_view gap) {
    std::size_t characters = 0;
    for (std::size_t at = 0; at < gap.size(); ++characters) {
      const CodePoint c = code_point_at(gap, at);
      if (c.value != U' ' && c.value != 0xA0 && c.value != U'.' && c.value != U'\n' && !is_hyphen(c.value))
        return false;
      at += c.size;
    }
    return characters <= 3;
  }

  std::string_view text_;
  const EnglishStemmer& english_;
  std::vector<Word> words_;
  std::vector<Term> terms_;
  std::uint32_t position_ = 0;
};

}  // namespace

std::vector<Term> analyse(std::string_view text, const EnglishStemmer& english, Surroundings around) {
  return TermWriter(text, english).write(words_of(text, LegacyRuns::decode, around));
}

std::vector<Term> analyse_query(std::string_view text, const EnglishStemmer& english) {
  return TermWriter(text, english).write(words_of(text, LegacyRuns::leave));
}

}  // namespace punkti::text
