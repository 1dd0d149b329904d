// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/outline.hpp"

#include "corpus/characters.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace punkti::corpus {
namespace {

// Ranks: what stands above what. Markup comes first, since it says so itself.
constexpr int rank_chapter = 10, rank_section = 11, rank_roman = 12, rank_number = 13, rank_plain = 40,
              rank_plain_colon = 41, rank_run_in = 50, rank_letter = 60, nested = 30;

int rank_of(const Block& block) {
  if (block.markup_level > 0) return block.markup_level;
  const Marker& marker = block.marker;
  switch (marker.kind) {
    case MarkerKind::word: return marker.style == "chapter #" ? rank_chapter : rank_section;
    case MarkerKind::roman: return marker.style == "I." ? rank_roman : rank_letter;
    case MarkerKind::bullet: return rank_roman;
    case MarkerKind::decimal: return marker.style.front() == '(' ? rank_letter : rank_number + marker.depth - 1;
    case MarkerKind::latin_letter:
    case MarkerKind::georgian_letter: return rank_letter;
    case MarkerKind::none: break;
  }
  if (block.run_in) return rank_run_in;
  return block.style == "plain:" ? rank_plain_colon : rank_plain;
}

/// Numbers that begin anew under each unnumbered heading stand below it: "Delivery 1. … 2. … Returns 1. … 2. …".
bool numbers_restart_under_plain(const Readable& readable, const Part& part, const std::string& style) {
  int restarts = 0;
  bool plain_before = false;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const Block& block = readable.blocks[i];
    if (block.kind != BlockKind::heading) continue;
    if (block.marker.kind == MarkerKind::none) {
      plain_before = true;
    } else if (block.marker.style == style) {
      if (block.marker.value == 1 && plain_before) ++restarts;
      plain_before = false;
    }
  }
  return restarts >= 2;
}

}  // namespace

void set_levels(Readable& readable, const Part& part) {
  std::map<std::string, bool> restarts;
  std::vector<int> open;  // ranks of the headings above, outermost first
  for (std::size_t i = part.begin; i < part.end; ++i) {
    Block& block = readable.blocks[i];
    if (block.kind != BlockKind::heading) continue;
    if (std::ranges::find(part.titles, i) != part.titles.end()) {
      block.level = 1;
      open.clear();
      continue;
    }
    int rank = rank_of(block);
    if (block.marker.kind == MarkerKind::decimal && block.markup_level == 0) {
      const auto [known, fresh] = restarts.try_emplace(block.marker.style, false);
      if (fresh) known->second = numbers_restart_under_plain(readable, part, block.marker.style);
      if (known->second) rank += nested;
    }
    while (!open.empty() && open.back() >= rank) open.pop_back();
    open.push_back(rank);
    block.level = 1 + static_cast<int>(open.size());
  }
}

}  // namespace punkti::corpus
