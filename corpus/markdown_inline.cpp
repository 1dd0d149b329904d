// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markdown_inline.hpp"

#include "corpus/characters.hpp"

#include <algorithm>

namespace punkti::corpus {
namespace {

constexpr std::size_t window = 8192;  // bytes of marks between two words: long link targets and not more
constexpr std::size_t told_by = 12;   // bytes by which a place is recognised

bool same_blank(char a, char b) {
  return a == ' ' && (b == '\n' || b == '\r' || b == '\t');
}

bool is_escape(std::string_view source, std::size_t at, char c) {
  return source[at] == '\\' && at + 1 < source.size() && source[at + 1] == c;
}

/// Is the '&' here an entity, and not a sign that stands for itself?
std::size_t entity_here(std::string_view source, std::size_t at, std::string_view words) {
  const std::size_t length = entity_length(source.substr(at));
  if (length == 0 || source[at + length - 1] != ';') return 0;
  return words.starts_with(source.substr(at, length)) ? 0 : length;
}

std::size_t first_character(std::string_view words) {
  std::size_t size = 0;
  static_cast<void>(next_character(words, size));
  return size;
}

}  // namespace

bool InlineFollower::stands_at(std::size_t at, std::string_view words) const {
  std::size_t seen = 0;
  while (seen < words.size() && seen < told_by) {
    if (at >= end_) return false;
    if (is_escape(source_, at, words[seen])) ++at;
    if (source_[at] == '&')
      if (const std::size_t length = entity_here(source_, at, words.substr(seen)); length > 0) {
        at += length;
        seen += first_character(words.substr(seen));
        continue;
      }
    if (source_[at] != words[seen] && !same_blank(words[seen], source_[at])) return false;
    ++at;
    ++seen;
  }
  return true;
}

std::size_t InlineFollower::find(std::string_view words) const {
  const std::size_t stop = std::min(end_, at_ + window);
  for (std::size_t at = at_; at < stop; ++at)
    if (stands_at(at, words)) return at;
  return std::string_view::npos;
}

/// Writes the first character of the words. @return its bytes
std::size_t InlineFollower::write_one(std::string_view words) {
  const std::size_t size = first_character(words);
  const std::string_view character = words.substr(0, size);
  if (at_ < end_ && is_escape(source_, at_, words[0]) && source_.substr(at_).substr(0, size) != character) ++at_;
  if (at_ < end_ && source_[at_] == '&') {
    if (const std::size_t length = entity_here(source_, at_, words); length > 0) {
      writer_.replace(character, at_, length);
      at_ += length;
      return size;
    }
  }
  if (at_ < end_ && source_.substr(at_).starts_with(character)) {
    writer_.copy(character, at_);
    at_ += size;
    return size;
  }
  // A blank for a line end, a character cmark made up, or marks within the words: go on where the words go on.
  const bool blank = at_ < end_ && same_blank(words[0], source_[at_]);
  if (!blank)
    if (const std::size_t found = find(words); found != std::string_view::npos && found > at_) {
      at_ = found;
      return 0;
    }
  writer_.replace(character, std::min(at_, end_), blank ? 1 : 0);
  if (blank) ++at_;
  return size;
}

void InlineFollower::write(std::string_view words) {
  if (const std::size_t found = find(words); found != std::string_view::npos) at_ = found;
  while (!words.empty()) words.remove_prefix(write_one(words));
}

void InlineFollower::pass(std::string_view markup) {
  const std::size_t found = source_.substr(0, std::min(end_, at_ + window + markup.size())).find(markup, at_);
  if (found != std::string_view::npos) at_ = found + markup.size();
}

void InlineFollower::leave_link() {
  if (at_ < end_ && source_[at_] == '>') {
    ++at_;
    return;
  }
  const std::string_view rest = source_.substr(0, std::min(end_, at_ + window));
  std::size_t at = rest.find(']', at_);
  if (at == std::string_view::npos || at + 1 >= rest.size()) return;
  const char open = rest[at + 1];
  if (open != '(' && open != '[') {
    at_ = at + 1;
    return;
  }
  const char close = open == '(' ? ')' : ']';
  int depth = 0;
  for (++at; at < rest.size(); ++at) {
    if (rest[at] == '\\')
      ++at;
    else if (rest[at] == open)
      ++depth;
    else if (rest[at] == close && --depth == 0)
      break;
  }
  at_ = std::min(at + 1, end_);
}

void InlineFollower::line_end(std::string_view shown) {
  const std::size_t found = source_.substr(0, std::min(end_, at_ + window)).find('\n', at_);
  if (found == std::string_view::npos) {
    writer_.separate(shown);
    return;
  }
  writer_.replace(shown, found, 1);
  at_ = found + 1;
}

}  // namespace punkti::corpus
