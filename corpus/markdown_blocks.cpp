// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markdown_blocks.hpp"

#include "corpus/characters.hpp"
#include "corpus/markdown_guard.hpp"
#include "corpus/markdown_inline.hpp"
#include "corpus/markers.hpp"
#include "corpus/readable_writer.hpp"
#include "corpus/text_blocks.hpp"

#include <cmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace punkti::corpus {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

constexpr std::size_t longest_heading = 400;  // bytes; a '#' before a paragraph is a slip of the writer

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view{} : literal;
}

/// Bytes before the Markdown: a byte order mark, and front matter between two lines "---".
std::size_t begin_of_markdown(std::string_view text) {
  const std::size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (!text.substr(begin).starts_with("---\n") && !text.substr(begin).starts_with("---\r\n")) return begin;
  for (std::size_t line = text.find('\n', begin); line != std::string_view::npos; line = text.find('\n', line + 1)) {
    const std::string_view rest = text.substr(line + 1);
    if (!rest.starts_with("---") && !rest.starts_with("...")) continue;
    const std::size_t end = rest.find('\n');
    const std::string_view closing = rest.substr(0, std::min(end, rest.size()));
    if (closing.find_first_not_of(" \r", 3) != std::string_view::npos) continue;
    return end == std::string_view::npos ? text.size() : line + 1 + end + 1;
  }
  return begin;
}

class MarkdownReader {
 public:
  explicit MarkdownReader(std::string_view source)
      : source_(source), begin_(begin_of_markdown(source)), writer_(readable_) {
    line_begins_.push_back(begin_);
    for (std::size_t at = begin_; at < source_.size(); ++at) {
      const bool end =
          source_[at] == '\n' || (source_[at] == '\r' && (at + 1 == source_.size() || source_[at + 1] != '\n'));
      if (end) line_begins_.push_back(at + 1);
    }
  }

