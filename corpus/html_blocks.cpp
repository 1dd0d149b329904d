// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html_blocks.hpp"

#include "corpus/characters.hpp"
#include "corpus/html_elements.hpp"
#include "corpus/html_guard.hpp"
#include "corpus/html_text.hpp"
#include "corpus/markers.hpp"
#include "corpus/readable_writer.hpp"
#include "corpus/text_blocks.hpp"

#include <fmt/format.h>
#include <gumbo.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace punkti::corpus {
namespace {

struct FreeOutput {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

constexpr std::size_t longest_heading = 400;  // bytes; more is a paragraph set large

class HtmlReader {
 public:
  explicit HtmlReader(std::string_view source) : source_(source), writer_(readable_) {}

  /// Walks the tree without calling itself: a page may be nested as deep as it likes.
  Readable read(const GumboNode* root) {
    const GumboNode* node = root;
    while (node != nullptr) {
      const GumboNode* next = enter(node) ? first_child(node) : nullptr;
      if (next != nullptr) {
        node = next;
        continue;
      }
      leave(node);
      while (node != root && next_sibling(node) == nullptr) {
        node = node->parent;
        leave(node);
      }
      node = node == root ? nullptr : next_sibling(node);
    }
    flush();
    return std::move(readable_);
  }

  [[nodiscard]] std::size_t hidden() const { return hidden_; }

 private:
  static const GumboNode* first_child(const GumboNode* node) {
    const GumboVector* children = children_of(node);
    return children == nullptr || children->length == 0 ? nullptr : static_cast<const GumboNode*>(children->data[0]);
  }
  static const GumboNode* next_sibling(const GumboNode* node) {
    if (node->parent == nullptr) return nullptr;
    const GumboVector* siblings = children_of(node->parent);
    const std::size_t next = node->index_within_parent + 1;
    return siblings == nullptr || next >= siblings->length ? nullptr
                                                           : static_cast<const GumboNode*>(siblings->data[next]);
  }

  /// @return whether its children are to be read
  bool enter(const GumboNode* node) {
    if (is_text(node)) {
      write_text(node);
      return false;
    }
    if (children_of(node) == nullptr) return false;
    if (is_left_out(node)) {
      if (is_hidden(node)) ++hidden_;
      flush();
      return false;
    }
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_BR) {
      line_break();
      return false;
    }
    if (is_bold(node)) ++bold_;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
      begin_cell();
    else if (is_block(node))
      begin_block(node);
    return true;
  }

  void leave(const GumboNode* node) {
    if (children_of(node) == nullptr || is_left_out(node)) return;
    const GumboTag tag = tag_of(node);
    if (is_bold(node)) --bold_;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
      if (!in_row_) flush();
    } else if (is_block(node) && tag != GUMBO_TAG_BR) {
      flush();
      if (tag == GUMBO_TAG_TR) in_row_ = false;
      if (tag == GUMBO_TAG_CAPTION) in_caption_ = false;
      if (heading_level_of(node) > 0) heading_ = 0;
    }
  }

  void begin_block(const GumboNode* node) {
    const GumboTag tag = tag_of(node);
    if (in_row_ && tag != GUMBO_TAG_TR) {  // a paragraph within a cell
      blank();
      return;
    }
    flush();
    if (tag == GUMBO_TAG_CAPTION) in_caption_ = true;
    if (const int level = heading_level_of(node); level > 0) heading_ = level;
    if (tag == GUMBO_TAG_LI) begin_item(node);
    if (tag == GUMBO_TAG_TR && is_data_row(node)) in_row_ = true;
  }

  void begin_item(const GumboNode* node) {
    item_ = Marker{};
    item_.kind = MarkerKind::bullet;
    item_.style = "•";
    if (!is_numbered_item(node)) return;
    const auto [last, first] = last_numbers_.try_emplace(node->parent, first_number(node->parent) - 1);
    static_cast<void>(first);
    item_.kind = MarkerKind::decimal;
    item_.value = ++last->second;
    item_.number = std::to_string(item_.value);
    item_.style = "#.";
    item_.depth = 1;
  }

  void begin_cell() {
    if (!in_row_) return flush();
    if (first_mark(pending()) != 0) writer_.separate(" | ");
  }

  [[nodiscard]] std::string_view pending() const { return std::string_view(readable_.text).substr(begin_); }

  void blank() {
    if (!pending().empty() && pending().back() != ' ' && pending().back() != '\n') writer_.separate(" ");
  }

  void line_break() {
    if (in_row_) return blank();
    if (breaks_++ > 0) return flush();
    writer_.separate("\n");
  }

  void write_text(const GumboNode* node) {
    const std::string_view text = node->v.text.text;
    if (first_mark(text) != 0) {
      breaks_ = 0;
      if (bold_ == 0) all_bold_ = false;
    }
    const std::string_view original = original_of(node, source_);
    write_html_text(writer_, text, original, static_cast<std::size_t>(original.data() - source_.data()), pending());
  }

  /// Ends the block that was written so far.
  void flush() {
    const ByteRange place = trimmed(readable_.text, {begin_, writer_.at()});
    if (!place.empty()) {
      writer_.separate("\n");
      if (heading_ > 0 || in_row_ || in_caption_ || item_.kind != MarkerKind::none)
        add(place);
      else
        add_lines();
      item_ = Marker{};
    }
    begin_ = writer_.at();
    all_bold_ = true;
    breaks_ = 0;
  }

  void add(ByteRange place) {
    Block block;
    block.place = place;
    block.gap = 1;
    block.bold = all_bold_;
    if (in_row_ || in_caption_) {
      block.kind = BlockKind::table_row;
    } else {
      block.marker = marker_at(slice(readable_.text, place));
      if (block.marker.kind == MarkerKind::none && heading_ == 0) block.marker = item_;
      if (block.marker.kind != MarkerKind::none) block.kind = BlockKind::item;
      if (item_.kind != MarkerKind::none) block.gap = 0;
    }
    if (heading_ > 0 && place.size() <= longest_heading) {
      block.kind = BlockKind::heading;
      block.markup_level = heading_;
    }
    readable_.blocks.push_back(std::move(block));
  }

  void add_lines() {
    const std::size_t before = readable_.blocks.size();
    append_line_blocks(readable_, begin_, 1);
    if (readable_.blocks.size() == before + 1) readable_.blocks.back().bold = all_bold_;
  }

  std::string_view source_;
  Readable readable_;
  ReadableWriter writer_;
  std::uint32_t begin_ = 0;
  Marker item_;
  std::unordered_map<const GumboNode*, int> last_numbers_;  ///< of ordered lists
  int heading_ = 0, bold_ = 0, breaks_ = 0;
  bool in_row_ = false, in_caption_ = false, all_bold_ = true;
  std::size_t hidden_ = 0;
};

}  // namespace

Readable html_blocks(const std::string& html, std::vector<Notice>& notices) {
  const GuardedHtml guarded = guard_html(html);
  if (guarded.passed_over > 0)
    notices.push_back({{},
                       fmt::format("{} tags are nested too deep or too long and were passed over; their text is kept",
                                   guarded.passed_over),
                       {},
                       false});
  const std::unique_ptr<GumboOutput, FreeOutput> page(
      gumbo_parse_with_options(&kGumboDefaultOptions, guarded.html.data(), guarded.html.size()));
  HtmlReader reader(guarded.html);
  Readable readable = reader.read(page->root);
  if (reader.hidden() > 0)
    notices.push_back({{}, fmt::format("{} hidden parts of the page were left out", reader.hidden()), {}, false});
  return readable;
}

}  // namespace punkti::corpus
