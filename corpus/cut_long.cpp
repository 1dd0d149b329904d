// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/cut_long.hpp"

#include "corpus/characters.hpp"
#include "indexer/text/sentences.hpp"

#include <algorithm>

namespace punkti::corpus {
namespace {

/// Where to cut a sentence that is longer than the limit: behind the last semicolon, else the last blank, else a
/// character.
std::size_t cut_inside(std::string_view sentence, std::size_t limit) {
  const std::string_view head = sentence.substr(0, limit);
  for (const char* const marks : {";\n", ", \t"}) {
    const std::size_t at = head.find_last_of(marks);
    if (at != std::string_view::npos && at > limit / 3) return at + 1;
  }
  std::size_t at = limit;
  while (at > 0 && character_border(sentence, at) != at) --at;
  return std::max<std::size_t>(at, character_border(sentence, 1));
}

/// Ends of the smallest pieces: sentences, or parts of sentences over the limit.
std::vector<std::uint32_t> possible_cuts(std::string_view text, ByteRange range, std::size_t limit) {
  std::vector<std::uint32_t> cuts;
  std::uint32_t begin = range.begin;
  const auto cut_piece = [&](std::uint32_t end) {
    while (end - begin > limit) {
      begin += static_cast<std::uint32_t>(cut_inside(slice(text, {begin, end}), limit));
      cuts.push_back(begin);
    }
    begin = end;
    cuts.push_back(end);
  };
  for (const ByteRange& sentence : text::sentences(slice(text, range))) cut_piece(range.begin + sentence.end);
  if (begin < range.end) cut_piece(range.end);
  return cuts;
}

}  // namespace

std::vector<ByteRange> cut_long(std::string_view text, ByteRange range, std::size_t limit) {
  if (range.size() <= limit) return {range};
  const auto share = [&](std::uint32_t from) {  // of what is left, in the fewest pieces that hold it
    const std::size_t rest = range.end - from;
    const std::size_t count = std::max<std::size_t>((rest + limit - 1) / limit, 1);
    return rest / count + 1;
  };
  std::size_t wanted = share(range.begin);
  std::vector<ByteRange> pieces;
  std::uint32_t begin = range.begin, last = range.begin;
  const auto push = [&](std::uint32_t end) {
    const ByteRange piece = trimmed(text, {begin, end});
    if (!piece.empty()) pieces.push_back(piece);
    begin = end;
    wanted = share(begin);
  };
  for (const std::uint32_t cut : possible_cuts(text, range, limit)) {
    // A piece is over when the next sentence would take it over the limit, or when it is nearer to the wanted size
    // without it.
    const bool over = cut - begin > limit;
    const bool enough =
        last - begin >= wanted || (cut - begin > wanted && (cut - begin) - wanted > wanted - (last - begin));
    if (last > begin && (over || enough)) push(last);
    last = cut;
  }
  push(range.end);
  return pieces;
}

}  // namespace punkti::corpus
