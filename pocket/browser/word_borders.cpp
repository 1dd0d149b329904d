// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket/browser/word_borders.hpp"

#include "indexer/text/utf8.hpp"
#include "pocket/browser/characters.hpp"

#include <cstdint>

namespace punkti::pocket {

namespace {

using Class = WordBorderClass;

constexpr bool ends_line(Class c) {
  return c == Class::carriage_return || c == Class::line_feed || c == Class::newline;
}
constexpr bool is_added(Class c) {
  return c == Class::extend || c == Class::joiner;
}
constexpr bool is_letter(Class c) {
  return c == Class::letter || c == Class::hebrew_letter;
}
constexpr bool is_letter_or_number(Class c) {
  return is_letter(c) || c == Class::numeric;
}
constexpr bool joins_letters(Class c) {
  return c == Class::mid_letter || c == Class::mid_number_letter || c == Class::single_quote;
}
constexpr bool joins_numbers(Class c) {
  return c == Class::mid_number || c == Class::mid_number_letter || c == Class::single_quote;
}

struct Character {
  std::uint32_t begin = 0;  ///< byte
  WordBorder border;
};

/// Ends with a character of no class at the end of the text. Nothing when a dictionary is needed.
std::optional<std::vector<Character>> characters_of(std::string_view text) {
  std::vector<Character> characters;
  characters.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    const WordBorder border = text::is_modern_mkhedruli(c.value) ? WordBorder{Class::letter} : word_border_of(c.value);
    if (border.what == Class::dictionary) return std::nullopt;
    characters.push_back({static_cast<std::uint32_t>(at), border});
    at += c.size;
  }
  characters.push_back({static_cast<std::uint32_t>(text.size()), {}});
  return characters;
}

/// One segment after the other, by the rules WB3 to WB16.
class Segments {
 public:
  explicit Segments(std::vector<Character> characters) : characters_(std::move(characters)) {}

  std::vector<ByteRange> words() {
    std::vector<ByteRange> found;
    while (at_ < end()) {
      const std::uint32_t begin = characters_[at_].begin;
      if (is_next_segment_a_word()) found.push_back({begin, characters_[at_].begin});
    }
    return found;
  }

 private:
  [[nodiscard]] std::size_t end() const { return characters_.size() - 1; }
  [[nodiscard]] Class what(std::size_t i) const { return characters_[i].border.what; }

  /// Class of the first character behind i that is not merely added to another.
  [[nodiscard]] Class next_base(std::size_t i) const {
    for (++i; i < end() && is_added(what(i));) ++i;
    return i < end() ? what(i) : Class::other;
  }

  /// Moves behind the segment that begins here. Is it a word? As in ICU's rules that hangs on how it ends.
  bool is_next_segment_a_word() {
    base_ = is_added(what(at_)) ? Class::other : what(at_);
    bases_ = 1;
    bridged_ = false;
    bool word = is_letter_or_number(base_);
    for (++at_; at_ < end() && joins(at_); ++at_) {
      if (is_added(what(at_))) {
        word = word && is_letter_or_number(base_);
        continue;
      }
      const Class before = base_;
      bridged_ = !bridged_ && bridges(at_);
      base_ = what(at_);
      ++bases_;
      word = is_letter_or_number(base_) || base_ == Class::connector ||
             (base_ == Class::single_quote && before == Class::hebrew_letter);
    }
    return word;
  }

  /// Does the character stay with what stands before it?
  [[nodiscard]] bool joins(std::size_t i) const {
    const Class before = what(i - 1);
    const Class here = what(i);
    if (before == Class::carriage_return && here == Class::line_feed) return true;   // WB3
    if (ends_line(before) || ends_line(here)) return false;                          // WB3a, WB3b
    if (before == Class::joiner && characters_[i].border.pictographic) return true;  // WB3c
    if (before == Class::space && here == Class::space) return true;                 // WB3d
    if (is_added(here)) return true;                                                 // WB4
    if (bridged_ || bridges(i)) return true;
    return joins_to_base(here);
  }

  /// Does the character stand inside a word or number that goes on behind it?
  [[nodiscard]] bool bridges(std::size_t i) const {
    const Class here = what(i);
    if (is_letter(base_) && joins_letters(here) && is_letter(next_base(i))) return true;           // WB6, WB7
    if (base_ == Class::numeric && joins_numbers(here)) return next_base(i) == Class::numeric;     // WB11, WB12
    return base_ == Class::hebrew_letter && here == Class::double_quote && next_base(i) == base_;  // WB7b, WB7c
  }

  [[nodiscard]] bool joins_to_base(Class here) const {
    if (here == Class::regional_indicator) return base_ == here && bases_ == 1;  // WB15, WB16
    if (here == Class::single_quote) return base_ == Class::hebrew_letter;       // WB7a
    const bool from = is_letter_or_number(base_) || base_ == Class::connector;
    return from && (is_letter_or_number(here) || here == Class::connector);  // WB5, WB8 to WB10, WB13a, WB13b
  }

  std::vector<Character> characters_;
  std::size_t at_ = 0;
  Class base_ = Class::other;  ///< of the last character that is not merely added
  bool bridged_ = false;       ///< it stands between two letters or numbers, of which the second follows
  int bases_ = 0;              ///< in this segment
};

}  // namespace

std::optional<std::vector<ByteRange>> words_by_rules(std::string_view text) {
  auto characters = characters_of(text);
  if (!characters) return std::nullopt;
  return Segments(std::move(*characters)).words();
}

}  // namespace punkti::pocket
