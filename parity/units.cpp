// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/units.hpp"

#include "corpus/markers.hpp"
#include "corpus/read_source.hpp"

#include <algorithm>
#include <array>

namespace punkti::parity {
namespace {

constexpr std::ptrdiff_t shortest_full_line = 55;  // characters of a line that was broken by hand, at least
constexpr std::ptrdiff_t longest_full_line = 120;  // and at most: who breaks lines breaks them before
constexpr std::size_t least_units = 3;             // of a language, for a document to count as one in two languages
constexpr double least_share = 0.2;                // of a document's bytes, likewise

ByteRange trimmed(std::string_view text, ByteRange range) {
  const auto blank = [&](std::uint32_t at) {
    return std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos;
  };
  while (range.begin < range.end && blank(range.begin)) ++range.begin;
  while (range.end > range.begin && blank(range.end - 1)) --range.end;
  return range;
}

std::vector<ByteRange> lines_of(std::string_view text) {
  std::vector<ByteRange> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    lines.push_back(trimmed(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}));
    begin = end + 1;
  }
  return lines;
}

bool has_marker(std::string_view line) {
  return !line.empty() && corpus::marker_at(line).kind != corpus::MarkerKind::none;
}

std::ptrdiff_t characters(std::string_view text) {
  return std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

/// Lines without an empty one or a number between them.
using Lines = std::vector<ByteRange>;

/// Were all lines but the last broken by hand, because the next word would have made them too wide?
bool are_wrapped(std::string_view text, const Lines& lines, std::ptrdiff_t widest) {
  if (widest > longest_full_line) return false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const auto line = slice(text, lines[i]), next = slice(text, lines[i + 1]);
    const auto width = characters(line);
    if (width < shortest_full_line || width + 1 + characters(next.substr(0, next.find(' '))) <= widest) return false;
  }
  return true;
}

/// The blocks of a clause: its lines, those wrapped by hand joined.
std::vector<ByteRange> blocks_of(std::string_view text) {
  const auto all = lines_of(text);
  std::ptrdiff_t widest = 0;
  for (const auto line : all) widest = std::max(widest, characters(slice(text, line)));
  std::vector<ByteRange> blocks;
  Lines open;
  const auto close = [&] {
    if (!open.empty() && are_wrapped(text, open, widest))
      blocks.push_back({open.front().begin, open.back().end});
    else
      blocks.insert(blocks.end(), open.begin(), open.end());
    open.clear();
  };
  for (const auto line : all) {
    if (line.empty() || has_marker(slice(text, line))) close();
    if (!line.empty()) open.push_back(line);
  }
  close();
  return blocks;
}

