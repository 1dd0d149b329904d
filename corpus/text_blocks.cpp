// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/text_blocks.hpp"

#include "corpus/characters.hpp"
#include "corpus/lines.hpp"
#include "corpus/markers.hpp"

#include <algorithm>

namespace punkti::corpus {
namespace {

// A line shorter than this was ended by its writer; a longer one than the second was never wrapped.
constexpr std::size_t shortest_wrapped = 60;
constexpr std::size_t longest_wrapped = 160;
constexpr std::size_t longest_glued_heading = 400;  // bytes: 130 Georgian letters

bool is_table_row(std::string_view line) {
  const auto bars = std::ranges::count(line, '|');
  return line.find('\t') != std::string_view::npos || bars >= 2 ||
         (bars == 1 && (line.front() == '|' || line.back() == '|'));
}

bool has_open_bracket(std::string_view line) {
  return std::ranges::count(line, '(') > std::ranges::count(line, ')');
}

bool ends_unfinished(char32_t mark) {
  return mark == U',' || mark == U'-' || mark == U'–' || mark == U'/' || mark == U'(' || mark == U'„' || mark == U'«';
}

struct Joiner {
  std::string_view text;

  [[nodiscard]] bool goes_on(const Block& block, std::string_view last_line, const Line& next) const {
    if (next.gap > 0) return false;
    const std::string_view line = slice(text, next.place);
    if (is_table_row(line) != is_table_row(last_line)) return false;
    if (is_table_row(line)) return false;
    const std::string_view words = slice(text, block.place).substr(block.marker.size);
    if (words.empty()) return true;  // a bullet alone on its line
    const char32_t mark = last_mark(last_line);
    if (has_open_bracket(last_line)) return true;
    if (ends_sentence(mark) || mark == U';' || mark == U':') return false;
    const char32_t first = first_mark(line);
    if (is_lower(first)) return true;
    if (ends_unfinished(mark)) return true;
    return goes_on_uncased(block, last_line, first);
  }

 private:
  /// Georgian has no capitals: only the length of the line, or the number of the point it is in, tells that a sentence
  /// is not over.
  [[nodiscard]] static bool goes_on_uncased(const Block& block, std::string_view last_line, char32_t first) {
    const bool georgian = std::ranges::any_of(last_line, [](char byte) { return byte == '\xE1'; });
    if (is_upper(first) && !georgian)
      return false;  // a Latin name begins with a capital within a Georgian sentence too
    if (block.marker.depth >= 2) return true;
    if (block.marker.kind == MarkerKind::decimal || block.marker.kind == MarkerKind::roman ||
        block.marker.kind == MarkerKind::word)
      return false;  // "4) Purposes ⏎ We process …" is a heading and its text
    const std::size_t length = count_characters(last_line);
    return length >= shortest_wrapped && length <= longest_wrapped;
  }
};

/// Where a heading begins that a converter left at the end of a paragraph: "…text. • Title" up to the line's end; npos
/// when there is none.
std::size_t glued_heading(std::string_view line) {
  static constexpr std::string_view bullet = "•";
  const std::size_t at = line.rfind(bullet);
  if (at == std::string_view::npos || at == 0 || line.find(bullet) != at) return std::string_view::npos;
  const std::string_view title = line.substr(at);
  const bool short_title = title.size() > bullet.size() + 2 && title.size() <= longest_glued_heading;
  const char32_t end = last_mark(title);
  const bool title_like = short_title && !ends_sentence(end) && end != U';' && end != U',';
  return title_like && ends_sentence(last_mark(line.substr(0, at))) ? at : std::string_view::npos;
}

class Builder {
 public:
  explicit Builder(std::string_view text) : text_(text), joiner_{text} {}

  void add(const Line& line) {
    if (blocks_.empty() || !continues(line)) {
      push(line.place, line.gap);
    } else {
      blocks_.back().place.end = line.place.end;
    }
    last_line_ = line.place;
    cut_glued_heading();
  }

  [[nodiscard]] std::vector<Block> blocks() && { return std::move(blocks_); }

 private:
  [[nodiscard]] bool continues(const Line& line) const {
    const std::string_view words = slice(text_, line.place);
    const Block& before = blocks_.back();
    if (before.kind == BlockKind::table_row || before.glued) return false;
    if (marker_at(words).kind != MarkerKind::none) return false;
    return joiner_.goes_on(before, slice(text_, last_line_), line);
  }

  void push(ByteRange place, int gap) {
    Block block;
    block.place = place;
    block.gap = gap;
    const std::string_view line = slice(text_, place);
    if (is_table_row(line)) {
      block.kind = BlockKind::table_row;
    } else {
      block.marker = marker_at(line);
      remember_letter(block.marker);
      if (block.marker.kind != MarkerKind::none) block.kind = BlockKind::item;
    }
    blocks_.push_back(std::move(block));
  }

  void remember_letter(Marker& marker) {
    continue_letters(letter_, marker);
    if (marker.kind == MarkerKind::latin_letter) letter_ = marker;
  }

  void cut_glued_heading() {
    if (blocks_.back().kind == BlockKind::table_row) return;
    const std::size_t at = glued_heading(slice(text_, last_line_));
    if (at == std::string_view::npos) return;
    const std::uint32_t cut = last_line_.begin + static_cast<std::uint32_t>(at);
    const ByteRange before = trimmed(text_, {blocks_.back().place.begin, cut});
    const ByteRange title{cut, last_line_.end};
    blocks_.back().place = before;
    push(title, 0);
    blocks_.back().glued = true;
  }

  std::string_view text_;
  Joiner joiner_;
  std::vector<Block> blocks_;
  ByteRange last_line_;
  Marker letter_;
};

}  // namespace

Readable text_blocks(std::string text) {
  Readable readable;
  readable.text = std::move(text);
  Builder builder(readable.text);
  for (const Line& line : lines_of(readable.text)) builder.add(line);
  readable.blocks = std::move(builder).blocks();
  return readable;
}

void append_line_blocks(Readable& readable, std::uint32_t begin, int gap) {
  const std::string_view text = readable.text;
  Builder builder(text);
  for (Line line : lines_of(text.substr(begin))) {
    line.place.begin += begin;
    line.place.end += begin;
    builder.add(line);
  }
  std::vector<Block> blocks = std::move(builder).blocks();
  if (!blocks.empty()) blocks.front().gap = gap;
  readable.blocks.insert(readable.blocks.end(), blocks.begin(), blocks.end());
}

}  // namespace punkti::corpus
