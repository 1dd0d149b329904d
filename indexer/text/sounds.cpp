// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/sounds.hpp"

#include "indexer/text/stem_georgian.hpp"
#include "indexer/text/tables.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

namespace punkti::text {
namespace {

constexpr double never = 1e9;
constexpr double other_vowel = 0.5, vowel_more = 0.6;
constexpr std::u16string_view english_vowels = u"aeiou", georgian_vowels = u"აეიოუ";

/// Letters of the asked word that may answer letters of a word of the list.
struct Rule {
  std::u16string asked, listed;
  double cost = 0.0;
};

struct Rules {
  std::vector<Rule> inside, at_the_end;
};

std::u16string letters_of_cell(std::string_view cell) {
  return cell == "-" ? std::u16string() : WordList::letters_of(cell);
}

void add_vowels(std::vector<Rule>& rules) {
  for (const char16_t english : english_vowels) {
    rules.push_back({std::u16string(1, english), {}, vowel_more});
    for (const char16_t georgian : georgian_vowels)
      rules.push_back({std::u16string(1, english), std::u16string(1, georgian), other_vowel});
  }
  for (const char16_t georgian : georgian_vowels) rules.push_back({{}, std::u16string(1, georgian), vowel_more});
}

/// English side asked, Georgian side listed.
Rules read_rules() {
  Rules out;
  for (const auto& row : rows_of("sounds.tsv")) {
    const bool end = row[0].ends_with('$');
    const auto english = letters_of_cell(end ? row[0].substr(0, row[0].size() - 1) : row[0]);
    const double cost = std::stod(std::string(row[2]));
    for (const auto georgian : split(row[1], '|')) {
      auto& rules = end ? out.at_the_end : out.inside;
      rules.push_back({english, letters_of_cell(georgian), cost});
      if (!end && english.size() == 1 && english_vowels.find(english[0]) == std::u16string_view::npos)
        rules.push_back({english + english, letters_of_cell(georgian), cost});
    }
  }
  add_vowels(out.inside);
  return out;
}

const Rules& from_english() {
  static const Rules rules = read_rules();
  return rules;
}

const Rules& from_georgian() {
  static const Rules rules = [] {
    Rules out = from_english();
    for (auto* part : {&out.inside, &out.at_the_end})
      for (auto& rule : *part) std::swap(rule.asked, rule.listed);
    return out;
  }();
  return rules;
}

/// What two words may cost to be taken for one, by the letters of the English one; short ones must fit to the letter.
constexpr double most_cost(std::size_t letters) noexcept {
  constexpr std::array by_length{0.0, 0.0, 0.0, 0.0, 0.1, 0.15, 0.35, 0.5, 0.6, 0.7};
  return letters < 4 ? -1.0 : letters < by_length.size() ? by_length[letters] : 0.85;
}

/// The same by the letters of the Georgian one without its ending. Under four too many stems sound like English words:
/// სამ- like "same", ზომ- like "some".
constexpr double most_cost_georgian(std::size_t letters) noexcept {
  return letters < 4 ? -1.0 : most_cost(letters + 1);
}

/// A beginning of words of the list at which the asked word is used up.
struct Reached {
  std::u16string beginning;
  double cost = 0.0;
};

/// The list walked as a trie, with a row of costs for each letter: what the beginning at hand costs as the first i
/// letters of the asked word.
class SoundWalk {
 public:
  SoundWalk(const WordList& list, std::u16string_view asked, const Rules& rules, double most)
      : list_(list), asked_(asked), most_(most), rows_(WordList::longest + 1), least_(rows_.size(), never) {
    for (const auto& rule : rules.inside) place(rule);
    std::ranges::sort(silent_, {}, &Silent::end);
    std::ranges::sort(begun_);
    for (const auto& rule : rules.at_the_end)
      if (asked_.ends_with(rule.asked)) ends_.push_back(&rule);
    rows_[0].assign(asked_.size() + 1, never);
    rows_[0][0] = least_[0] = 0.0;
    add_silent(rows_[0]);
  }

  std::vector<Reached> run() {
    if (most_ >= 0.0) visit(0, list_.size(), 0);
    return std::move(reached_);
  }

 private:
  using Row = std::vector<double>;
  struct Placed {
    const Rule* rule;
    std::vector<std::size_t> ends;  ///< where in the asked word its asked letters end
  };
  struct Silent {
    std::size_t end = 0, begin = 0;
    double cost = 0.0;
  };

  void place(const Rule& rule) {
    std::vector<std::size_t> ends;
    for (std::size_t end = rule.asked.size(); end <= asked_.size(); ++end)
      if (asked_.substr(end - rule.asked.size(), rule.asked.size()) == rule.asked) ends.push_back(end);
    if (ends.empty()) return;
    if (rule.listed.empty())
      for (const auto end : ends) silent_.push_back({end, end - rule.asked.size(), rule.cost});
    else
      by_last_letter_[rule.listed.back()].push_back({&rule, std::move(ends)});
    for (std::size_t length = 1; length < rule.listed.size(); ++length)
      begun_.push_back(std::u16string_view(rule.listed).substr(0, length));
  }

  void add_silent(Row& row) const {
    for (const auto& silent : silent_) row[silent.end] = std::min(row[silent.end], row[silent.begin] + silent.cost);
  }

  /// Words [first, last) share their first `depth` letters, for which rows_ is filled in.
  void visit(std::size_t first, std::size_t last, std::size_t depth) {
    if (depth > 0) note_reached(list_.letters_at(first).substr(0, depth));
    while (first < last && list_.letters_at(first).size() == depth) ++first;
    while (first < last) {
      const auto next = list_.end_of_group(first, last, depth);
      const auto beginning = list_.letters_at(first).substr(0, depth + 1);
      fill(beginning);
      if (alive(beginning)) visit(first, next, depth + 1);
      first = next;
    }
  }