/// Breaks inside a block were made by hand: they end no sentence. Places stay as they are.
std::string without_breaks(std::string_view text) {
  std::string out(text);
  std::ranges::replace_if(
      out, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return out;
}

Unit unit_of(const corpus::Clause& clause, ByteRange block) {
  Unit unit;
  unit.text = without_breaks(slice(clause.text, block));
  const bool copied = clause.text.size() == clause.place.size();
  unit.place = copied ? ByteRange{clause.place.begin + block.begin, clause.place.begin + block.end} : clause.place;
  const auto marker = corpus::marker_at(unit.text);
  if (marker.kind != corpus::MarkerKind::none) unit.kind = UnitKind::item;
  unit.number = marker.number;
  unit.words = std::min(marker.size, static_cast<std::uint32_t>(unit.text.size()));
  return unit;
}

Unit unit_of(const corpus::Heading& heading) {
  Unit unit{UnitKind::heading, heading.level, heading.number, heading.place, heading.text, 0};
  unit.words = std::min(corpus::marker_at(unit.text).size, static_cast<std::uint32_t>(unit.text.size()));
  return unit;
}

/// A title that runs into its paragraph is a sentence of it: in the other language it may not look like a title.
void join_run_in_titles(std::vector<Unit>& units, const std::vector<corpus::Heading>& headings) {
  for (const auto& heading : headings) {
    if (!heading.run_in) continue;
    const auto title = std::ranges::find(units, heading.place, &Unit::place);
    if (title == units.end() || title->kind != UnitKind::heading || title + 1 == units.end()) continue;
    auto& text = *(title + 1);
    if (text.kind == UnitKind::heading || text.place.begin < title->place.begin) continue;
    text.text = title->text + " " + text.text;
    text.words = title->words;
    text.place.begin = title->place.begin;
    text.kind = title->number.empty() ? text.kind : UnitKind::item;
    text.number = title->number;
    units.erase(title);
  }
}

/// Long paragraphs are cut into several clauses at sentence ends; Georgian, with three bytes a letter, more often than
/// English. Was `next` cut off `clause`? Two short neighbours were not.
bool was_cut_off(const corpus::Clause& clause, std::size_t last_piece, const corpus::Clause& next) {
  return next.place.begin == clause.place.end + 1 && next.number.empty() && next.section == clause.section &&
         next.lead_in == clause.lead_in && last_piece + next.text.size() > corpus::ReadLimits{}.clause_bytes &&
         !has_marker(next.text);
}

std::vector<corpus::Clause> whole_clauses(const corpus::Document& document,
                                          const std::vector<indexer::StoredClause>& clauses) {
  std::vector<corpus::Clause> whole;
  std::size_t last_piece = 0;
  for (const auto& stored : clauses) {
    if (stored.document != document.id) continue;
    if (!whole.empty() && was_cut_off(whole.back(), last_piece, stored.clause)) {
      (whole.back().text += ' ') += stored.clause.text;
      whole.back().place.end = stored.clause.place.end;
    } else {
      whole.push_back(stored.clause);
    }
    last_piece = stored.clause.text.size();
  }
  return whole;
}

std::vector<Unit> units_of(const corpus::Document& document, const std::vector<indexer::StoredClause>& clauses) {
  std::vector<Unit> units;
  for (const auto& heading : document.headings)
    if (!heading.text.empty()) units.push_back(unit_of(heading));
  for (const auto& clause : whole_clauses(document, clauses)) {
    // A heading with nothing below it is a clause too, at the same place.
    if (std::ranges::find(document.headings, clause.place, &corpus::Heading::place) != document.headings.end())
      continue;
    for (const auto block : blocks_of(clause.text)) units.push_back(unit_of(clause, block));
  }
  std::ranges::stable_sort(units, {}, [](const Unit& unit) { return unit.place.begin; });
  join_run_in_titles(units, document.headings);
  return units;
}

Version version_of(const indexer::StoredSource& source, const corpus::Document& document, text::Language lang) {
  Version version;
  version.name = {source.source.path, document.id, document.title, std::string(text::code_of(lang)), document.date};
  version.company = source.source.company.id;
  version.type = source.source.type;
  version.lang = lang;
  return version;
}

text::Language language_of(const Unit& unit, text::Language otherwise) {
  const auto lang = text::language_of(words_of(unit));
  return lang == text::Language::other ? otherwise : lang;
}

/// Does a document hold enough of a language to be a version in it?
bool speaks(const std::vector<Unit>& units, text::Language lang, text::Language otherwise) {
  std::size_t count = 0, bytes = 0, all = 0;
  for (const auto& unit : units) {
    all += unit.text.size();
    if (language_of(unit, otherwise) != lang) continue;
    ++count;
    bytes += unit.text.size();
  }
  return count >= least_units && static_cast<double>(bytes) >= least_share * static_cast<double>(all);
}

/// Titles of another language: a file may begin with its title in every language it has. They belong to the version of
/// the same file in that language, when there is one, and else to none.
void move_titles(std::vector<Version>& versions) {
  std::vector<std::pair<text::Language, Unit>> strangers;
  for (auto& version : versions)
    std::erase_if(version.units, [&](const Unit& unit) {
      const auto lang = language_of(unit, version.lang);
      const bool stranger = unit.kind == UnitKind::heading && unit.level == 1 && lang != version.lang;
      if (stranger) strangers.emplace_back(lang, unit);
      return stranger;
    });
  for (auto& [lang, unit] : strangers) {
    const auto home = std::ranges::find(versions, lang, &Version::lang);
    if (home == versions.end()) continue;
    const auto behind = [&](const Unit& other) { return other.place.begin > unit.place.begin; };
    home->units.insert(std::ranges::find_if(home->units, behind), std::move(unit));
  }
  std::erase_if(versions, [](const Version& version) { return version.units.empty(); });
}

/// A document in two languages has one title; its other version is named by its own.
void name_by_own_title(Version& version) {
  if (text::language_of(version.name.title) == version.lang) return;
  const auto& first = version.units.front();
  if (first.kind == UnitKind::heading && first.number.empty() && text::language_of(first.text) == version.lang)
    version.name.title = first.text;
}

}  // namespace

std::string_view words_of(const Unit& unit) {
  return std::string_view(unit.text).substr(unit.words);
}

std::vector<Version> versions_in(const indexer::StoredSource& source,
                                 const std::vector<indexer::StoredClause>& clauses) {
  static constexpr std::array both{text::Language::en, text::Language::ka};
  std::vector<Version> versions;
  for (const auto& document : source.documents) {
    auto units = units_of(document, clauses);
    const bool mixed = std::ranges::all_of(both, [&](const auto lang) { return speaks(units, lang, document.lang); });
    for (const auto lang : both) {
      if (!mixed && document.lang != lang) continue;
      Version version = version_of(source, document, lang);
      for (const auto& unit : units)
        if (!mixed || language_of(unit, document.lang) == lang) version.units.push_back(unit);
      if (mixed) name_by_own_title(version);
      versions.push_back(std::move(version));
    }
  }
  move_titles(versions);
  return versions;
}

}  // namespace punkti::parity
