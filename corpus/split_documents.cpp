// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/split_documents.hpp"

#include "corpus/characters.hpp"
#include "corpus/dates.hpp"
#include "corpus/titles.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace punkti::corpus {
namespace {

using text::Language;

constexpr std::size_t least_document = 1200;       // bytes of text before another title can begin a document
constexpr std::size_t least_language_run = 3;      // blocks of another language in a row …
constexpr std::size_t least_language_bytes = 300;  // … with so many bytes
constexpr std::size_t least_alternating = 60;      // bytes of a run that is counted …
constexpr std::size_t shortest_own_title = 4;      // bytes of an annex's own title
constexpr std::size_t least_switches = 3;          // … as one of a text that changes its language again and again
constexpr std::ptrdiff_t most_documents = 4;       // headings of one level that can be titles in a file with markup
constexpr std::size_t most_candidates = 1000;   // titles that are looked at closely, each with a look at all headings
constexpr std::size_t least_list = 10;          // short lines that make a page of names
constexpr std::size_t least_telling = 24;       // bytes: the language of a shorter block is not asked
constexpr std::size_t longest_navigation = 60;  // bytes of "← Back to the home page"

class Splitter {
 public:
  explicit Splitter(const Readable& readable) : readable_(readable), blocks_(readable.blocks) {
    text_before_.push_back(0);
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      text_before_.push_back(text_before_.back() + (is_heading(i) ? 0 : blocks_[i].place.size()));
  }

  [[nodiscard]] std::vector<Part> split() {
    std::vector<std::size_t> begins = language_switches();
    if (const auto text = text_behind_list()) begins.push_back(*text);
    add_title_begins(begins);
    std::vector<Part> parts;
    std::size_t begin = first_block();
    for (const std::size_t next : begins) {
      if (next <= begin) continue;
      parts.push_back(part(begin, next));
      begin = next;
    }
    if (begin < blocks_.size()) parts.push_back(part(begin, blocks_.size()));
    share_titles(parts);
    return parts;
  }

 private:
  [[nodiscard]] std::string_view words(std::size_t i) const { return words_of(readable_, blocks_[i]); }
  [[nodiscard]] bool is_heading(std::size_t i) const { return blocks_[i].kind == BlockKind::heading; }
  [[nodiscard]] bool is_annex(std::size_t i) const { return is_heading(i) && blocks_[i].marker.style == "annex #"; }
  [[nodiscard]] bool is_title_heading(std::size_t i) const {
    if (!is_heading(i)) return false;
    if (is_annex(i)) return true;
    return blocks_[i].marker.kind == MarkerKind::none && is_title(words(i));
  }

  /// "← Back to Home" before everything else is the page's, not the document's.
  [[nodiscard]] std::size_t first_block() const {
    std::size_t i = 0;
    while (i < blocks_.size() && is_navigation(i)) ++i;
    return i < blocks_.size() ? i : 0;
  }
  [[nodiscard]] bool is_navigation(std::size_t i) const {
    const std::string_view line = text_of(readable_, blocks_[i]);
    if (line.size() > longest_navigation) return false;
    for (const std::string_view arrow : {"←", "⟵", "⬅", "‹ ", "« "})
      if (line.starts_with(arrow)) return line.find("»") == std::string_view::npos;
    return false;
  }

  [[nodiscard]] Language language(std::size_t i) const {
    const std::string_view text = text_of(readable_, blocks_[i]);
    return text.size() < least_telling ? Language::other : text::language_of(text);
  }

  /// Neighbouring blocks in one language; blocks too short to tell theirs are in the run around them.
  struct Run {
    Language lang;
    std::size_t begin, blocks, bytes;
  };

  [[nodiscard]] std::vector<Run> language_runs() const {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const Language lang = language(i);
      if (lang == Language::other) {
        if (!runs.empty() && text::language_of(text_of(readable_, blocks_[i])) == runs.back().lang)
          ++runs.back().blocks;
        continue;
      }
      if (runs.empty() || runs.back().lang != lang) runs.push_back({lang, i, 0, 0});
      ++runs.back().blocks;
      runs.back().bytes += blocks_[i].place.size();
    }
    return runs;
  }

  /// "Article 1", "მუხლი 1", "Article 2", "მუხლი 2": one contract in two languages, article by article. No run holds
  /// most of its language, and runs do not begin with a title or a first number, as documents one after the other do.
  [[nodiscard]] bool languages_alternate(std::vector<Run> runs) const {
    std::erase_if(runs, [](const Run& run) { return run.bytes < least_alternating; });
    std::size_t switches = 0, begun = 0;
    std::map<Language, std::size_t> bytes, largest;
    for (std::size_t r = 0; r < runs.size(); ++r) {
      bytes[runs[r].lang] += runs[r].bytes;
      largest[runs[r].lang] = std::max(largest[runs[r].lang], runs[r].bytes);
      if (r == 0 || runs[r].lang == runs[r - 1].lang) continue;
      ++switches;
      if (r > 1 && begins_document(runs[r].begin)) ++begun;
    }
    const bool one_run_holds_most =
        std::ranges::any_of(bytes, [&](const auto& entry) { return largest[entry.first] * 10 > entry.second * 6; });
    return switches >= least_switches && !one_run_holds_most && begun * 3 <= switches;
  }

