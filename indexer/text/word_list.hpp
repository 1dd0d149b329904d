// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace punkti::text {

/// A word of a list that differs from the asked one by a few edits.
struct NearWord {
  std::string word;
  unsigned edits = 0;
};

/// Sorted words in memory, to find those that are spelled almost so. The sorted list is walked as a trie: words that
/// share their beginning share their part of the edit table, and a beginning that is already too far is left out with
/// all its words. Chosen over a table of deletions because it needs nothing but the words themselves (some 30 bytes a
/// word), which makes it ready as soon as they are read.
class WordList {
 public:
  WordList() = default;
  /// In: folded UTF-8 words in any order; words over `longest` letters or outside Unicode's first plane are left out.
  explicit WordList(std::vector<std::string> words);

  /// Words at most `edits` insertions, deletions, replacements or swaps of neighbours away, in the list's order;
  /// the word itself too.
  [[nodiscard]] std::vector<NearWord> near(std::string_view word, unsigned edits) const;

  /// @name The list as a trie: words by number, in order of their letters.
  /// @{
  [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
  /// Letters (UTF-16) of a word. Dies with the list.
  [[nodiscard]] std::u16string_view letters_at(std::size_t i) const noexcept;
  [[nodiscard]] std::string word_at(std::size_t i) const;
  /// Of words [first, last), which share `depth` letters and are longer: where those stop that have the first one's
  /// next letter too.
  [[nodiscard]] std::size_t end_of_group(std::size_t first, std::size_t last, std::size_t depth) const noexcept;
  /// Numbers [first, last) of the words that begin so.
  [[nodiscard]] std::pair<std::size_t, std::size_t> beginning_with(std::u16string_view letters) const noexcept;
  /// @}

  /// The letters of a word as the list keeps them; empty when it would leave the word out.
  [[nodiscard]] static std::u16string letters_of(std::string_view word);

  static constexpr std::size_t longest = 40;  ///< letters

 private:
  std::u16string letters_;           ///< all words, one behind the other
  std::vector<std::uint32_t> ends_;  ///< where each ends in letters_
};

/// What it costs to have written one word for another, the smaller the likelier: letters that sound alike or lie on
/// neighbouring keys, swapped neighbours and a letter too many or too few of a pair cost less than others; a slip at
/// the first letter costs more. In: folded UTF-8. Source: data/slips.tsv, data/keyboards.tsv.
[[nodiscard]] double slip_cost(std::string_view written, std::string_view meant);

/// How many edits a word of so many letters may be off: none under 4, one under 8, then two.
[[nodiscard]] constexpr unsigned edits_allowed(std::size_t letters) noexcept {
  return letters < 4 ? 0U : letters < 8 ? 1U : 2U;
}

}  // namespace punkti::text
