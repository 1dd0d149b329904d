// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/pieces.hpp"

#include "indexer/text/sentences.hpp"

#include <algorithm>
#include <array>

namespace punkti::duplicates {
namespace {

/// Signs that say something and are no words: 5 % is not 5 ₾.
constexpr std::array<std::string_view, 7> signs{"%", "\u2030", "$", "\u20AC", "\u20BE", "\u00A3", "\u00A7"};

void add_signs(std::string_view text, ByteRange gap, std::vector<text::Word>& words) {
  for (auto at = gap.begin; at < gap.end; ++at)
    for (const auto sign : signs)
      if (text.substr(at, gap.end - at).starts_with(sign)) {
        auto& word = words.emplace_back();
        word.place = {at, at + static_cast<std::uint32_t>(sign.size())};
        word.folded = sign;
      }
}

/// Words from left to right. The parts of an e-mail address stand beside it and would be counted twice.
std::vector<text::Word> plain_words(std::string_view text, std::string_view number) {
  const auto after_number = static_cast<std::uint32_t>(text.starts_with(number) ? number.size() : 0);
  std::vector<text::Word> out;
  std::uint32_t reached = after_number;
  for (auto& word : text::words_of(text, text::LegacyRuns::decode)) {
    if (word.place.begin < reached || word.folded.empty()) continue;
    add_signs(text, {reached, word.place.begin}, out);
    reached = word.place.end;
    out.push_back(std::move(word));
  }
  add_signs(text, {reached, static_cast<std::uint32_t>(text.size())}, out);
  return out;
}

std::vector<ByteRange> lines_of(std::string_view text) {
  std::vector<ByteRange> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto found = std::min(text.find('\n', begin), text.size());
    const auto line = text.substr(begin, found - begin);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos)
      out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(found)});
    begin = found + 1;
  }
  return out;
}

}  // namespace

std::vector<Piece> cut_pieces(std::string_view text, std::string_view number) {
  std::vector<Piece> out;
  std::uint32_t line_number = 0;
  for (const auto line : lines_of(text)) {
    for (const auto sentence : text::sentences(slice(text, line)))
      out.push_back({{line.begin + sentence.begin, line.begin + sentence.end}, line_number, {}});
    ++line_number;
  }
  // Words are read from the whole text: whether a run is legacy-encoded shows only in its neighbourhood.
  std::size_t at = 0;
  for (auto& word : plain_words(text, number)) {
    while (at < out.size() && out[at].part.end <= word.place.begin) ++at;
    if (at < out.size()) out[at].words.push_back(std::move(word));
  }
  std::erase_if(out, [](const Piece& piece) { return piece.words.empty(); });
  return out;
}

Piece one_piece(std::string_view text, std::string_view number) {
  return {{0, static_cast<std::uint32_t>(text.size())}, 0, plain_words(text, number)};
}

}  // namespace punkti::duplicates