  void fill(std::u16string_view beginning) {
    auto& row = rows_[beginning.size()];
    row.assign(asked_.size() + 1, never);
    const auto rules = by_last_letter_.find(beginning.back());
    if (rules != by_last_letter_.end())
      for (const auto& [rule, ends] : rules->second) {
        if (!beginning.ends_with(rule->listed)) continue;
        const auto& before = rows_[beginning.size() - rule->listed.size()];
        for (const auto end : ends) row[end] = std::min(row[end], before[end - rule->asked.size()] + rule->cost);
      }
    add_silent(row);
    least_[beginning.size()] = std::ranges::min(row);
  }

  /// Can a longer word still be cheap enough? By this row, or by a rule of several letters that has begun in it.
  [[nodiscard]] bool alive(std::u16string_view beginning) const {
    if (least_[beginning.size()] <= most_) return true;
    for (std::size_t back = 1; back < beginning.size() + 1 && back <= 3; ++back)
      if (least_[beginning.size() - back] <= most_ &&
          std::ranges::binary_search(begun_, beginning.substr(beginning.size() - back)))
        return true;
    return false;
  }

  void note_reached(std::u16string_view beginning) {
    const auto& row = rows_[beginning.size()];
    note(beginning, {}, row.back());
    for (const auto* rule : ends_) note(beginning, rule->listed, row[asked_.size() - rule->asked.size()] + rule->cost);
  }

  void note(std::u16string_view beginning, const std::u16string& end, double cost) {
    if (cost <= most_) reached_.push_back({std::u16string(beginning) + end, cost});
  }

  const WordList& list_;
  std::u16string_view asked_;
  double most_;
  std::unordered_map<char16_t, std::vector<Placed>> by_last_letter_;
  std::vector<std::u16string_view> begun_;  ///< sorted: beginnings of what rules want of the list
  std::vector<Silent> silent_;
  std::vector<const Rule*> ends_;
  std::vector<Row> rows_;
  std::vector<double> least_;
  std::vector<Reached> reached_;
};

/// The stems that words may have which begin so and go on with an ending: georgian_stem also takes off what is no case
/// ending in a loanword, so the beginning passes it as well.
std::array<std::string, 4> stems_of_beginning(const std::string& beginning) {
  return {georgian_stem(beginning), georgian_stem(beginning + "ი"), georgian_stem(beginning + "ა"),
          georgian_stem(beginning + "ია")};
}

bool has_stem(const std::string& word, const std::array<std::string, 4>& stems) {
  return std::ranges::find(stems, georgian_stem(word)) != stems.end();
}

/// A Georgian word without its ending, but with the vowel that its stem may have lost: ბორჯომის -> ბორჯომ.
std::u16string without_ending(std::string_view word) {
  const auto letters = WordList::letters_of(word);
  const std::string whole(word);
  constexpr std::size_t letter_bytes = 3;
  for (std::size_t length = 3; length < letters.size(); ++length)
    if (has_stem(whole, stems_of_beginning(whole.substr(0, length * letter_bytes)))) return letters.substr(0, length);
  return letters;
}

class Best {
 public:
  void add(const std::string& word, double cost) {
    const auto [there, is_new] = costs_.try_emplace(word, cost);
    if (!is_new) there->second = std::min(there->second, cost);
  }
  [[nodiscard]] std::vector<SoundAlike> list() const {
    std::vector<SoundAlike> out;
    for (const auto& [word, cost] : costs_) out.push_back({word, cost});
    std::ranges::stable_sort(out, {}, &SoundAlike::cost);
    return out;
  }

 private:
  std::map<std::string, double> costs_;
};

std::string utf8_of(std::u16string_view letters) {
  std::string out;
  for (const char16_t letter : letters) append(out, letter);
  return out;
}

}  // namespace

std::vector<SoundAlike> georgian_alike(std::string_view english, const WordList& words) {
  constexpr std::size_t longest_ending = 7;  // letters: -ებისთვის is longer, but then a shorter form is there as well
  constexpr std::size_t most_looked_at = 200;
  Best best;
  const auto asked = WordList::letters_of(english);
  for (const auto& [beginning, cost] : SoundWalk(words, asked, from_english(), most_cost(asked.size())).run()) {
    if (cost > most_cost_georgian(beginning.size())) continue;
    const auto [first, last] = words.beginning_with(beginning);
    const auto stems = stems_of_beginning(utf8_of(beginning));
    for (std::size_t i = first; i < std::min(last, first + most_looked_at); ++i) {
      if (words.letters_at(i).size() > beginning.size() + longest_ending) continue;
      const auto word = words.word_at(i);
      if (!has_stem(word, stems)) continue;
      best.add(word, cost);
      break;
    }
  }
  return best.list();
}

std::vector<SoundAlike> english_alike(std::string_view georgian, const WordList& words) {
  Best best;
  const auto asked = without_ending(georgian);
  for (const auto& [beginning, cost] :
       SoundWalk(words, asked, from_georgian(), most_cost_georgian(asked.size())).run()) {
    if (cost > most_cost(beginning.size())) continue;
    const auto [first, last] = words.beginning_with(beginning);
    if (first < last && words.letters_at(first).size() == beginning.size()) best.add(words.word_at(first), cost);
  }
  return best.list();
}

}  // namespace punkti::text
