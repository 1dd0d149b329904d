// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/place_facts.hpp"

#include "corpus/characters.hpp"

#include <string_view>

namespace punkti::indexer {
namespace {

/// Does a place of HTML or Markdown lie where no reader sees it: in a tag, as the address of a link?
bool is_markup(std::string_view published, std::size_t at) {
  const auto before = published.substr(0, at);
  const auto open = before.rfind('<');
  const bool in_tag = open != std::string_view::npos && before.find('>', open) == std::string_view::npos;
  const auto link = before.rfind("](");
  return in_tag || (link != std::string_view::npos && before.find(')', link) == std::string_view::npos);
}

bool goes_on(std::string_view text, std::size_t border) {
  if (border == 0 || border >= text.size()) return false;
  const auto is_of_word = [](char32_t c) { return (c >= U'0' && c <= U'9') || corpus::is_letter(c); };
  std::size_t before = border, after = border;
  return is_of_word(corpus::previous_character(text, before)) && is_of_word(corpus::next_character(text, after));
}

/// Where the words stand for a reader, from a byte on; npos when they do not. "Meta" is not sought in "Metadata",
/// unless it stands nowhere else.
std::size_t find_seen(std::string_view published, std::string_view words, std::size_t from) {
  std::size_t inside_word = std::string_view::npos;
  for (auto at = published.find(words, from); at != std::string_view::npos; at = published.find(words, at + 1)) {
    if (is_markup(published, at)) continue;
    if (!goes_on(published, at) && !goes_on(published, at + words.size())) return at;
    if (inside_word == std::string_view::npos) inside_word = at;
  }
  return inside_word;
}

}  // namespace

void place_facts(const corpus::SourceText& source, const corpus::Clause& clause, std::vector<StoredFact>& facts) {
  const bool inside = clause.place.end <= source.text.size();
  const std::string_view published =
      source.on_disk.empty() && inside ? slice(source.text, clause.place) : std::string_view();
  const bool plain = clause.text.size() == clause.place.size() && (published.empty() || published == clause.text);
  std::size_t from = 0;
  for (auto& stored : facts) {
    stored.place = clause.place;
    if (plain) {
      stored.place = {clause.place.begin + stored.fact.place.begin, clause.place.begin + stored.fact.place.end};
      continue;
    }
    const auto words = slice(clause.text, stored.fact.place);
    const auto found = find_seen(published, words, from);
    if (found == std::string_view::npos) continue;
    const auto begin = clause.place.begin + static_cast<std::uint32_t>(found);
    stored.place = {begin, begin + static_cast<std::uint32_t>(words.size())};
    from = found + words.size();
  }
}

}  // namespace punkti::indexer