  [[nodiscard]] bool begins_document(std::size_t run) const {
    const std::size_t begin = back_over_headings(run);
    for (std::size_t i = begin; i < std::min(begin + 2, blocks_.size()); ++i)
      if (is_title_heading(i) || (is_heading(i) && blocks_[i].marker.value == 1)) return true;
    return false;
  }

  /// Blocks where a run of another language begins that is long enough not to be a quotation.
  [[nodiscard]] std::vector<std::size_t> language_switches() const {
    std::vector<Run> runs = language_runs();
    if (languages_alternate(runs)) return {};
    std::erase_if(runs,
                  [](const Run& run) { return run.blocks < least_language_run || run.bytes < least_language_bytes; });
    std::vector<std::size_t> begins;
    for (std::size_t r = 1; r < runs.size(); ++r)
      if (runs[r].lang != runs[r - 1].lang) begins.push_back(back_over_headings(runs[r].begin));
    return begins;
  }

  /// A heading too short to tell its language belongs to the text below it.
  [[nodiscard]] std::size_t back_over_headings(std::size_t i) const {
    while (i > 0 && is_heading(i - 1) && language(i - 1) == Language::other) --i;
    return i;
  }

  /// A page of names, then a page of text with a wider gap between them than paragraphs have: two documents, though the
  /// second has no title.
  [[nodiscard]] std::optional<std::size_t> text_behind_list() const {
    std::size_t i = 0;
    while (i < blocks_.size() && !is_long(i)) ++i;
    if (i < least_list || i + least_language_run > blocks_.size()) return std::nullopt;
    int widest = 0;
    for (std::size_t k = i + 1; k < std::min(i + 10, blocks_.size()); ++k) widest = std::max(widest, blocks_[k].gap);
    while (i > least_list && blocks_[i - 1].run_in) --i;
    return blocks_[i].gap > widest && widest > 0 && !is_list_before(i) ? std::optional(i) : std::nullopt;
  }
  [[nodiscard]] bool is_long(std::size_t i) const {
    return !is_heading(i) && blocks_[i].place.size() > least_language_bytes;
  }
  /// Items with bullets or numbers and lines that announce something belong to the text behind them.
  [[nodiscard]] bool is_list_before(std::size_t end) const {
    for (std::size_t i = 0; i < end; ++i)
      if (blocks_[i].kind == BlockKind::item || last_mark(text_of(readable_, blocks_[i])) == U':') return true;
    return false;
  }

  void add_title_begins(std::vector<std::size_t>& begins) const {
    std::ranges::sort(begins);
    std::vector<std::size_t> titled;
    std::optional<std::size_t> before;
    auto next_known = begins.begin();
    std::size_t candidates = 0;
    for (std::size_t i = 0; i < blocks_.size() && candidates < most_candidates; ++i) {
      while (next_known != begins.end() && *next_known <= i) before = *next_known++;
      if (!is_title_heading(i)) continue;
      if (text_between(before.value_or(0), i) < (is_annex(i) ? least_language_bytes : least_document)) {
        if (!before) before = i;
        continue;
      }
      ++candidates;
      if (is_section(before.value_or(0), i)) continue;
      titled.push_back(i);
      before = i;
    }
    begins.insert(begins.end(), titled.begin(), titled.end());
    std::ranges::sort(begins);
  }

  [[nodiscard]] std::size_t text_between(std::size_t from, std::size_t to) const {
    return text_before_[to] - text_before_[from];
  }

  /// Is the title only a section of the document that began at `begin`? Numbers of headings go on behind it, markup
  /// puts it below the document's title, or no text follows it.
  [[nodiscard]] bool is_section(std::size_t begin, std::size_t title) const {
    const int level = blocks_[title].markup_level;
    if (level > 0 && (level > title_markup(begin) || is_level_of_sections(level))) return true;
    if (words(title).find(' ') == std::string_view::npos && !is_annex(title)) return true;  // "Rules", "Terms"
    // A title with hardly any text behind it is a link at the foot of the page; as the very last line it is a form that
    // was left out.
    if (title + 1 < blocks_.size() && text_between(title, blocks_.size()) < least_language_bytes) return true;
    return !is_annex(title) && numbers_go_on(begin, title);
  }

  /// Documents of a file are few, the sections of one are many.
  [[nodiscard]] bool is_level_of_sections(int level) const {
    return std::ranges::count_if(blocks_, [&](const Block& block) {
             return block.markup_level > 0 && block.markup_level <= level;
           }) > most_documents;
  }

  [[nodiscard]] int title_markup(std::size_t begin) const {
    for (std::size_t i = begin; i < blocks_.size(); ++i)
      if (is_heading(i)) return blocks_[i].markup_level;
    return 0;
  }

