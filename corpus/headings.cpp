// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/headings.hpp"

#include "corpus/characters.hpp"
#include "corpus/dates.hpp"
#include "corpus/line_shape.hpp"
#include "corpus/number_series.hpp"
#include "corpus/structure_words.hpp"
#include "corpus/titles.hpp"
#include "indexer/text/fold.hpp"
#include "indexer/text/script.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace punkti::corpus {
namespace {

constexpr std::size_t longest_dotted_title = 60;  // characters of a numbered title that ends with a full stop
constexpr std::size_t shortest_title = 4;         // characters: "EN", "GEO" are buttons
constexpr std::size_t most_repeats = 3;     // of an unnumbered heading in a file: more are the header of each page
constexpr std::ptrdiff_t least_markup = 4;  // headings of markup in a file that marks its headings
constexpr std::size_t longest_marked_title =
    200;  // a number or a bullet, or lines left free around it, tells that even a long line is a title
constexpr std::size_t body_characters = 90;  // a line longer than this is text of its own right

/// "… you can:" goes on in the list below it, however its words are written.
bool ends_as_lead_in(std::string_view line) {
  const std::size_t end = line.find_last_of(':');
  const std::size_t blank = line.find_last_of(" \t", end);
  return end != std::string_view::npos && blank != std::string_view::npos &&
         is_structure_word("lead-in", text::fold(line.substr(blank + 1, end - blank - 1)));
}

class HeadingFinder {
 public:
  explicit HeadingFinder(Readable& readable) : readable_(readable), blocks_(readable.blocks) {
    shapes_.reserve(blocks_.size());
    for (const Block& block : blocks_) {
      shapes_.push_back(shape_of(words_of(readable_, block)));
      dated_.push_back(is_date_line(text_of(readable_, block)));
      company_.push_back(is_company_name(words_of(readable_, block)));
    }
    marked_up_ =
        std::ranges::count_if(blocks_, [](const Block& block) { return block.markup_level > 0; }) >= least_markup;
  }

  void find() {
    mark_contents_tables();
    mark_numbered();
    mark_bulleted();
    usual_gap_ = usual_gap();
    for (std::size_t i = 0; i < size(); ++i)
      if (is_short_text(i)) ++repeats_[words_of(readable_, blocks_[i])];
    mark_unnumbered();
    unmark_last();
  }

 private:
  [[nodiscard]] std::size_t size() const { return blocks_.size(); }
  [[nodiscard]] bool is_heading(std::size_t i) const { return blocks_[i].kind == BlockKind::heading; }

  void make_heading(std::size_t i, std::string style) {
    if (is_heading(i)) return;
    blocks_[i].kind = BlockKind::heading;
    blocks_[i].style = std::move(style);
  }

  void make_plain_heading(std::size_t i) { make_heading(i, shapes_[i].last == U':' ? "plain:" : "plain"); }

