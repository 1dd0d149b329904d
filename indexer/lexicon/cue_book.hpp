// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/lexicon/cue_phrase.hpp"
#include "indexer/text/analyse.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace punkti::lexicon {

/// Where the slots of all phrases were seen in one text. Made by CueBook::look_at, read by CueBook only.
class Sighting {
 private:
  friend class CueBook;
  static constexpr std::uint32_t none = 0xffffffff;
  struct Seen {
    std::uint32_t term = 0;      ///< index of the term
    std::uint32_t position = 0;  ///< its word number
    std::uint32_t next = none;   ///< the slot's next sighting, by rising term
  };
  std::vector<std::uint32_t> first_;  ///< by slot: its first sighting or none
  std::vector<Seen> seen_;
  std::vector<std::uint32_t> slots_;  ///< those seen at all
};

/// The phrases of all topics, ready to be looked for in a text at once: only phrases whose rarest word is there are
/// tried. Filled once (add, then prepare), then read by any number of threads.
class CueBook {
 public:
  using PhraseId = std::uint32_t;

  /// Phrases that `find` looks for are wanted; the others only answer `holds`.
  PhraseId add(const CuePhrase& phrase, bool wanted);

  /// To be called once, after the last add: brings the words into the form the texts are analysed to.
  void prepare(const text::EnglishStemmer& english);

  [[nodiscard]] Sighting look_at(std::span<const text::Term> terms) const;

  /// Wanted phrases in the text, by rising id.
  [[nodiscard]] std::vector<PhraseId> find(const Sighting& sighting) const;

  [[nodiscard]] bool holds(const Sighting& sighting, PhraseId phrase) const;

  /// The words of the text that a phrase stands on, at all its places: indexes of terms, ascending, each once.
  [[nodiscard]] std::vector<std::uint32_t> terms_of(const Sighting& sighting, PhraseId phrase) const;

  [[nodiscard]] const std::string& written(PhraseId phrase) const { return phrases_[phrase].written; }

 private:
  using SlotId = std::uint32_t;
  struct Place {
    SlotId slot = 0;
    bool follows = false;
  };
  struct Phrase {
    std::string written;
    std::vector<Place> places;
    std::uint32_t between = 0;
    bool wanted = false;
  };
  /// A word with a * and the slots it stands in.
  struct Pattern {
    std::string letters;
    bool inside = false;
    std::vector<SlotId> slots;
  };
  struct Chosen;
  using Seen = Sighting::Seen;

  SlotId slot_of(std::vector<CueWord> words);
  void prepare_stems(const text::EnglishStemmer& english);
  void prepare_patterns();
  void choose_anchors();
  void note_patterns(std::string_view word, const Seen& seen, Sighting& sighting) const;
  static void note(const std::vector<SlotId>& slots, const Seen& seen, Sighting& sighting);
  bool fits(const Phrase& phrase, const Sighting& sighting, Chosen& chosen) const;
  static bool choose(const Phrase& phrase, const Seen& seen, Chosen& chosen);

  std::vector<Phrase> phrases_;
  std::map<std::vector<CueWord>, SlotId> slots_;  ///< until prepare
  std::unordered_map<std::string, std::vector<SlotId>> by_stem_;
  std::unordered_map<std::string, std::vector<SlotId>> by_word_;
  std::unordered_map<std::uint64_t, std::vector<Pattern>> by_letters_;  ///< by their first two letters
  std::vector<std::vector<PhraseId>> anchored_;  ///< by slot: wanted phrases tried when it is seen
};

}  // namespace punkti::lexicon
