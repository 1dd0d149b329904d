// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/word_diff.hpp"

#include <dtl/dtl.hpp>

#include <algorithm>

namespace punkti::duplicates {
namespace {

/// Adds an item left out of the first or put into the second sequence to the edits.
void grow(std::vector<Edit>& edits, Span first, Span second) {
  if (!edits.empty() && edits.back().first.end == first.begin && edits.back().second.end == second.begin) {
    edits.back().first.end = first.end;
    edits.back().second.end = second.end;
  } else {
    edits.push_back({first, second});
  }
}

template <class Item>
std::vector<Edit> edits_of(std::span<const Item> first, std::span<const Item> second) {
  const auto [first_differs, second_differs] = std::ranges::mismatch(first, second);
  const auto head = static_cast<std::size_t>(first_differs - first.begin());
  std::size_t tail = 0;
  while (tail < std::min(first.size(), second.size()) - head &&
         first[first.size() - 1 - tail] == second[second.size() - 1 - tail])
    ++tail;
  std::size_t i = head, j = head;
  std::vector<Edit> out;
  const std::vector<Item> a(first_differs, first.end() - static_cast<std::ptrdiff_t>(tail));
  const std::vector<Item> b(second_differs, second.end() - static_cast<std::ptrdiff_t>(tail));
  if (a.empty() || b.empty()) {
    if (a.size() + b.size() > 0) grow(out, {i, i + a.size()}, {j, j + b.size()});
    return out;
  }
  dtl::Diff<Item, std::vector<Item>> diff(a, b);
  diff.compose();
  for (const auto& [item, info] : diff.getSes().getSequence()) {
    const bool in_first = info.type != dtl::SES_ADD, in_second = info.type != dtl::SES_DELETE;
    if (!in_first || !in_second) grow(out, {i, i + (in_first ? 1U : 0U)}, {j, j + (in_second ? 1U : 0U)});
    i += in_first ? 1 : 0;
    j += in_second ? 1 : 0;
  }
  return out;
}

}  // namespace

std::vector<Edit> edits_between(std::span<const std::uint64_t> first, std::span<const std::uint64_t> second) {
  return edits_of(first, second);
}

std::vector<Edit> edits_between(std::span<const std::uint32_t> first, std::span<const std::uint32_t> second) {
  return edits_of(first, second);
}

double similarity(std::size_t first, std::size_t second, std::span<const Edit> edits) {
  if (first + second == 0) return 1.0;
  std::size_t alone = 0;
  for (const auto& edit : edits) alone += edit.first.size() + edit.second.size();
  return 1.0 - static_cast<double>(alone) / static_cast<double>(first + second);
}

}  // namespace punkti::duplicates
