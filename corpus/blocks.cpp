// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/blocks.hpp"

#include <algorithm>

namespace punkti::corpus {
namespace {

/// The stretch that holds the byte, or the last one before it: separators between blocks belong to no stretch.
const Stretch& stretch_at(const std::vector<Stretch>& stretches, std::uint32_t byte) {
  const auto after = std::ranges::upper_bound(stretches, byte, {}, &Stretch::begin);
  return after == stretches.begin() ? *after : *(after - 1);
}

bool is_copy(const Stretch& stretch) {
  return stretch.size == stretch.from_size;
}

}  // namespace

ByteRange place_in_source(const Readable& readable, ByteRange range) {
  if (readable.stretches.empty()) return range;
  const Stretch& first = stretch_at(readable.stretches, range.begin);
  const std::uint32_t into = std::min(range.begin - std::min(range.begin, first.begin), first.size);
  const std::uint32_t begin = first.from + (is_copy(first) ? into : 0);
  if (range.empty()) return {begin, begin};
  const Stretch& last = stretch_at(readable.stretches, range.end - 1);
  const std::uint32_t upto = std::min(range.end - std::min(range.end, last.begin), last.size);
  const std::uint32_t end = last.from + (is_copy(last) ? upto : last.from_size);
  return {begin, std::max(begin, end)};
}

std::string_view text_of(const Readable& readable, const Block& block) {
  return slice(readable.text, block.place);
}

std::string_view words_of(const Readable& readable, const Block& block) {
  return text_of(readable, block).substr(std::min(block.marker.size, block.place.size()));
}

}  // namespace punkti::corpus
