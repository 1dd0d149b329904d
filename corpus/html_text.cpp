// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html_text.hpp"

#include "corpus/characters.hpp"

#include <algorithm>

namespace punkti::corpus {
namespace {

/// HTML's own white space; a no-break space is a character.
bool is_white(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

std::size_t character_size(std::string_view words) {
  std::size_t size = 0;
  static_cast<void>(next_character(words, size));
  return size;
}

/// How many bytes of the words an entity of the original stands for: one character, or two for a few mathematical ones.
std::size_t decoded_size(std::string_view words, std::string_view behind) {
  const std::size_t one = character_size(words);
  if (words.size() == one || behind.empty() || words[one] == behind.front() || behind.front() == '&' ||
      is_white(behind.front()))
    return one;
  const std::size_t two = one + character_size(words.substr(one));
  return two == words.size() || words[two] == behind.front() ? two : one;
}

}  // namespace

std::string_view original_of(const GumboNode* text, std::string_view source) {
  const GumboStringPiece piece = text->v.text.original_text;
  if (piece.data < source.data() || piece.data > source.data() + source.size()) return source.substr(source.size());
  const auto at = static_cast<std::size_t>(piece.data - source.data());
  return source.substr(at, piece.length);
}

void write_html_text(ReadableWriter& writer, std::string_view words, std::string_view original, std::size_t from,
                     std::string_view before) {
  bool blank_before = before.empty() || is_white(before.back());
  std::size_t at = 0;
  const auto here = [&] { return from + std::min(at, original.size()); };
  while (!words.empty()) {
    if (is_white(words.front())) {
      if (!blank_before) writer.replace(" ", here(), at < original.size() ? 1 : 0);
      blank_before = true;
      if (at + 1 < original.size() && original[at] == '\r' && original[at + 1] == '\n') ++at;
      if (at < original.size() && is_white(original[at])) ++at;
      words.remove_prefix(1);
      continue;
    }
    blank_before = false;
    const std::size_t size = character_size(words);
    const std::size_t entity = at < original.size() && original[at] == '&' ? entity_length(original.substr(at)) : 0;
    if (entity > 0 && !words.starts_with(original.substr(at, entity))) {
      const std::size_t decoded = decoded_size(words, original.substr(at + entity));
      writer.replace(words.substr(0, decoded), here(), entity);
      at += entity;
      words.remove_prefix(decoded);
    } else if (at < original.size() && original.substr(at).starts_with(words.substr(0, size))) {
      writer.copy(words.substr(0, size), here());
      at += size;
      words.remove_prefix(size);
    } else if (const std::size_t next = original.find(words.substr(0, size), at);
               next != std::string_view::npos && next - at < 4096) {
      at = next;  // a tag or comment within the text node
    } else {
      writer.replace(words.substr(0, size), here(), 0);
      words.remove_prefix(size);
    }
  }
}

}  // namespace punkti::corpus
