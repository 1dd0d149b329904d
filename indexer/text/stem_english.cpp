// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/stem_english.hpp"

#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <span>

namespace punkti::text {

namespace {

// --- the rules ---

using Letters32 = std::u32string_view;

/// What must hold where a suffix begins, beside the region of its step.
enum class If { always, behind_l, behind_li_letter, behind_s_or_t, in_second_region };

struct Rule {
  Letters32 suffix;
  Letters32 becomes;
  If condition = If::always;
};

constexpr Rule whole_words[] = {
    {U"skis", U"ski"},      {U"skies", U"sky"},    {U"dying", U"die"},   {U"lying", U"lie"},   {U"tying", U"tie"},
    {U"idly", U"idl"},      {U"gently", U"gentl"}, {U"ugly", U"ugli"},   {U"early", U"earli"}, {U"only", U"onli"},
    {U"singly", U"singl"},  {U"sky", U"sky"},      {U"news", U"news"},   {U"howe", U"howe"},   {U"atlas", U"atlas"},
    {U"cosmos", U"cosmos"}, {U"bias", U"bias"},    {U"andes", U"andes"},
};

/// Finished once the plural is off.
constexpr Letters32 finished_words[] = {U"inning",  U"outing",  U"canning", U"herring",
                                        U"earring", U"proceed", U"exceed",  U"succeed"};

/// Beginnings whose first region starts behind them, whatever their vowels: general is no form of generate.
constexpr Letters32 long_beginnings[] = {U"gener", U"commun", U"arsen"};

constexpr Rule longer_suffixes[] = {
    // step 2: in the first region
    {U"tional", U"tion"}, {U"enci", U"ence"},   {U"anci", U"ance"},
    {U"abli", U"able"},   {U"entli", U"ent"},   {U"izer", U"ize"},
    {U"ization", U"ize"}, {U"ational", U"ate"}, {U"ation", U"ate"},
    {U"ator", U"ate"},    {U"alism", U"al"},    {U"aliti", U"al"},
    {U"alli", U"al"},     {U"fulness", U"ful"}, {U"ousli", U"ous"},
    {U"ousness", U"ous"}, {U"iveness", U"ive"}, {U"iviti", U"ive"},
    {U"biliti", U"ble"},  {U"bli", U"ble"},     {U"ogi", U"og", If::behind_l},
    {U"fulli", U"ful"},   {U"lessli", U"less"}, {U"li", U"", If::behind_li_letter},
};

constexpr Rule middle_suffixes[] = {
    // step 3: in the first region
    {U"tional", U"tion"}, {U"ational", U"ate"}, {U"alize", U"al"},
    {U"icate", U"ic"},    {U"iciti", U"ic"},    {U"ical", U"ic"},
    {U"ful", U""},        {U"ness", U""},       {U"ative", U"", If::in_second_region},
};

constexpr Rule last_suffixes[] = {
    // step 4: in the second region
    {U"al", U""},   {U"ance", U""}, {U"ence", U""},  {U"er", U""},   {U"ic", U""},  {U"able", U""},
    {U"ible", U""}, {U"ant", U""},  {U"ement", U""}, {U"ment", U""}, {U"ent", U""}, {U"ism", U""},
    {U"ate", U""},  {U"iti", U""},  {U"ous", U""},   {U"ive", U""},  {U"ize", U""}, {U"ion", U"", If::behind_s_or_t},
};

constexpr bool is_one_of(Letters32 letters, char32_t c) {
  return letters.find(c) != Letters32::npos;
}

/// A y that is a consonant is written Y while a word is worked on.
constexpr bool is_vowel_letter(char32_t c) {
  return is_one_of(U"aeiouy", c);
}

constexpr bool ends_no_short_syllable(char32_t c) {
  return is_vowel_letter(c) || is_one_of(U"wxY", c);
}

// --- one word being stemmed ---

class EnglishWord {
 public:
  explicit EnglishWord(std::u32string letters) : word_(std::move(letters)) {
    mark_consonant_y();
    find_regions();
  }

  std::u32string stemmed() && {
    drop_possessive();
    drop_plural();
    if (std::ranges::find(finished_words, word_) == std::end(finished_words)) {
      drop_past_and_participle();
      turn_last_y();
      apply(longer_suffixes, first_region_);
      apply(middle_suffixes, first_region_);
      apply(last_suffixes, second_region_);
      drop_last_e_or_l();
    }
    if (marked_) std::ranges::replace(word_, U'Y', U'y');
    return std::move(word_);
  }

 private:
  void mark_consonant_y() {
    if (word_.starts_with(U'\'')) word_.erase(0, 1);
    for (std::size_t i = 0; i < word_.size(); ++i) {
      if (word_[i] != U'y' || (i > 0 && !is_vowel_letter(word_[i - 1]))) continue;
      word_[i] = U'Y';
      marked_ = true;
    }
  }

  /// Behind the first consonant that follows a vowel at or behind `from`; the end of the word when there is none.
  [[nodiscard]] std::size_t behind_vowel_and_consonant(std::size_t from) const {
    const auto vowel = std::find_if(word_.begin() + static_cast<std::ptrdiff_t>(from), word_.end(), is_vowel_letter);
    const auto consonant = std::find_if_not(vowel, word_.end(), is_vowel_letter);
    return consonant == word_.end() ? word_.size() : static_cast<std::size_t>(consonant - word_.begin()) + 1;
  }

