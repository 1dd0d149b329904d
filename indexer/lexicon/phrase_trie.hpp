// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/analyse.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Finding many phrases in a text at once. A trie over word stems rather than over letters: a phrase is two or three
/// words, so a text is walked in one pass and nearly every word ends the walk at the root.
namespace punkti::lexicon {

/// A word of a phrase as a number; 0 is a word that no phrase has.
using Symbol = std::uint32_t;

/// Words with their symbols: a hash table in one piece, since two look-ups a word are most of the work on a text that
/// says little.
class SymbolTable {
 public:
  SymbolTable() : slots_(least_slots) {}

  /// The symbol of a word, which is `fresh` when the word is new.
  Symbol add(std::string_view word, Symbol fresh);

  /// 0 when the word is not there.
  [[nodiscard]] Symbol find(std::string_view word) const { return slot_of(word).symbol; }

  /// All words, in no order; views into the table.
  [[nodiscard]] std::vector<std::string_view> words() const;

 private:
  static constexpr std::size_t least_slots = 1U << 12U;

  struct Slot {
    std::uint32_t hash = 0;
    Symbol symbol = 0;        ///< 0 in an empty slot
    std::uint32_t begin = 0;  ///< in letters_
    std::uint32_t size = 0;
  };

  [[nodiscard]] static std::uint32_t hash_of(std::string_view word);
  [[nodiscard]] const Slot& slot_of(std::string_view word) const;
  void grow();

  std::vector<Slot> slots_;  ///< a power of two of them, at most half full
  std::size_t used_ = 0;
  std::string letters_;
};

/// The words that phrases are made of: by stem, or exactly as they stand.
class PhraseWords {
 public:
  Symbol add_stem(std::string_view stem) { return add(stems_, stem); }
  Symbol add_exact(std::string_view word) { return add(exact_, word); }
  [[nodiscard]] Symbol stem(std::string_view stem) const { return stems_.find(stem); }
  [[nodiscard]] Symbol exact(std::string_view word) const { return exact_.find(word); }
  [[nodiscard]] std::vector<std::string_view> stems() const { return stems_.words(); }
  [[nodiscard]] std::vector<std::string_view> exact_words() const { return exact_.words(); }

 private:
  Symbol add(SymbolTable& table, std::string_view word);

  SymbolTable stems_;
  SymbolTable exact_;
  Symbol last_ = 0;
};

/// A term as phrases see it. A joined compound stands over several word positions: "ვებგვერდი" over those of ვებ and
/// გვერდი.
struct PhraseTerm {
  std::uint32_t first_position = 0;
  std::uint32_t last_position = 0;
  Symbol stem = 0;
  Symbol exact = 0;
};

/// The terms of a text with the positions they cover. In: terms in the order of their positions, as text::analyse gives
/// them.
[[nodiscard]] std::vector<PhraseTerm> phrase_terms(std::span<const text::Term> terms, const PhraseWords& words);

/// A phrase found.
struct PhraseHit {
  std::uint32_t value = 0;   ///< as given to add
  std::uint32_t first = 0;   ///< index of its first term
  std::uint32_t last = 0;    ///< index of its last term
  std::uint32_t start = 0;   ///< position of its first word
  std::uint64_t covers = 0;  ///< bit n: it has the word at position start + n
  std::uint32_t words = 0;   ///< positions covered
  std::uint32_t gap = 0;     ///< positions between its words that are not its own
};

class PhraseTrie {
 public:
  /// @param gap  how many other words may stand between two words of a phrase
  explicit PhraseTrie(std::uint32_t gap) : gap_(gap), nodes_(1), values_(1) {
    nodes_.reserve(1U << 14U);
    values_.reserve(1U << 14U);
  }

  /// A phrase of no words is not added.
  void add(std::span<const Symbol> words, std::uint32_t value);

  /// Appends every phrase in the text, overlapping ones too.
  void find(std::span<const PhraseTerm> terms, std::vector<PhraseHit>& hits) const;

 private:
  struct Edge {
    Symbol word;
    std::uint32_t node;
  };
  struct Node {
    std::vector<Edge> edges;        ///< by word
    std::uint32_t first_value = 0;  ///< in values_; 0 is none
  };
  struct Value {
    std::uint32_t value = 0;
    std::uint32_t next = 0;  ///< in values_; 0 is none
  };

  [[nodiscard]] std::uint32_t child(std::uint32_t node, Symbol word) const;
  std::uint32_t add_child(std::uint32_t node, Symbol word);
  void take(std::uint32_t node, std::span<const PhraseTerm> terms, std::uint32_t index, PhraseHit hit,
            std::vector<PhraseHit>& hits) const;
  void step(std::uint32_t node, std::span<const PhraseTerm> terms, std::uint32_t index, const PhraseHit& hit,
            std::vector<PhraseHit>& hits) const;

  std::uint32_t gap_;
  std::vector<Node> nodes_;                ///< 0 is the root and stands for "none" as a child
  std::vector<Value> values_;              ///< lists in one piece: most nodes have one value or none
  std::vector<std::uint32_t> root_edges_;  ///< by symbol: thousands of words begin a phrase
};

}  // namespace punkti::lexicon