  // --- tables of contents: rows of short lines that end with page numbers which never fall
  [[nodiscard]] std::optional<int> page_number(std::size_t i) const {
    const std::string_view text = text_of(readable_, blocks_[i]);
    std::size_t at = text.size();
    while (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9' && text.size() - at < 4) --at;
    if (at == text.size() || at == 0 || (text[at - 1] != ' ' && text[at - 1] != '.' && text[at - 1] != '\t'))
      return std::nullopt;
    if (shapes_[i].words == 0 || shapes_[i].characters > 200) return std::nullopt;
    return std::stoi(std::string(text.substr(at)));
  }

  void mark_contents_tables() {
    for (std::size_t begin = 0; begin < size(); ++begin) {
      std::size_t end = begin;
      int page = 0;
      while (end < size()) {
        const auto next = page_number(end);
        if (!next || *next < page) break;
        page = *next;
        ++end;
      }
      if (end - begin < 4) continue;
      for (std::size_t i = begin; i < end; ++i) {
        blocks_[i].kind = BlockKind::table_row;
        blocks_[i].marker = {};
      }
      begin = end;
    }
  }

  // --- numbered headings
  [[nodiscard]] bool is_numbered_title(std::size_t i) const {
    const LineShape& shape = shapes_[i];
    // In a file that marks its headings, a numbered sentence is an item of a list.
    if (marked_up_ && blocks_[i].markup_level == 0 && !blocks_[i].bold && blocks_[i].marker.depth <= 1 &&
        (shape.last == U':' || shape.last == U'.'))
      return false;
    if (shape.last == U'.' && !shape.inner_sentence && shape.characters <= longest_dotted_title && shape.words <= 8)
      return true;
    if (shape.field && shape.characters > 60) return false;
    if (shape.last == U':' && blocks_[i].marker.depth > 1) return false;
    return looks_like_title(shape, longest_marked_title);
  }

  /// Is there text under the block: something that is neither the next of its own row nor a heading of a row above?
  [[nodiscard]] bool has_text_below(std::size_t i) const {
    if (i + 1 >= size()) return false;
    const Block& next = blocks_[i + 1];
    if (next.marker.kind == MarkerKind::none || next.marker.kind == MarkerKind::bullet) return true;
    return next.marker.style != blocks_[i].marker.style && next.marker.depth >= blocks_[i].marker.depth;
  }

  [[nodiscard]] bool announces_list(std::size_t i) const {
    return !blocks_[i].markup_level && last_mark(text_of(readable_, blocks_[i])) == U':';
  }

  void mark_numbered() {
    for (const NumberSeries& series : number_series(blocks_)) {
      const Marker& first = blocks_[series.members.front()].marker;
      if (first.kind == MarkerKind::word) {
        mark_word_series(series);
        continue;
      }
      std::size_t titles = 0, with_text = 0;
      for (const std::size_t i : series.members) {
        if (blocks_[i].kind == BlockKind::table_row || !is_numbered_title(i)) continue;
        ++titles;
        if (has_text_below(i)) ++with_text;
      }
      const std::size_t all = series.members.size();
      // Letters and lower-case Roman numerals number points of a list more often than sections: every one must look
      // like a heading.
      const bool minor = first.kind == MarkerKind::latin_letter || first.kind == MarkerKind::georgian_letter ||
                         first.depth >= 2 || (first.kind == MarkerKind::roman && is_lower(first_mark(first.number))) ||
                         first.style.front() == '(';
      const std::size_t above = series.members.front();
      const bool under_lead_in = above > 0 && announces_list(above - 1) && !is_heading(above - 1);
      const bool enough = minor ? titles == all && with_text == all && first.value == 1
                                : titles * 10 >= all * 6 && with_text * 2 >= titles && titles > 0;
      if (!enough || (under_lead_in && with_text < all)) continue;
      for (const std::size_t i : series.members)
        if (blocks_[i].kind != BlockKind::table_row && is_numbered_title(i)) make_heading(i, series.style);
    }
  }

  void mark_word_series(const NumberSeries& series) {
    for (const std::size_t i : series.members) {
      const LineShape& shape = shapes_[i];
      const bool bare = words_of(readable_, blocks_[i]).empty();
      if (bare || (looks_like_title(shape, longest_marked_title) && !shape.sentence)) make_heading(i, series.style);
    }
  }

  // --- headings that a converter turned into bullets
  void mark_bulleted() {
    for (std::size_t i = 0; i < size(); ++i) {
      const Block& block = blocks_[i];
      if (block.marker.kind != MarkerKind::bullet || block.kind != BlockKind::item) continue;
      if (!looks_like_title(shapes_[i], longest_marked_title) || shapes_[i].field || shapes_[i].last == U':') continue;
      if (block.glued) {
        make_heading(i, "bullet");
        continue;
      }
      // An item stands no farther from the item before than that one did; a heading after a list keeps its distance.
      const bool list_before = i > 0 && blocks_[i - 1].kind == BlockKind::item && block.gap <= blocks_[i - 1].gap;
      const bool after_lead_in = i > 0 && announces_list(i - 1);
      const bool text_below =
          i + 1 < size() && blocks_[i + 1].kind == BlockKind::paragraph &&
          blocks_[i + 1].marker.kind == MarkerKind::none && blocks_[i + 1].gap > 0 &&
          (shapes_[i + 1].characters > body_characters || shapes_[i + 1].sentence || shapes_[i + 1].last == U':');
      if (!list_before && !after_lead_in && text_below) make_heading(i, "bullet");
    }
  }

  // --- unnumbered headings
  /// The gap that most paragraphs have before them: where paragraphs stand two lines apart, a heading does so too.
  [[nodiscard]] int usual_gap() const {
    std::map<int, int> gaps;
    for (std::size_t i = 1; i < size(); ++i)
      if (blocks_[i].kind == BlockKind::paragraph && shapes_[i].characters > body_characters) ++gaps[blocks_[i].gap];
    const auto most = std::ranges::max_element(gaps, {}, [](const auto& entry) { return entry.second; });
    return most == gaps.end() ? 0 : most->first;
  }

  /// A short line of words that no list, table or address explains.
  [[nodiscard]] bool is_short_line(std::size_t i) const {
    const Block& block = blocks_[i];
    const LineShape& shape = shapes_[i];
    const std::size_t longest = usual_gap_ >= 2 && block.gap >= usual_gap_ ? longest_marked_title : longest_title;
    if (dated_[i] || company_[i] || shape.characters < shortest_title) return false;
    if (block.kind != BlockKind::paragraph || block.marker.kind != MarkerKind::none) return false;
    if (marked_up_ && !block.bold) return false;
    return (looks_like_title(shape, longest) && !shape.field) || is_title(words_of(readable_, block));
  }

  [[nodiscard]] bool is_short_text(std::size_t i) const {
    return blocks_[i].kind == BlockKind::paragraph && blocks_[i].marker.kind == MarkerKind::none &&
           shapes_[i].characters <= body_characters && !shapes_[i].sentence && !is_lead_in(i) && !dated_[i];
  }

  /// "We ensure:" begins a sentence that a list goes on; "Contact Data:" names what follows.
  [[nodiscard]] bool is_lead_in(std::size_t i) const {
    const LineShape& shape = shapes_[i];
    if (shape.last != U':') return false;
    if (ends_as_lead_in(words_of(readable_, blocks_[i]))) return true;
    if (shape.title_case) return shape.words < 2;
    return shape.words > 4 || is_upper(first_mark(words_of(readable_, blocks_[i])));
  }

  [[nodiscard]] bool is_text(std::size_t i) const {
    return !is_heading(i) && blocks_[i].kind != BlockKind::table_row && !is_short_text(i);
  }

  void mark_unnumbered() {
    for (std::size_t begin = 0; begin < size(); ++begin) {
      if (!is_short_text(begin)) continue;
      std::size_t end = begin;
      while (end < size() && is_short_text(end)) ++end;
      mark_run(begin, end);
      begin = end - 1;
    }
    for (std::size_t i = 0; i < size(); ++i)
      if (is_short_line(i) && !is_short_text(i) && (i == 0 || blocks_[i].gap > 0 || shapes_[i].title_case) &&
          may_head(i))
        make_plain_heading(i);
  }

  /// The last line of a file has nothing below it that it could head.
  void unmark_last() {
    if (size() < 2) return;
    Block& last = blocks_.back();
    const bool guessed = is_heading(size() - 1) && last.markup_level == 0 && last.marker.kind == MarkerKind::none;
    if (!guessed || last.run_in || is_title(words_of(readable_, last))) return;
    last.kind = BlockKind::paragraph;
    last.style.clear();
  }

  /// A run of short lines: one to three of them over a text are headings, more are a list or the cells of a table.
  void mark_run(std::size_t begin, std::size_t end) {
    const std::size_t length = end - begin;
    const bool at_start = begin <= 2 && (begin == 0 || !announces_list(begin - 1));
    if (length <= 2 || (at_start && length <= 4)) {
      for (std::size_t i = end; i-- > begin;)
        if (may_head(i)) make_plain_heading(i);
      if (begin == 0 && length > 1 && is_short_line(0) && !names_sender(0)) make_plain_heading(0);
      return;
    }
    mark_captions(begin, end);
    for (std::size_t i = begin; i < end; ++i)
      if (is_short_line(i) && is_title(words_of(readable_, blocks_[i])) && !in_list_of_titles(i)) make_plain_heading(i);
    for (std::size_t i = begin; i < end; ++i)
      if (is_short_line(i) && shapes_[i].last == U':' && shapes_[i].title_case && !is_lead_in(i)) make_plain_heading(i);
    if (at_start && is_short_line(begin) && !is_heading(begin) && !names_sender(begin)) make_plain_heading(begin);
  }

  /// Lines that begin with the same label and a dash again and again, with other lines between: "Category - A", names,
  /// "Category - B", names … Without the dash, cells of a table that lost its rows look the same.
  void mark_captions(std::size_t begin, std::size_t end) {
    std::map<std::string_view, std::vector<std::size_t>> same_word;
    for (std::size_t i = begin; i + 1 < end; ++i) {
      const std::string_view line = words_of(readable_, blocks_[i]);
      const std::string_view label = line.substr(0, line.find(' '));
      if (is_short_line(i) && is_dash(line.substr(label.size()))) same_word[label].push_back(i);
    }
    for (const auto& [word, lines] : same_word) {
      if (lines.size() < 3) continue;
      const auto next_to_another =
          std::ranges::adjacent_find(lines, [](std::size_t a, std::size_t b) { return b < a + 2; });
      if (next_to_another != lines.end()) continue;
      for (const std::size_t i : lines) make_plain_heading(i);
    }
  }

  [[nodiscard]] static bool is_dash(std::string_view behind_label) {
    return behind_label.starts_with(" - ") || behind_label.starts_with(" – ") || behind_label.starts_with(" — ");
  }

  [[nodiscard]] bool may_head(std::size_t i) {
    if (!is_short_line(i)) return false;
    const std::string_view words = words_of(readable_, blocks_[i]);
    if (is_title(words)) return !in_list_of_titles(i);
    if (i + 1 >= size()) return false;
    if (shapes_[i].last == U':' && !colon_heads(i)) return false;
    if (blocks_[i].gap < usual_gap_ && i > 0 && !is_heading(i - 1)) return false;
    if (after_lead_in(i) || repeats_[words] > most_repeats) return false;
    return is_heading(i + 1) || is_text(i + 1) || blocks_[i + 1].kind == BlockKind::table_row;
  }

  /// "Example LLC", then "Address: …": the name of a company over the fields of its address.
  [[nodiscard]] bool names_sender(std::size_t i) const {
    return i + 1 < size() && is_short_text(i + 1) && (shapes_[i + 1].field || shapes_[i + 1].address);
  }

  [[nodiscard]] bool same_language(std::size_t a, std::size_t b) const {
    return text::language_of(words_of(readable_, blocks_[a])) == text::language_of(words_of(readable_, blocks_[b]));
  }

  /// Links to the site's other documents: names of documents one below the other, with nothing between. One title in
  /// several languages is no such list.
  [[nodiscard]] bool in_list_of_titles(std::size_t i) const {
    const auto other_title = [&](std::size_t k) {
      return is_short_line(k) && is_title(words_of(readable_, blocks_[k])) && same_language(k, i) &&
             words_of(readable_, blocks_[k]) != words_of(readable_, blocks_[i]);
    };
    std::size_t begin = i, end = i + 1;
    while (begin > 0 && end - begin < 3 && other_title(begin - 1)) --begin;
    while (end < size() && end - begin < 3 && other_title(end)) ++end;
    return end - begin >= 3;
  }

  /// A name with a colon heads a list when it is written as a title, and in any case the text that follows.
  [[nodiscard]] bool colon_heads(std::size_t i) const {
    if (is_lead_in(i)) return false;
    return shapes_[i].title_case || (blocks_[i + 1].kind == BlockKind::paragraph && shapes_[i + 1].sentence &&
                                     shapes_[i + 1].characters > shapes_[i].characters);
  }

  /// The first line of a list without bullets, announced by the line before: its neighbours are as short as it is.
  [[nodiscard]] bool after_lead_in(std::size_t i) const {
    if (i == 0 || !announces_list(i - 1) || is_heading(i - 1)) return false;
    return i + 1 < size() && !is_heading(i + 1) && is_short_text(i + 1) && shapes_[i + 1].last != U':';
  }

  Readable& readable_;
  std::vector<Block>& blocks_;
  std::vector<LineShape> shapes_;
  bool marked_up_ = false;     ///< the file marks its headings itself: only what is set bold can be one more
  std::vector<bool> dated_;    ///< lines that state the document's date
  std::vector<bool> company_;  ///< lines that are the name of a company
  std::map<std::string_view, std::size_t> repeats_;  ///< how often a short line stands in the file
  int usual_gap_ = 0;
};

}  // namespace

void find_headings(Readable& readable) {
  HeadingFinder(readable).find();
}

}  // namespace punkti::corpus