  void find_regions() {
    const auto long_one =
        std::ranges::find_if(long_beginnings, [&](Letters32 beginning) { return word_.starts_with(beginning); });
    first_region_ = long_one != std::end(long_beginnings) ? long_one->size() : behind_vowel_and_consonant(0);
    second_region_ = behind_vowel_and_consonant(first_region_);
  }

  [[nodiscard]] bool has_vowel_before(std::size_t end) const {
    return std::any_of(word_.begin(), word_.begin() + static_cast<std::ptrdiff_t>(end), is_vowel_letter);
  }

  /// Does a short syllable end at `end`: "hop", "bed", or a whole beginning of vowel and consonant, "am"?
  [[nodiscard]] bool ends_short(std::size_t end) const {
    if (end < 2 || !is_vowel_letter(word_[end - 2])) return false;
    if (end == 2) return !is_vowel_letter(word_[1]);
    return !ends_no_short_syllable(word_[end - 1]) && !is_vowel_letter(word_[end - 3]);
  }

  [[nodiscard]] bool ends_with_one_of(std::initializer_list<Letters32> endings) const {
    return std::ranges::any_of(endings, [&](Letters32 ending) { return word_.ends_with(ending); });
  }

  void drop_last(std::size_t letters) { word_.erase(word_.size() - letters); }

  void drop_possessive() {
    for (const Letters32 ending : {U"'s'", U"'s", U"'"})
      if (word_.ends_with(ending)) return drop_last(ending.size());
  }

  void drop_plural() {
    if (word_.ends_with(U"sses")) {
      drop_last(2);
    } else if (ends_with_one_of({U"ied", U"ies"})) {
      drop_last(word_.size() > 4 ? 2 : 1);  // cries -> cri, ties -> tie
    } else if (word_.ends_with(U's') && !ends_with_one_of({U"us", U"ss"})) {
      if (word_.size() > 2 && has_vowel_before(word_.size() - 2)) drop_last(1);  // gaps -> gap, but gas
    }
  }

  void drop_past_and_participle() {
    for (const Letters32 ending : {U"eedly", U"eed", U"ingly", U"edly", U"ing", U"ed"}) {
      if (!word_.ends_with(ending)) continue;
      const std::size_t at = word_.size() - ending.size();
      if (ending.starts_with(U"ee")) {
        if (at >= first_region_) word_.replace(at, ending.size(), U"ee");
      } else if (has_vowel_before(at)) {
        word_.erase(at);
        mend_bare_verb();
      }
      return;
    }
  }

  /// luxuriat -> luxuriate, hopp -> hop, hop -> hope.
  void mend_bare_verb() {
    if (ends_with_one_of({U"at", U"bl", U"iz"}))
      word_ += U'e';
    else if (ends_with_one_of({U"bb", U"dd", U"ff", U"gg", U"mm", U"nn", U"pp", U"rr", U"tt"}))
      drop_last(1);
    else if (word_.size() == first_region_ && ends_short(word_.size()))
      word_ += U'e';
  }

  void turn_last_y() {
    if (word_.size() > 2 && is_one_of(U"yY", word_.back()) && !is_vowel_letter(word_[word_.size() - 2]))
      word_.back() = U'i';
  }

  [[nodiscard]] bool holds(If condition, std::size_t at) const {
    const char32_t before = at > 0 ? word_[at - 1] : U'\0';
    switch (condition) {
      case If::behind_l: return before == U'l';
      case If::behind_li_letter: return is_one_of(U"cdeghkmnrt", before);
      case If::behind_s_or_t: return before == U's' || before == U't';
      case If::in_second_region: return at >= second_region_;
      case If::always: break;
    }
    return true;
  }

  /// The longest suffix of the word decides alone, even when its condition fails.
  void apply(std::span<const Rule> rules, std::size_t region) {
    const Rule* longest = nullptr;
    for (const Rule& rule : rules)
      if (word_.ends_with(rule.suffix) && (longest == nullptr || rule.suffix.size() > longest->suffix.size()))
        longest = &rule;
    if (longest == nullptr) return;
    const std::size_t at = word_.size() - longest->suffix.size();
    if (at >= region && holds(longest->condition, at)) word_.replace(at, longest->suffix.size(), longest->becomes);
  }

  void drop_last_e_or_l() {
    if (word_.empty()) return;
    const std::size_t at = word_.size() - 1;
    const bool loose_e = word_.back() == U'e' && (at >= second_region_ || (at >= first_region_ && !ends_short(at)));
    const bool loose_l = word_.ends_with(U"ll") && at >= second_region_;
    if (loose_e || loose_l) drop_last(1);
  }

  std::u32string word_;
  std::size_t first_region_ = 0;   ///< R1: index of its first letter
  std::size_t second_region_ = 0;  ///< R2
  bool marked_ = false;
};

std::u32string decoded(std::string_view word) {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    letters += c.value;
    at += c.size;
  }
  return letters;
}

std::string encoded(Letters32 letters) {
  std::string word;
  for (const char32_t c : letters) append(word, c);
  return word;
}

}  // namespace

std::string stem_english(std::string_view word) {
  std::u32string letters = decoded(word);
  const auto whole = std::ranges::find(whole_words, letters, &Rule::suffix);
  if (whole != std::end(whole_words)) return encoded(whole->becomes);
  if (letters.size() < 3) return std::string(word);
  return encoded(EnglishWord(std::move(letters)).stemmed());
}

}  // namespace punkti::text
