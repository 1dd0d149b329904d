// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/words.hpp"

#include "corpus/characters.hpp"

#include <cstring>

#include <algorithm>
#include <functional>

namespace punkti::verify {
namespace {

bool is_unseen(char32_t c) {
  return c == U'\u00AD' || c == U'\u200B' || c == U'\u2060' || c == U'\uFEFF';
}

/// Controls, marks of direction, invisible operators, fillers, variation selectors, tags.
bool looks_like_nothing(char32_t c) {
  return corpus::is_blank(c) || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x180E || c == 0x3164 ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
}

/// Joiners belong to the letters around them.
bool parts_words(char32_t c) {
  return corpus::is_blank(c) && c != U'\u200C' && c != U'\u200D';
}

std::uint64_t hash_of(std::string_view first, std::string_view second) {
  const std::hash<std::string_view> hash;
  return (hash(first) * 0x9E3779B97F4A7C15) ^ hash(second);
}

}  // namespace

std::string FileWords::write_words(std::string_view text, std::vector<Run>& runs) {
  std::string words;
  words.reserve(text.size());
  bool apart = true;  // the next letter begins a run
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = corpus::next_character(text, at);
    if (is_unseen(c)) {
      apart = true;
    } else if (parts_words(c)) {
      if (!words.empty() && words.back() != ' ') words += ' ';
      apart = true;
    } else {
      if (apart) runs.push_back({static_cast<std::uint32_t>(words.size()), static_cast<std::uint32_t>(begin), 0});
      words += text.substr(begin, at - begin);
      runs.back().size += static_cast<std::uint32_t>(at - begin);
      apart = false;
    }
  }
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

std::string words_of(std::string_view text) {
  std::vector<FileWords::Run> unused;
  return FileWords::write_words(text, unused);
}

bool can_be_seen(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (!looks_like_nothing(corpus::next_character(text, at))) return true;
  return false;
}

std::vector<Span> cut_words(std::string_view words) {
  std::vector<Span> spans;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (end > at) spans.push_back({at, end});
    at = end + 1;
  }
  return spans;
}

FileWords::FileWords(corpus::ReadText read) : read_(std::move(read)) {
  text_ = write_words(read_.readable.text, runs_);
  words_ = cut_words(text_);
  disk_.reserve(runs_.size());
  for (const Run& run : runs_) disk_.push_back(read_.on_disk({run.from, run.from + run.size}));
}

ByteRange FileWords::in_readable(Span stretch) const {
  const auto run_of = [this](std::size_t byte) {
    const auto after = std::ranges::upper_bound(runs_, byte, {}, &Run::at);
    return after == runs_.begin() ? after : std::prev(after);
  };
  if (runs_.empty() || stretch.begin >= stretch.end) return {};
  const auto first = run_of(stretch.begin), last = run_of(stretch.end - 1);
  const auto upto = std::min<std::size_t>(stretch.end - last->at, last->size);
  return {static_cast<std::uint32_t>(first->from + (stretch.begin - first->at)),
          static_cast<std::uint32_t>(last->from + upto)};
}

ByteRange FileWords::on_disk(Span stretch) const {
  return read_.on_disk(in_readable(stretch));
}

bool FileWords::has_bytes(ByteRange place, std::string_view said) const {
  const std::string& bytes = read_.file.text;
  return read_.file.on_disk.empty() && place.end <= bytes.size() && slice(bytes, place) == said;
}

Span FileWords::touching(ByteRange place) const {
  const auto first = std::ranges::partition_point(disk_, [&](ByteRange run) { return run.end <= place.begin; });
  const auto last = std::partition_point(first, disk_.end(), [&](ByteRange run) { return run.begin < place.end; });
  if (first == last) return {text_.size(), text_.size()};
  const Run& begin = runs_[static_cast<std::size_t>(first - disk_.begin())];
  const Run& end = runs_[static_cast<std::size_t>(last - disk_.begin()) - 1];
  return {begin.at, std::size_t{end.at} + end.size};
}

Span FileWords::character_before(std::size_t at) const {
  if (at > 0 && text_[at - 1] == ' ') --at;
  std::size_t begin = at;
  if (begin > 0) static_cast<void>(corpus::previous_character(text_, begin));
  return {begin, at};
}

Span FileWords::character_after(std::size_t at) const {
  if (at < text_.size() && text_[at] == ' ') ++at;
  std::size_t end = at;
  if (end < text_.size()) static_cast<void>(corpus::next_character(text_, end));
  return {at, end};
}

std::size_t FileWords::find(std::string_view stretch, std::size_t from) const {
  // memmem and not string::find, which looks for the first byte: in Georgian every third byte is the same.
  if (from > text_.size()) return std::string::npos;
  const void* found = ::memmem(text_.data() + from, text_.size() - from, stretch.data(), stretch.size());
  if (found == nullptr) return std::string::npos;
  return static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
}

std::vector<std::uint32_t> FileWords::places_of_pair(std::string_view first, std::string_view second) const {
  const std::string_view all = text_;
  const auto word = [&](std::size_t i) { return all.substr(words_[i].begin, words_[i].size()); };
  if (pairs_.empty()) {
    for (std::size_t i = 0; i + 1 < words_.size(); ++i)
      pairs_.emplace_back(hash_of(word(i), word(i + 1)), static_cast<std::uint32_t>(i));
    std::ranges::sort(pairs_);
  }
  std::vector<std::uint32_t> places;
  const auto hash = hash_of(first, second);
  for (auto at = std::ranges::lower_bound(pairs_, std::pair{hash, std::uint32_t{0}});
       at != pairs_.end() && at->first == hash; ++at)
    places.push_back(at->second);
  return places;
}

}  // namespace punkti::verify
