// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/cut_clauses.hpp"

#include "corpus/characters.hpp"
#include "corpus/clause_groups.hpp"
#include "corpus/cut_long.hpp"
#include "corpus/dates.hpp"

#include <algorithm>
#include <string>

namespace punkti::corpus {
namespace {

/// Characters that count as blanks at the ends of a text but part no words: soft hyphen, zero-width space, byte order
/// mark.
bool is_unseen(char32_t c) {
  return c == U'\u00AD' || c == U'\u200B' || c == U'\uFEFF';
}

std::string one_line(std::string_view text) {
  std::string line;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    if (is_unseen(c)) continue;
    if (is_blank(c)) {
      blank = !line.empty();
      continue;
    }
    if (blank) line += ' ';
    blank = false;
    line += text.substr(begin, at - begin);
  }
  return line;
}

class ClauseCutter {
 public:
  ClauseCutter(const Readable& readable, const Part& part, const ReadLimits& limits)
      : readable_(readable), part_(part), limits_(limits) {}

  [[nodiscard]] Document cut() {
    document_.lang = part_.lang;
    document_.date = date_of(readable_, part_);
    document_.place = {block(part_.begin).place.begin, block(part_.end - 1).place.end};
    document_.title = title();
    for (std::size_t i = part_.begin; i < part_.end;) {
      if (block(i).kind == BlockKind::heading) {
        if (heads_nothing(i)) add_heading_clause(block(i));
        add_heading(block(i++));
        continue;
      }
      std::size_t stop = i;
      while (stop < part_.end && block(stop).kind != BlockKind::heading) ++stop;
      add_section(i, stop);
      i = stop;
    }
    return std::move(document_);
  }

 private:
  [[nodiscard]] const Block& block(std::size_t i) const { return readable_.blocks[i]; }

  /// A file in several languages may begin with its title in each of them.
  [[nodiscard]] std::string title() const {
    if (part_.titles.empty()) return {};
    const auto own_language = [&](std::size_t i) {
      return text::language_of(words_of(readable_, block(i))) == part_.lang;
    };
    const auto own = std::find_if(part_.titles.rbegin(), part_.titles.rend(), own_language);
    return one_line(words_of(readable_, block(own == part_.titles.rend() ? part_.titles.back() : *own)));
  }

  /// Neither text nor a heading of a lower level stands below it. The titles of a document head all of it.
  [[nodiscard]] bool heads_nothing(std::size_t i) const {
    if (i + 1 < part_.end)
      return block(i + 1).kind == BlockKind::heading && block(i).level > 1 && block(i + 1).level <= block(i).level;
    return block(i).level > 1 || document_.clauses.empty();
  }

  /// Words are searched in clauses: those of an empty section would be in none.
  void add_heading_clause(const Block& heading) {
    std::erase_if(above_, [&](const Heading& open) { return open.level >= heading.level; });
    for (const ByteRange& piece : cut_long(readable_.text, heading.place, limits_.clause_bytes))
      add_clause(piece, heading.marker.number, {});
  }

  void add_heading(const Block& heading) {
    const std::string text = one_line(text_of(readable_, heading));
    document_.headings.push_back({heading.place, text, heading.level, heading.marker.number, heading.run_in});
    std::erase_if(above_, [&](const Heading& open) { return open.level >= heading.level; });
    if (heading.level > 1) above_.push_back(document_.headings.back());
  }

  void add_section(std::size_t begin, std::size_t end) {
    for (const ClauseGroup& group : group_blocks(readable_, begin, end, limits_)) {
      const ByteRange place{block(group.begin).place.begin, block(group.end - 1).place.end};
      bool first = true;
      for (const ByteRange& piece : cut_long(readable_.text, place, limits_.clause_bytes)) {
        add_clause(piece, first ? group.number : std::string{}, group.lead_in);
        first = false;
      }
    }
  }

  void add_clause(ByteRange place, std::string number, const std::string& lead_in) {
    Clause clause;
    clause.place = place;
    clause.text = std::string(slice(readable_.text, place));
    clause.number = std::move(number);
    for (const Heading& heading : above_) clause.section.push_back(heading.text);
    clause.lead_in = one_line(lead_in);
    clause.lang = text::language_of(clause.text);
    if (clause.lang == text::Language::other) clause.lang = document_.lang;
    clause.form = text::form_of(clause.text);
    document_.clauses.push_back(std::move(clause));
  }

  const Readable& readable_;
  const Part& part_;
  const ReadLimits& limits_;
  Document document_;
  std::vector<Heading> above_;
};

}  // namespace

Document cut_clauses(const Readable& readable, const Part& part, const ReadLimits& limits) {
  return ClauseCutter(readable, part, limits).cut();
}

}  // namespace punkti::corpus