  Readable read() {
    const std::string_view markdown = source_.substr(begin_);
    const std::unique_ptr<cmark_node, FreeNode> root(
        cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT));
    const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(root.get()));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (event == CMARK_EVENT_ENTER)
        enter(node);
      else
        leave(node);
    }
    return std::move(readable_);
  }

 private:
  [[nodiscard]] std::size_t line_begin(int line) const {
    const auto index = static_cast<std::size_t>(std::max(line, 1) - 1);
    return index < line_begins_.size() ? line_begins_[index] : source_.size();
  }
  [[nodiscard]] std::size_t begin_of(cmark_node* node) const {
    return std::min(line_begin(cmark_node_get_start_line(node)) +
                        static_cast<std::size_t>(std::max(cmark_node_get_start_column(node), 1) - 1),
                    source_.size());
  }
  [[nodiscard]] std::size_t end_of(cmark_node* node) const {
    return std::min(line_begin(cmark_node_get_end_line(node) + 1), source_.size());
  }

  static constexpr int delimiter_row = 1;

  void enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_PARAGRAPH:
      case CMARK_NODE_HEADING: return begin_block(node);
      case CMARK_NODE_CODE_BLOCK:
      case CMARK_NODE_HTML_BLOCK: return read_raw(node);
      case CMARK_NODE_ITEM: item_ = node; return;
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE: return write(literal_of(node));
      case CMARK_NODE_SOFTBREAK: return is_table_ ? row_end() : line_end(" ");
      case CMARK_NODE_LINEBREAK: return line_end("\n");
      case CMARK_NODE_HTML_INLINE: return pass_tag(literal_of(node));
      case CMARK_NODE_STRONG: ++strong_; return;
      case CMARK_NODE_IMAGE: ++images_; return;
      default: return;
    }
  }

  void leave(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_PARAGRAPH:
      case CMARK_NODE_HEADING: return end_block(node);
      case CMARK_NODE_STRONG: --strong_; return;
      case CMARK_NODE_IMAGE: --images_; [[fallthrough]];
      case CMARK_NODE_LINK:
        if (follower_) follower_->leave_link();
        return;
      default: return;
    }
  }

  void begin_block(cmark_node* node) {
    const std::size_t begin = begin_of(node);
    if (item_ != nullptr) write_item_number(begin);
    block_begin_ = writer_.at();
    is_table_ = is_table(node);
    row_ = 0;
    all_strong_ = true;
    follower_ = std::make_unique<InlineFollower>(writer_, source_, begin, end_of(node));
  }

  /// "3. " before the words of an item of a numbered list is read, as in plain text; a bullet is not.
  void write_item_number(std::size_t words) {
    number_begin_ = writer_.at();
    if (cmark_node_get_list_type(cmark_node_parent(item_)) != CMARK_ORDERED_LIST) return;
    const std::size_t begin = begin_of(item_);
    if (begin < words && words - begin < 16) writer_.copy(source_.substr(begin, words - begin), begin);
  }

  /// Pipe tables are no part of CommonMark: a paragraph whose second line is a row of dashes and bars.
  [[nodiscard]] bool is_table(cmark_node* node) const {
    const int line = cmark_node_get_start_line(node);
    if (cmark_node_get_end_line(node) <= line) return false;
    const std::string_view second = source_.substr(line_begin(line + 1), line_begin(line + 2) - line_begin(line + 1));
    return second.find('|') != std::string_view::npos && second.find('-') != std::string_view::npos &&
           second.find_first_not_of("|:- \t\r\n") == std::string_view::npos;
  }

  void write(std::string_view words) {
    if (!follower_ || images_ > 0 || words.empty()) return;
    if (strong_ == 0 && first_mark(words) != 0) all_strong_ = false;
    if (is_table_ && row_ == delimiter_row) return follower_->pass(words);
    follower_->write(words);
  }
  /// The row of dashes below the names of the columns is a mark of the table and not read.
  void row_end() {
    if (row_++ == delimiter_row)
      follower_->pass("\n");
    else
      line_end("\n");
  }
  void line_end(std::string_view shown) {
    if (follower_) follower_->line_end(shown);
  }
  void pass_tag(std::string_view tag) {
    if (!follower_) return;
    follower_->pass(tag);
    if (tag.starts_with("<br") || tag.starts_with("<BR")) writer_.separate("\n");
  }

  void end_block(cmark_node* node) {
    follower_.reset();
    const bool in_item = item_ != nullptr;
    // "2. ## 2. Duties": the words bring their own number.
    const bool own_number =
        marker_at(slice(readable_.text, trimmed(readable_.text, {block_begin_, writer_.at()}))).value > 0;
    const std::uint32_t begin = in_item && !own_number ? number_begin_ : block_begin_;
    const ByteRange place = trimmed(readable_.text, {begin, writer_.at()});
    if (is_table_)
      add_rows(place);
    else if (!place.empty())
      add(node, place, in_item);
    item_ = nullptr;
    is_table_ = false;
    writer_.separate("\n");
  }

  void add(cmark_node* node, ByteRange place, bool in_item) {
    Block block;
    block.place = place;
    block.gap = 1;
    block.bold = all_strong_;
    block.marker = marker_at(slice(readable_.text, place));
    if (block.marker.kind != MarkerKind::none) block.kind = BlockKind::item;
    if (in_item && block.marker.kind == MarkerKind::none) {
      block.marker.kind = MarkerKind::bullet;
      block.marker.style = "•";
      block.kind = BlockKind::item;
    }
    if (in_item) block.gap = 0;
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING && place.size() <= longest_heading) {
      block.kind = BlockKind::heading;
      block.markup_level = cmark_node_get_heading_level(node);
    }
    readable_.blocks.push_back(std::move(block));
  }

  void add_rows(ByteRange place) {
    for (std::size_t begin = place.begin; begin < place.end;) {
      const std::size_t end = std::min<std::size_t>(readable_.text.find('\n', begin), place.end);
      const ByteRange row =
          trimmed(readable_.text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      Block block;
      block.place = row;
      block.kind = BlockKind::table_row;
      if (slice(readable_.text, row).find_first_not_of("|:- \t") != std::string_view::npos)
        readable_.blocks.push_back(std::move(block));
      begin = end + 1;
    }
  }

  /// Code is shown line by line as it stands; a block of HTML without its tags.
  void read_raw(cmark_node* node) {
    const std::uint32_t begin = writer_.at();
    const std::size_t from = begin_of(node), end = end_of(node);
    const bool html = cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK;
    if (html)
      write_without_tags(from, end);
    else
      write_code(node, from, end);
    writer_.separate("\n");
    append_line_blocks(readable_, begin, 1);
  }

  void write_code(cmark_node* node, std::size_t from, std::size_t end) {
    const std::string_view info = source_.substr(from, source_.find('\n', from) - from);
    const bool fenced = info.starts_with("```") || info.starts_with("~~~");
    InlineFollower follower(writer_, source_, fenced ? std::min(from + info.size(), end) : from, end);
    std::string_view code = literal_of(node);
    while (!code.empty()) {
      const std::size_t line = std::min(code.find('\n'), code.size());
      follower.write(code.substr(0, line));
      writer_.separate("\n");
      code.remove_prefix(std::min(line + 1, code.size()));
    }
  }

  void write_without_tags(std::size_t from, std::size_t end) {
    static constexpr std::string_view silent[] = {"<script", "<style", "<!--", "<template"};
    const std::string_view html = source_.substr(0, end);
    for (const std::string_view tag : silent)
      if (html.substr(from).starts_with(tag)) return;
    while (from < end) {
      const std::size_t tag = std::min(html.find('<', from), end);
      writer_.copy(html.substr(from, tag - from), from);
      const std::size_t close = html.find('>', tag);
      if (close == std::string_view::npos) break;
      writer_.separate(" ");
      from = close + 1;
    }
  }

  std::string_view source_;
  std::size_t begin_;
  std::vector<std::size_t> line_begins_;
  Readable readable_;
  ReadableWriter writer_;
  std::unique_ptr<InlineFollower> follower_;
  cmark_node* item_ = nullptr;  ///< the item whose first words come next
  std::uint32_t block_begin_ = 0, number_begin_ = 0;
  int strong_ = 0, images_ = 0;
  int row_ = 0;  ///< of a table
  bool all_strong_ = false, is_table_ = false;
};

}  // namespace

Readable markdown_blocks(const std::string& text, std::vector<Notice>& notices) {
  const std::string reason = why_not_cmark(text);
  if (reason.empty()) return MarkdownReader(text).read();
  notices.push_back({{}, fmt::format("is read as plain text, not as Markdown: {}", reason), {}, false});
  return text_blocks(text);
}

}  // namespace punkti::corpus
