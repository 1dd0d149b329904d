// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon/concept_pairs.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace punkti::lexicon {

namespace {

/// Other words that may stand between the two ("cancel all of my orders" is too far).
constexpr std::uint32_t pair_gap = 2;

std::pair<std::string_view, std::string_view> key_of(std::string_view one, std::string_view other) {
  return {std::min(one, other), std::max(one, other)};
}

bool overlap(const ConceptFound& a, const ConceptFound& b) {
  return a.first <= b.last && b.first <= a.last;
}

}  // namespace

void ConceptPairs::add(std::string_view written, std::string_view makes) {
  const std::size_t blank = written.find(' ');
  if (blank == std::string_view::npos) throw std::runtime_error("glossary: no pair: " + std::string(written));
  pairs_.emplace(key_of(written.substr(0, blank), written.substr(blank + 1)), Made{makes, written});
}

std::vector<ConceptFound> ConceptPairs::find(std::span<const text::Term> terms,
                                             std::span<const ConceptFound> found) const {
  std::vector<ConceptFound> in_order(found.begin(), found.end());
  std::ranges::stable_sort(in_order, {}, &ConceptFound::first);
  std::vector<ConceptFound> made;
  for (auto left = in_order.begin(); left != in_order.end(); ++left) {
    const std::uint32_t reach = terms[left->last].position + 1 + pair_gap;
    for (auto right = left + 1; right != in_order.end() && terms[right->first].position <= reach; ++right) {
      if (overlap(*left, *right)) continue;
      const auto pair = pairs_.find(key_of(left->concept_id, right->concept_id));
      if (pair == pairs_.end()) continue;
      made.push_back({pair->second.id, left->first, right->last, pair->second.written, false});
    }
  }
  std::ranges::stable_sort(made, {}, [](const ConceptFound& pair) { return pair.last - pair.first; });
  std::vector<ConceptFound> kept;
  for (const ConceptFound& pair : made)
    if (std::ranges::none_of(kept, [&](const ConceptFound& taken) { return overlap(pair, taken); }))
      kept.push_back(pair);
  return kept;
}

}  // namespace punkti::lexicon
