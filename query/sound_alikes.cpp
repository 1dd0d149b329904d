// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/sound_alikes.hpp"

#include "indexer/text/sounds.hpp"
#include "query/words.hpp"

#include <algorithm>

namespace punkti::query {
namespace {

using text::Script;

constexpr std::size_t most_readings = 3;
constexpr double as_good_as_the_best = 0.25;  // in costs of sound
constexpr double worth = 0.7;                 // of a regular loanword beside the word itself

std::vector<text::SoundAlike> alike_in(const text::WordList& words, const text::Term& term) {
  return term.script == Script::georgian ? text::english_alike(term.word, words)
                                         : text::georgian_alike(term.word, words);
}

}  // namespace

std::vector<WordReading> sounding_alike(const text::Term& term, Among where, const WordLookup& lookup) {
  if (term.script != Script::georgian && term.script != Script::latin) return {};
  if (lookup.names_concept(term)) return {};
  auto found = alike_in(lookup.index().known_words().words(), term);
  if (where == Among::index_and_glossary && found.empty())
    found = alike_in(lookup.knowledge().known_words().words(), term);
  std::vector<WordReading> out;
  for (const auto& [word, cost] : found) {
    if (out.size() == most_readings || cost > found.front().cost + as_good_as_the_best) break;
    auto other = lookup.instead_of(term, word);
    const bool repeated =
        std::ranges::any_of(out, [&](const WordReading& there) { return there.term.stem == other.stem; });
    if (!repeated && !is_stopword(word))
      out.push_back({std::move(other), Path::sound, "by sound", worth * (1.0 - cost / 2)});
  }
  return out;
}

}  // namespace punkti::query
