// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/highlight.hpp"

#include <algorithm>

namespace punkti::query {
namespace {

std::vector<ByteRange> merged(std::vector<ByteRange> places) {
  std::ranges::sort(places);
  std::vector<ByteRange> out;
  for (const auto place : places) {
    if (!out.empty() && place.begin <= out.back().end)
      out.back().end = std::max(out.back().end, place.end);
    else
      out.push_back(place);
  }
  return out;
}

bool is_inner_byte(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// The window of `bytes` bytes that holds most highlights; the first of equals.
std::size_t best_begin(const std::vector<ByteRange>& highlights, std::size_t bytes) {
  std::size_t best = 0, most = 0;
  for (const auto& first : highlights) {
    const auto held = static_cast<std::size_t>(std::ranges::count_if(
        highlights, [&](ByteRange other) { return other.begin >= first.begin && other.end <= first.begin + bytes; }));
    if (held > most) {
      most = held;
      best = first.begin;
    }
  }
  return best;
}

}  // namespace

Highlighter::Highlighter(const std::vector<std::string>& wanted, const lexicon::Glossary& glossary,
                         const text::EnglishStemmer& english)
    : glossary_(glossary), english_(english) {
  for (const auto& term : wanted) {
    if (term.front() == 'W' && term.ends_with('*'))
      beginnings_.push_back(term.substr(1, term.size() - 2));
    else
      wanted_.insert(term);
  }
}

bool Highlighter::answers(const text::Term& term) const {
  return wanted_.contains('W' + term.word) || (!term.stem.empty() && wanted_.contains('S' + term.stem)) ||
         (!term.root.empty() && wanted_.contains('R' + term.root)) ||
         std::ranges::any_of(beginnings_, [&](const auto& beginning) { return term.word.starts_with(beginning); });
}

std::vector<ByteRange> Highlighter::places_in(std::string_view text, text::Surroundings around) const {
  const auto terms = text::analyse(text, english_, around);
  std::vector<ByteRange> places;
  for (const auto& term : terms)
    if (answers(term)) places.push_back(term.place);
  for (const auto& found : glossary_.find(terms))
    if (wanted_.contains('C' + std::string(found.concept_id)))
      for (auto at = found.first; at <= found.last; ++at) places.push_back(terms[at].place);
  return merged(std::move(places));
}

Snippet snippet_of(std::string_view text, const std::vector<ByteRange>& highlights, std::size_t bytes) {
  Snippet out;
  if (text.size() <= bytes) {
    out.text = text;
    out.highlights = highlights;
    return out;
  }
  const auto lead = bytes / 6;  // some words before the first highlight say what it belongs to
  const auto wanted = best_begin(highlights, bytes - lead);
  std::size_t begin = wanted > lead ? wanted - lead : 0;
  begin = std::min(begin, text.size() - bytes);
  while (begin > 0 && !is_blank(text[begin - 1]) && begin < wanted) ++begin;
  while (begin < text.size() && is_inner_byte(text[begin])) ++begin;
  std::size_t end = std::min(text.size(), begin + bytes);
  while (end < text.size() && end > begin + bytes / 2 && !is_blank(text[end])) --end;
  while (end > begin && end < text.size() && is_inner_byte(text[end])) --end;
  out.text = text.substr(begin, end - begin);
  out.cut_before = begin > 0;
  out.cut_after = end < text.size();
  for (const auto place : highlights)
    if (place.begin >= begin && place.end <= end)
      out.highlights.push_back(
          {place.begin - static_cast<std::uint32_t>(begin), place.end - static_cast<std::uint32_t>(begin)});
  return out;
}

}  // namespace punkti::query
