// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/text/breaks.hpp without ICU. Sentences have no borders here: the index holds places of whole clauses.
#include "indexer/text/breaks.hpp"

#include "pocket/browser/host.hpp"
#include "pocket/browser/word_borders.hpp"

namespace punkti::text {

namespace {

std::vector<ByteRange> words_by_host(std::string_view text) {
  std::vector<std::uint32_t> places(2 * text.size());
  const std::uint32_t count = punkti_segment(text.data(), text.size(), places.data());
  std::vector<ByteRange> words;
  words.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) words.push_back({places[2 * i], places[2 * i + 1]});
  return words;
}

}  // namespace

std::vector<ByteRange> words_by_icu(std::string_view text) {
  auto words = pocket::words_by_rules(text);
  return words ? std::move(*words) : words_by_host(text);
}

}  // namespace punkti::text
