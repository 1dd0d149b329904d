// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon/cue_book.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <utility>

namespace punkti::lexicon {

namespace {

std::size_t letter_size(unsigned char first_byte) {
  if (first_byte < 0x80) return 1;
  if (first_byte < 0xe0) return 2;
  return first_byte < 0xf0 ? 3 : 4;
}

/// The two letters at a place as one number; nothing when there are not two.
std::optional<std::uint64_t> two_letters(std::string_view word, std::size_t at) {
  std::size_t end = at;
  for (int letter = 0; letter < 2; ++letter) {
    if (end >= word.size()) return std::nullopt;
    end += letter_size(static_cast<unsigned char>(word[end]));
  }
  if (end > word.size()) return std::nullopt;
  std::uint64_t key = 0;
  for (; at < end; ++at) key = key << 8 | static_cast<unsigned char>(word[at]);
  return key;
}

}  // namespace

/// The words chosen so far for the slots of a phrase under trial.
struct CueBook::Chosen {
  std::array<std::uint32_t, CuePhrase::most_slots> terms{};
  std::size_t count = 0;
  std::uint32_t lowest = 0;
  std::uint32_t highest = 0;
  std::uint32_t last = 0;  ///< position of the word chosen last
};

CueBook::SlotId CueBook::slot_of(std::vector<CueWord> words) {
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return slots_.try_emplace(std::move(words), static_cast<SlotId>(slots_.size())).first->second;
}

CueBook::PhraseId CueBook::add(const CuePhrase& phrase, bool wanted) {
  Phrase added{phrase.written, {}, phrase.between, wanted};
  for (const CueSlot& slot : phrase.slots) added.places.push_back({slot_of(slot.any_of), slot.follows});
  phrases_.push_back(std::move(added));
  return static_cast<PhraseId>(phrases_.size() - 1);
}

void CueBook::prepare(const text::EnglishStemmer& english) {
  prepare_stems(english);
  prepare_patterns();
  choose_anchors();
  slots_.clear();  // wanted while phrases are added only
}

/// All words compared by stem are analysed in one text, one a line: a call a word would take most of the start-up time.
void CueBook::prepare_stems(const text::EnglishStemmer& english) {
  std::map<std::string_view, std::vector<SlotId>> slots_of_word;
  for (const auto& [words, slot] : slots_) {
    for (const CueWord& word : words) {
      if (word.comparison == Comparison::stem) slots_of_word[word.letters].push_back(slot);
      if (word.comparison == Comparison::exact) by_word_[word.letters].push_back(slot);
    }
  }
  std::string lines;
  std::map<std::uint32_t, std::string_view> word_at;
  for (const auto& [word, slots] : slots_of_word) {
    word_at[static_cast<std::uint32_t>(lines.size())] = word;
    lines += word;
    lines += "\n;\n";  // a bare line end would let the analysis join two words to a compound
  }
  std::set<std::pair<std::string, SlotId>> known;
  for (const text::Term& term : text::analyse_query(lines, english)) {
    const auto word = word_at.find(term.place.begin);
    if (word == word_at.end() || term.place.size() < word->second.size()) continue;
    for (const SlotId slot : slots_of_word[word->second])
      if (known.emplace(term.stem, slot).second) by_stem_[term.stem].push_back(slot);
  }
}

void CueBook::prepare_patterns() {
  std::map<std::pair<std::string_view, bool>, std::vector<SlotId>> patterns;
  for (const auto& [words, slot] : slots_) {
    for (const CueWord& word : words) {
      const bool inside = word.comparison == Comparison::inside;
      if (inside || word.comparison == Comparison::beginning) patterns[{word.letters, inside}].push_back(slot);
    }
  }
  for (auto& [pattern, slots] : patterns) {
    const auto key = two_letters(pattern.first, 0);
    if (key) by_letters_[*key].push_back({std::string(pattern.first), pattern.second, std::move(slots)});
  }
}

/// A phrase waits on its rarest slot, so that common words ("data") do not call up every phrase they stand in.
void CueBook::choose_anchors() {
  std::vector<std::size_t> uses(slots_.size(), 0);
  for (const auto& [words, slot] : slots_) uses[slot] = words.size();
  for (const Phrase& phrase : phrases_)
    for (const Place& place : phrase.places) uses[place.slot] += 4;
  anchored_.resize(slots_.size());
  for (PhraseId id = 0; id < phrases_.size(); ++id) {
    if (!phrases_[id].wanted) continue;
    const auto& places = phrases_[id].places;
    const auto rarest = std::ranges::min_element(places, {}, [&](const Place& place) { return uses[place.slot]; });
    anchored_[rarest->slot].push_back(id);
  }
}

Sighting CueBook::look_at(std::span<const text::Term> terms) const {
  constexpr std::size_t slots_a_word = 16;  // measured on policies: a common word stands in about so many
  Sighting sighting;
  sighting.first_.assign(anchored_.size(), Sighting::none);
  sighting.seen_.reserve(terms.size() * slots_a_word);
  for (std::size_t i = terms.size(); i-- > 0;) {  // from the end, so that a slot's sightings rise
    const text::Term& term = terms[i];
    const Seen seen{static_cast<std::uint32_t>(i), term.position, Sighting::none};
    if (const auto found = by_stem_.find(term.stem); found != by_stem_.end()) note(found->second, seen, sighting);
    if (const auto found = by_word_.find(term.word); found != by_word_.end()) note(found->second, seen, sighting);
    note_patterns(term.word, seen, sighting);
  }
  return sighting;
}

void CueBook::note_patterns(std::string_view word, const Seen& seen, Sighting& sighting) const {
  for (std::size_t at = 0; at < word.size(); at += letter_size(static_cast<unsigned char>(word[at]))) {
    const auto key = two_letters(word, at);
    if (!key) return;
    const auto found = by_letters_.find(*key);
    if (found == by_letters_.end()) continue;
    for (const Pattern& pattern : found->second)
      if ((pattern.inside || at == 0) && word.substr(at).starts_with(pattern.letters))
        note(pattern.slots, seen, sighting);
  }
}

void CueBook::note(const std::vector<SlotId>& slots, const Seen& seen, Sighting& sighting) {
  for (const SlotId slot : slots) {
    std::uint32_t& first = sighting.first_[slot];
    if (first == Sighting::none) sighting.slots_.push_back(slot);
    if (first != Sighting::none && sighting.seen_[first].term == seen.term) continue;
    sighting.seen_.push_back({seen.term, seen.position, first});
    first = static_cast<std::uint32_t>(sighting.seen_.size() - 1);
  }
}

std::vector<CueBook::PhraseId> CueBook::find(const Sighting& sighting) const {
  std::vector<PhraseId> found;
  for (const SlotId slot : sighting.slots_)
    for (const PhraseId id : anchored_[slot])
      if (holds(sighting, id)) found.push_back(id);
  std::ranges::sort(found);
  return found;
}

bool CueBook::holds(const Sighting& sighting, PhraseId phrase) const {
  const auto seen = [&](const Place& place) { return sighting.first_[place.slot] != Sighting::none; };
  if (!std::ranges::all_of(phrases_[phrase].places, seen)) return false;
  Chosen chosen;
  return fits(phrases_[phrase], sighting, chosen);
}

std::vector<std::uint32_t> CueBook::terms_of(const Sighting& sighting, PhraseId phrase) const {
  std::set<std::uint32_t> terms;
  const Phrase& looked_for = phrases_[phrase];
  const SlotId first = looked_for.places.front().slot;
  for (std::uint32_t at = sighting.first_[first]; at != Sighting::none; at = sighting.seen_[at].next) {
    Chosen chosen;
    if (!choose(looked_for, sighting.seen_[at], chosen) || !fits(looked_for, sighting, chosen)) continue;
    terms.insert(chosen.terms.begin(), chosen.terms.begin() + static_cast<std::ptrdiff_t>(chosen.count));
  }
  return {terms.begin(), terms.end()};
}

/// Takes a word of the text for the next slot, if it may stand there; each word serves one slot only.
bool CueBook::choose(const Phrase& phrase, const Seen& seen, Chosen& chosen) {
  const bool first = chosen.count == 0;
  // Parts of a hyphen compound may share a position with the whole, hence "the same or the next".
  if (phrase.places[chosen.count].follows && seen.position != chosen.last && seen.position != chosen.last + 1)
    return false;
  const auto used = std::span(chosen.terms).first(chosen.count);
  if (std::ranges::find(used, seen.term) != used.end()) return false;
  const std::uint32_t lowest = first ? seen.position : std::min(chosen.lowest, seen.position);
  const std::uint32_t highest = first ? seen.position : std::max(chosen.highest, seen.position);
  if (highest - lowest >= static_cast<std::uint32_t>(phrase.places.size()) + phrase.between) return false;
  chosen.lowest = lowest;
  chosen.highest = highest;
  chosen.terms[chosen.count++] = seen.term;
  chosen.last = seen.position;
  return true;
}

/// Tries the words of the text for the next slot, then the rest of the phrase; of the way that fits, `chosen` holds the
/// words.
bool CueBook::fits(const Phrase& phrase, const Sighting& sighting, Chosen& chosen) const {
  if (chosen.count == phrase.places.size()) return true;
  const SlotId slot = phrase.places[chosen.count].slot;
  for (std::uint32_t at = sighting.first_[slot]; at != Sighting::none; at = sighting.seen_[at].next) {
    Chosen with = chosen;
    if (!choose(phrase, sighting.seen_[at], with) || !fits(phrase, sighting, with)) continue;
    chosen = with;
    return true;
  }
  return false;
}

}  // namespace punkti::lexicon