  [[nodiscard]] bool numbers_go_on(std::size_t begin, std::size_t title) const {
    std::map<std::string_view, int> last;
    for (std::size_t i = begin; i < title; ++i)
      if (is_heading(i) && blocks_[i].marker.value > 0) last[blocks_[i].marker.style] = blocks_[i].marker.value;
    for (std::size_t i = title + 1; i < blocks_.size(); ++i) {
      if (!is_heading(i) || blocks_[i].marker.value == 0) continue;
      const auto found = last.find(blocks_[i].marker.style);
      return found != last.end() && blocks_[i].marker.value > found->second;
    }
    return false;
  }

  /// A file may begin with its title in every language that follows, one line each: they title the parts of their
  /// language that have no title of their own.
  void share_titles(std::vector<Part>& parts) const {
    if (parts.size() < 2 || parts.front().titles.empty()) return;
    std::vector<std::size_t> lines;
    for (std::size_t i = parts.front().titles.front(); i < parts.front().end && is_title_heading(i); ++i)
      lines.push_back(i);
    const auto line_of = [&](Language lang) {
      return std::ranges::find(lines, lang, [&](std::size_t i) { return text::language_of(words(i)); });
    };
    if (lines.size() < 2 || line_of(parts.front().lang) == lines.end()) return;
    parts.front().titles = lines;
    for (Part& part : parts)
      if (const auto line = line_of(part.lang); line != lines.end() && !names_itself(part)) part.titles = {*line};
  }

  [[nodiscard]] bool names_itself(const Part& part) const {
    return std::ranges::any_of(part.titles, [&](std::size_t i) { return is_title_heading(i); });
  }

  [[nodiscard]] Part part(std::size_t begin, std::size_t end) const {
    Part made;
    made.begin = begin;
    made.end = end;
    made.lang = majority_language(begin, end);
    made.titles = titles(begin, end);
    return made;
  }

  [[nodiscard]] Language majority_language(std::size_t begin, std::size_t end) const {
    std::map<Language, std::size_t> bytes;
    for (std::size_t i = begin; i < end; ++i)
      bytes[text::language_of(text_of(readable_, blocks_[i]))] += blocks_[i].place.size();
    bytes.erase(Language::other);
    const auto most = std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; });
    return most == bytes.end() ? Language::other : most->first;
  }

  /// The title: a heading that names a document, before any text; else the first heading, when nothing but short lines
  /// stands before it.
  [[nodiscard]] std::vector<std::size_t> titles(std::size_t begin, std::size_t end) const {
    std::vector<std::size_t> found;
    std::optional<std::size_t> first;
    bool text_before = false;
    for (std::size_t i = begin; i < end; ++i) {
      if (!is_heading(i)) {
        if (i > begin + 6 && count_characters(text_of(readable_, blocks_[i])) > 120) break;
        text_before = text_before || count_characters(text_of(readable_, blocks_[i])) > 120;
        continue;
      }
      const bool can_head = blocks_[i].marker.kind == MarkerKind::none && last_mark(words(i)) != U'?';
      if (!first && !text_before && (can_head || is_annex(i))) first = i;
      if (text_before && !is_title_heading(i)) break;
      if (blocks_[i].marker.kind != MarkerKind::none && !is_annex(i)) break;
      if (is_title_heading(i)) found.push_back(i);
    }
    if (found.empty() && first && heads_document(*first, end)) found.push_back(*first);
    return same_titles(std::move(found), end);
  }

  /// "Winners" over the headings of categories is a title; "Introduction" over text, beside "Delivery" and "Returns",
  /// is a section.
  [[nodiscard]] bool heads_document(std::size_t first, std::size_t end) const {
    if (first + 1 < end && (is_heading(first + 1) || is_date_line(text_of(readable_, blocks_[first + 1])))) return true;
    for (std::size_t i = first + 1; i < end; ++i)
      if (is_heading(i) && !words(first).starts_with(words(i)))
        return blocks_[i].style != blocks_[first].style || blocks_[i].markup_level > blocks_[first].markup_level;
    return true;
  }

  /// A title said twice ("Privacy Policy" of the browser's tab and of the page) counts twice; other titles below it are
  /// sections, but an annex has its own.
  [[nodiscard]] std::vector<std::size_t> same_titles(std::vector<std::size_t> found, std::size_t end) const {
    if (found.empty()) return found;
    const std::size_t first = found.front();
    std::vector<std::size_t> kept{first};
    for (std::size_t i = first + 1; i < end && i < first + 8 && (is_heading(i) || i < first + 4); ++i) {
      if (!is_heading(i)) continue;
      const bool same = blocks_[i].marker.kind == MarkerKind::none &&
                        (words(i).starts_with(words(first)) || words(first).starts_with(words(i)));
      // "Annex 1:" or "Annex 14 B", and its title in the next line
      const bool below_annex = is_annex(first) && words(first).size() < shortest_own_title && i == first + 1;
      if (same || below_annex) kept.push_back(i);
    }
    return kept;
  }

  const Readable& readable_;
  const std::vector<Block>& blocks_;
  std::vector<std::size_t> text_before_;  ///< bytes of text before each block, headings aside
};

}  // namespace

std::vector<Part> split_documents(const Readable& readable) {
  return Splitter(readable).split();
}

}  // namespace punkti::corpus
