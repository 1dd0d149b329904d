// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/word_list.hpp"

#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace punkti::text {
namespace {

using Row = std::array<unsigned, WordList::longest + 2>;
constexpr unsigned too_far = 1000;

/// One search: rows of the edit table for the beginning at hand, one a letter.
class TrieWalk {
 public:
  TrieWalk(const WordList& list, std::u16string_view asked, unsigned edits)
      : list_(list), asked_(asked), edits_(edits), rows_(asked.size() + edits + 2) {
    for (unsigned i = 0; i <= asked.size(); ++i) rows_[0][i] = i;
  }

  std::vector<NearWord> run() {
    visit(0, list_.size(), 0);
    return std::move(found_);
  }

 private:
  /// Words [first, last) share their first `depth` letters, for which rows_ is filled in.
  void visit(std::size_t first, std::size_t last, std::size_t depth) {
    while (first < last && list_.letters_at(first).size() == depth) {
      const bool as_long = depth + edits_ >= asked_.size();  // else the row does not reach to its end
      if (as_long && rows_[depth][asked_.size()] <= edits_)
        found_.push_back({list_.word_at(first), rows_[depth][asked_.size()]});
      ++first;
    }
    if (depth + 1 >= rows_.size()) return;
    while (first < last) {
      const std::size_t next = list_.end_of_group(first, last, depth);
      if (fill(depth + 1, list_.letters_at(first))) visit(first, next, depth + 1);
      first = next;
    }
  }

  /// The row for a beginning of `depth` letters, as far as it can matter: `edits` to either side of the diagonal.
  /// False when no word that begins so can be near.
  bool fill(std::size_t depth, std::u16string_view word) {
    const std::size_t low = depth > edits_ ? depth - edits_ : 0, high = std::min(depth + edits_, asked_.size());
    Row& row = rows_[depth];
    unsigned least = row[0] = low == 0 ? static_cast<unsigned>(depth) : too_far;
    if (low > 1) row[low - 1] = too_far;
    for (std::size_t i = std::max<std::size_t>(low, 1); i <= high; ++i)
      least = std::min(least, row[i] = cell(depth, i, word));
    if (high < asked_.size()) row[high + 1] = too_far;
    return least <= edits_;
  }

  [[nodiscard]] unsigned cell(std::size_t depth, std::size_t i, std::u16string_view word) const {
    const char16_t letter = word[depth - 1];
    const Row& above = rows_[depth - 1];
    const unsigned replaced = above[i - 1] + (asked_[i - 1] == letter ? 0U : 1U);
    const unsigned cost = std::min({above[i] + 1, rows_[depth][i - 1] + 1, replaced});
    const bool swapped = i > 1 && depth > 1 && asked_[i - 2] == letter && asked_[i - 1] == word[depth - 2];
    return swapped ? std::min(cost, rows_[depth - 2][i - 2] + 1) : cost;
  }

  const WordList& list_;
  std::u16string_view asked_;
  unsigned edits_;
  std::vector<Row> rows_;
  std::vector<NearWord> found_;
};

}  // namespace

WordList::WordList(std::vector<std::string> words) {
  std::ranges::sort(words);
  const auto repeats = std::ranges::unique(words);
  words.erase(repeats.begin(), repeats.end());
  for (const auto& word : words) {
    const auto letters = letters_of(word);
    if (letters.empty()) continue;
    letters_ += letters;
    ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
  }
}

std::u16string WordList::letters_of(std::string_view word) {
  std::u16string out;
  for (std::size_t at = 0; at < word.size();) {
    const auto c = code_point_at(word, at);
    at += c.size;
    if (c.value > 0xFFFF || out.size() == longest) return {};
    out.push_back(static_cast<char16_t>(c.value));
  }
  return out;
}

std::u16string_view WordList::letters_at(std::size_t i) const noexcept {
  const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
  return std::u16string_view(letters_).substr(begin, ends_[i] - begin);
}

std::string WordList::word_at(std::size_t i) const {
  std::string out;
  for (const char16_t letter : letters_at(i)) append(out, letter);
  return out;
}

std::size_t WordList::end_of_group(std::size_t first, std::size_t last, std::size_t depth) const noexcept {
  const char16_t letter = letters_at(first)[depth];
  std::size_t low = first, step = 1;  // groups are small in the depth: gallop
  while (low + step < last && letters_at(low + step)[depth] == letter) {
    low += step;
    step *= 2;
  }
  std::size_t high = std::min(low + step, last);
  while (low + 1 < high) {
    const std::size_t middle = low + (high - low) / 2;
    (letters_at(middle)[depth] == letter ? low : high) = middle;
  }
  return high;
}

std::pair<std::size_t, std::size_t> WordList::beginning_with(std::u16string_view letters) const noexcept {
  const auto first_not = [&](auto&& before) {
    std::size_t low = 0, high = size();
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (before(letters_at(middle).substr(0, letters.size())))
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  };
  return {first_not([&](std::u16string_view beginning) { return beginning < letters; }),
          first_not([&](std::u16string_view beginning) { return beginning <= letters; })};
}

std::vector<NearWord> WordList::near(std::string_view word, unsigned edits) const {
  const auto asked = letters_of(word);
  return asked.empty() ? std::vector<NearWord>{} : TrieWalk(*this, asked, edits).run();
}

}  // namespace punkti::text
