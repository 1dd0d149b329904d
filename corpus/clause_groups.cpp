// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/clause_groups.hpp"

#include "corpus/characters.hpp"
#include "corpus/line_shape.hpp"
#include "indexer/text/sentences.hpp"

#include <algorithm>

namespace punkti::corpus {
namespace {

constexpr std::size_t longest_short_line = 90;  // characters of a line of a contact block

/// An announced list that is open: its items' style, and the sentence that announces them.
struct OpenList {
  std::string style;
  std::string lead_in;    ///< announces what is nested in the last item
  std::string announced;  ///< announces the items themselves
};

std::string last_sentence(std::string_view text) {
  const std::vector<ByteRange> sentences = text::sentences(text);
  if (sentences.empty()) return std::string(slice(text, trimmed(text, whole(text))));
  return std::string(slice(text, sentences.back()));
}

class Grouper {
 public:
  Grouper(const Readable& readable, const ReadLimits& limits)
      : readable_(readable), blocks_(readable.blocks), limits_(limits) {}

  [[nodiscard]] std::vector<ClauseGroup> group(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) i = take(i, end);
    return std::move(groups_);
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t i) const { return text_of(readable_, blocks_[i]); }
  [[nodiscard]] bool announces(std::size_t i) const { return last_mark(text(i)) == U':'; }
  [[nodiscard]] std::size_t bytes(std::size_t begin, std::size_t end) const {
    return end > begin ? blocks_[end - 1].place.end - blocks_[begin].place.begin : 0;
  }

  /// A point that people quote by its number stands alone; letters, Roman numerals and bullets are parts of a list.
  [[nodiscard]] bool is_point(std::size_t i) const {
    const Marker& marker = blocks_[i].marker;
    return marker.kind == MarkerKind::word || (marker.kind == MarkerKind::decimal && marker.style.front() != '(');
  }
  [[nodiscard]] bool is_list_item(std::size_t i) const {
    return blocks_[i].marker.kind != MarkerKind::none && !is_point(i);
  }
  [[nodiscard]] bool is_row(std::size_t i) const { return blocks_[i].kind == BlockKind::table_row; }
  [[nodiscard]] bool is_short_line(std::size_t i) const {
    if (blocks_[i].marker.kind != MarkerKind::none || is_row(i)) return false;
    const LineShape shape = shape_of(text(i));
    return shape.characters <= longest_short_line && (!shape.sentence || shape.address || shape.field) &&
           shape.last != U':';
  }

  /// Takes the next clause that begins at block i. @return the block behind it
  std::size_t take(std::size_t i, std::size_t end) {
    if (is_row(i)) return take_while(i, end, [&](std::size_t k) { return is_row(k); });
    if (is_short_line(i)) return take_while(i, end, [&](std::size_t k) { return is_short_line(k); });
    if (is_list_item(i)) return take_items(i, end);
    enter(i);
    std::size_t stop = i + 1;
    if (announces(i)) {
      const std::size_t list = list_end(i, end);
      if (bytes(i, list) <= limits_.pack_bytes) {
        for (std::size_t k = i + 1; k < list; ++k) enter(k);
        stop = list;
      }
    }
    push(i, stop, lead_of(i));
    return stop;
  }

  /// The end of the list that block i announces: its items, or short lines without any bullet.
  [[nodiscard]] std::size_t list_end(std::size_t i, std::size_t end) const {
    std::size_t k = i + 1;
    while (k < end && is_list_item(k)) ++k;
    if (k > i + 1) return k;
    while (k < end && is_short_line(k)) ++k;
    return k;
  }

  template <class Belongs>
  std::size_t take_while(std::size_t i, std::size_t end, Belongs belongs) {
    std::size_t stop = i + 1;
    while (stop < end && belongs(stop) && bytes(i, stop + 1) <= limits_.pack_bytes) ++stop;
    const std::string lead = is_row(i) || lists_.empty() ? std::string{} : lists_.back().lead_in;
    push(i, stop, lead);
    return stop;
  }

  /// A few short neighbours of a long list, or one long item with the short list nested in it.
  std::size_t take_items(std::size_t i, std::size_t end) {
    enter(i);
    const std::string lead = lead_of(i);
    std::size_t stop = i + 1;
    if (announces(i)) {
      const std::size_t nested = nested_end(i, end);
      if (bytes(i, nested) <= limits_.pack_bytes) {
        for (std::size_t k = i + 1; k < nested; ++k) enter(k);
        stop = nested;
      }
    } else {
      while (stop < end && is_list_item(stop) && !announces(stop) &&
             blocks_[stop].marker.style == blocks_[i].marker.style && bytes(i, stop + 1) <= limits_.pack_bytes / 2)
        enter(stop++);
    }
    push(i, stop, lead);
    return stop;
  }

  [[nodiscard]] std::size_t nested_end(std::size_t i, std::size_t end) const {
    std::size_t k = i + 1;
    while (k < end && is_list_item(k) && blocks_[k].marker.style != blocks_[i].marker.style) ++k;
    return k;
  }

  /// Keeps the open lists right when block i is read.
  void enter(std::size_t i) {
    const std::string lead = announces(i) ? last_sentence(text(i)) : std::string{};
    const Marker& marker = blocks_[i].marker;
    if (marker.kind == MarkerKind::none) {
      lists_.assign(1, {"", lead, ""});
      return;
    }
    const auto same = std::ranges::find(lists_, marker.style, &OpenList::style);
    std::string announced;
    if (same == lists_.end()) {
      announced = lists_.empty() ? std::string{} : lists_.back().lead_in;
    } else {
      // A bullet that announces bullets of its own kind: nesting without any sign of it.
      announced = marker.kind == MarkerKind::bullet && !same->lead_in.empty() ? same->lead_in : same->announced;
      lists_.erase(same, lists_.end());
    }
    lists_.push_back({marker.style, lead, announced});
  }

  [[nodiscard]] std::string lead_of(std::size_t i) const {
    return blocks_[i].marker.kind == MarkerKind::none || lists_.empty() ? std::string{} : lists_.back().announced;
  }

  void push(std::size_t begin, std::size_t end, std::string lead) {
    groups_.push_back({begin, end, blocks_[begin].marker.number, std::move(lead)});
  }

  const Readable& readable_;
  const std::vector<Block>& blocks_;
  const ReadLimits& limits_;
  std::vector<OpenList> lists_;
  std::vector<ClauseGroup> groups_;
};

}  // namespace

std::vector<ClauseGroup> group_blocks(const Readable& readable, std::size_t begin, std::size_t end,
                                      const ReadLimits& limits) {
  return Grouper(readable, limits).group(begin, end);
}

}  // namespace punkti::corpus
