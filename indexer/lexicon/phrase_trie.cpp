// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon/phrase_trie.hpp"

#include <algorithm>
#include <bit>
#include <functional>

namespace punkti::lexicon {

namespace {

constexpr std::uint32_t longest_span = 64;  ///< positions, the bits of PhraseHit::covers

std::uint64_t bits_between(std::uint32_t first, std::uint32_t last) {
  std::uint64_t bits = 0;
  for (std::uint32_t bit = first; bit <= last; ++bit) bits |= std::uint64_t{1} << bit;
  return bits;
}

/// The last word position that a term stands over.
std::uint32_t last_position(std::span<const text::Term> terms, std::size_t index) {
  const text::Term& term = terms[index];
  std::uint32_t last = term.position;
  for (std::size_t i = index + 1; i < terms.size() && terms[i].place.begin < term.place.end; ++i)
    if (terms[i].place.end <= term.place.end) last = std::max(last, terms[i].position);
  return last;
}

}  // namespace

std::uint32_t SymbolTable::hash_of(std::string_view word) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>()(word));
}

/// The slot that holds the word, or the empty one where it would stand.
std::vector<std::string_view> SymbolTable::words() const {
  std::vector<std::string_view> out;
  for (const Slot& slot : slots_)
    if (slot.symbol != 0) out.push_back(std::string_view(letters_).substr(slot.begin, slot.size));
  return out;
}

const SymbolTable::Slot& SymbolTable::slot_of(std::string_view word) const {
  const std::uint32_t hash = hash_of(word);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.symbol == 0) return slot;
    if (slot.hash == hash && std::string_view(letters_).substr(slot.begin, slot.size) == word) return slot;
  }
}

Symbol SymbolTable::add(std::string_view word, Symbol fresh) {
  if (const Symbol known = find(word); known != 0) return known;
  if (2 * (used_ + 1) > slots_.size()) grow();
  const auto free = static_cast<std::size_t>(&slot_of(word) - slots_.data());
  slots_[free] = {hash_of(word), fresh, static_cast<std::uint32_t>(letters_.size()),
                  static_cast<std::uint32_t>(word.size())};
  letters_ += word;
  ++used_;
  return fresh;
}

void SymbolTable::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old)
    if (slot.symbol != 0) {
      const auto free = &slot_of(std::string_view(letters_).substr(slot.begin, slot.size)) - slots_.data();
      slots_[static_cast<std::size_t>(free)] = slot;
    }
}

Symbol PhraseWords::add(SymbolTable& table, std::string_view word) {
  const Symbol symbol = table.add(word, last_ + 1);
  last_ = std::max(last_, symbol);
  return symbol;
}

std::vector<PhraseTerm> phrase_terms(std::span<const text::Term> terms, const PhraseWords& words) {
  std::vector<PhraseTerm> read;
  read.reserve(terms.size());
  for (std::size_t i = 0; i < terms.size(); ++i)
    read.push_back({terms[i].position, last_position(terms, i), words.stem(terms[i].stem), words.exact(terms[i].word)});
  return read;
}

std::uint32_t PhraseTrie::child(std::uint32_t node, Symbol word) const {
  if (word == 0) return 0;
  if (node == 0) return word < root_edges_.size() ? root_edges_[word] : 0;
  const auto& edges = nodes_[node].edges;
  const auto edge = std::ranges::lower_bound(edges, word, {}, &Edge::word);
  return edge != edges.end() && edge->word == word ? edge->node : 0;
}

std::uint32_t PhraseTrie::add_child(std::uint32_t node, Symbol word) {
  const auto added = static_cast<std::uint32_t>(nodes_.size());
  if (node == 0) {
    if (word >= root_edges_.size()) root_edges_.resize(std::size_t{word} + 1);
    root_edges_[word] = added;
  } else {
    auto& edges = nodes_[node].edges;
    edges.insert(std::ranges::lower_bound(edges, word, {}, &Edge::word), {word, added});
  }
  nodes_.emplace_back();
  return added;
}

void PhraseTrie::add(std::span<const Symbol> words, std::uint32_t value) {
  if (words.empty()) return;
  std::uint32_t node = 0;
  for (const Symbol word : words) {
    const std::uint32_t next = child(node, word);
    node = next != 0 ? next : add_child(node, word);
  }
  values_.push_back({value, nodes_[node].first_value});
  nodes_[node].first_value = static_cast<std::uint32_t>(values_.size() - 1);
}

void PhraseTrie::find(std::span<const PhraseTerm> terms, std::vector<PhraseHit>& hits) const {
  for (std::uint32_t i = 0; i < terms.size(); ++i) {
    PhraseHit hit;
    hit.first = i;
    hit.start = terms[i].first_position;
    take(0, terms, i, hit, hits);
  }
}

/// Goes from a node over the term at `index`, by its stem and by its exact word, and reports the phrases that end
/// there.
void PhraseTrie::take(std::uint32_t node, std::span<const PhraseTerm> terms, std::uint32_t index, PhraseHit hit,
                      std::vector<PhraseHit>& hits) const {
  const PhraseTerm& term = terms[index];
  if (term.last_position - hit.start >= longest_span) return;
  hit.last = index;
  hit.covers |= bits_between(term.first_position - hit.start, term.last_position - hit.start);
  for (const Symbol word : {term.stem, term.exact}) {
    const std::uint32_t next = child(node, word);
    if (next == 0) continue;
    for (std::uint32_t i = nodes_[next].first_value; i != 0; i = values_[i].next) {
      hit.value = values_[i].value;
      hit.words = static_cast<std::uint32_t>(std::popcount(hit.covers));
      hit.gap = static_cast<std::uint32_t>(std::bit_width(hit.covers)) - hit.words;
      hits.push_back(hit);
    }
    if (!nodes_[next].edges.empty()) step(next, terms, index, hit, hits);
  }
}

/// Tries every term that may follow the one at `index` in a phrase.
void PhraseTrie::step(std::uint32_t node, std::span<const PhraseTerm> terms, std::uint32_t index, const PhraseHit& hit,
                      std::vector<PhraseHit>& hits) const {
  const std::uint32_t last = terms[index].last_position;
  for (std::uint32_t i = index + 1; i < terms.size() && terms[i].first_position <= last + 1 + gap_; ++i)
    if (terms[i].first_position > last) take(node, terms, i, hit, hits);
}

}  // namespace punkti::lexicon
