// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/words.hpp"

#include "indexer/text/addresses.hpp"
#include "indexer/text/breaks.hpp"
#include "indexer/text/endings.hpp"
#include "indexer/text/fold.hpp"
#include "indexer/text/legacy_case.hpp"
#include "indexer/text/legacy_font.hpp"
#include "indexer/text/mixed_script.hpp"
#include "indexer/text/romanized_text.hpp"
#include "indexer/text/romanized_words.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace punkti::text {

namespace {

constexpr std::size_t longest_word = 200;  // bytes; longer "words" are encoded data, and Xapian takes 245
constexpr std::string_view zero_width_space = "\u200B";

std::uint32_t offset(std::size_t at) {
  return static_cast<std::uint32_t>(at);
}

bool is_letter(Script script) {
  return script != Script::none && script != Script::digit;
}

bool overlaps(ByteRange a, ByteRange b) {
  return a.begin < b.end && b.begin < a.end;
}

// --- spans: stretches of the text that are one word for ICU, or one address, or one legacy-encoded word ---

enum class SpanKind { plain, address, legacy };

struct Span {
  ByteRange place;
  SpanKind kind = SpanKind::plain;
};

std::vector<Span> special_spans(std::string_view text, std::span<const LegacyRun> legacy) {
  std::vector<Span> spans;
  for (const LegacyRun& run : legacy)
    for (const ByteRange word : run.words) spans.push_back({word, SpanKind::legacy});
  const std::vector<Span> decoded(spans);
  auto next = decoded.begin();
  for (const ByteRange address : find_addresses(text)) {
    while (next != decoded.end() && next->place.end <= address.begin) ++next;
    // "xasiaTs.qalaqi" is two words without a blank, not a domain.
    if (next == decoded.end() || !overlaps(next->place, address)) spans.push_back({address, SpanKind::address});
  }
  std::ranges::sort(spans, {}, &Span::place);
  return spans;
}

/// A zero-width space is a place to break a line, not a border between words; ICU thinks otherwise.
std::vector<ByteRange> joined_over_zero_width(std::string_view text, std::vector<ByteRange> words) {
  std::vector<ByteRange> joined;
  for (const ByteRange word : words) {
    const bool joins =
        !joined.empty() && text.substr(joined.back().end, word.begin - joined.back().end) == zero_width_space;
    if (joins)
      joined.back().end = word.end;
    else
      joined.push_back(word);
  }
  return joined;
}

std::vector<Span> spans_of(std::string_view text, std::span<const LegacyRun> legacy) {
  const std::vector<Span> special = special_spans(text, legacy);
  std::vector<Span> spans;
  auto next = special.begin();
  std::uint32_t done = 0;  // all before this byte is in a span
  for (const ByteRange word : joined_over_zero_width(text, words_by_icu(text))) {
    for (; next != special.end() && next->place.begin < word.end; ++next) {
      const std::uint32_t from = std::max(done, word.begin);
      if (from < next->place.begin) spans.push_back({{from, next->place.begin}});
      spans.push_back(*next);
      done = next->place.end;
    }
    const std::uint32_t from = std::max(done, word.begin);
    if (from < word.end) spans.push_back({{from, word.end}});
  }
  return spans;
}

// --- pieces: what of a plain span is one word ---

bool is_inner_separator(char32_t c) {
  return c == U'.' || c == U':' || c == U'_';
}

struct Makeup {
  bool letters = false;
  bool separators = false;
  bool mixed = false;      ///< Georgian and anything else
  bool initialism = true;  ///< single letters with dots between: "e.g", "U.S.A", "ე.წ"
};

Makeup makeup_of(std::string_view word) {
  Makeup makeup;
  bool georgian = false;
  bool other = false;
  int since_dot = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    const Script script = script_of(c.value);
    makeup.letters |= is_letter(script);
    georgian |= script == Script::georgian;
    other |= script != Script::georgian && script != Script::none;
    makeup.separators |= is_inner_separator(c.value);
    since_dot = c.value == U'.' ? 0 : since_dot + 1;
    makeup.initialism &= since_dot <= 1 && (c.value == U'.' || is_letter(script));
    at += c.size;
  }
  makeup.mixed = georgian && other;
  makeup.initialism &= makeup.separators;
  return makeup;
}

/// Separators themselves belong to no piece.
std::vector<ByteRange> cut_at_separators(std::string_view word, ByteRange place) {
  std::vector<ByteRange> pieces;
  std::uint32_t begin = place.begin;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    if (is_inner_separator(c.value)) {
      if (begin < place.begin + at) pieces.push_back({begin, offset(place.begin + at)});
      begin = offset(place.begin + at + c.size);
    }
    at += c.size;
  }
  if (begin < place.end) pieces.push_back({begin, place.end});
  return pieces;
}

/// "2024წ" -> 2024, წ; "AIOს" -> AIO, ს: cut where Georgian letters meet others.
std::vector<ByteRange> cut_at_georgian(std::string_view word, ByteRange place) {
  std::vector<ByteRange> pieces{{place.begin, place.end}};
  Script before = Script::none;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    const Script script = script_of(c.value);
    if (script != Script::none) {
      const bool border = before != Script::none && (script == Script::georgian) != (before == Script::georgian);
      // A half-translated word ("размещებული") is no two words.
      if (border && script != Script::cyrillic && before != Script::cyrillic) {
        pieces.back().end = offset(place.begin + at);
        pieces.push_back({offset(place.begin + at), place.end});
      }
      before = script;
    }
    at += c.size;
  }
  return pieces;
}

std::vector<ByteRange> cut_mixed(std::string_view word, ByteRange place) {
  std::vector<ByteRange> pieces;
  const std::vector<ByteRange> cells = glued_cells_of(word);
  if (cells.size() == 1) return cut_at_georgian(word, place);
  for (const ByteRange cell : cells) pieces.push_back({place.begin + cell.begin, place.begin + cell.end});
  return pieces;
}

/// Letters of one script only, as nearly all words are: nothing to cut.
bool is_plain_word(std::string_view word) {
  if (is_ascii_letter(static_cast<unsigned char>(word.front())))
    return std::ranges::all_of(word, [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); });
  return is_mkhedruli_word(word);
}

std::vector<ByteRange> pieces_of(std::string_view text, ByteRange place) {
  const Makeup makeup = makeup_of(slice(text, place));
  if (!makeup.mixed && (!makeup.separators || makeup.initialism || !makeup.letters)) return {place};
  std::vector<ByteRange> pieces;
  for (const ByteRange part : cut_at_separators(slice(text, place), place))
    for (const ByteRange piece : cut_mixed(slice(text, part), part)) pieces.push_back(piece);
  return pieces;
}

// --- words ---

/// Script of a word by its first letter; digit when it has none but digits.
Script script_of_word(std::string_view word) {
  Script found = Script::none;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    const Script script = script_of(c.value);
    if (is_letter(script)) return script;
    if (script == Script::digit) found = script;
    at += c.size;
  }
  return found;
}

class WordReader {
 public:
  WordReader(std::string_view text, LegacyRuns legacy, Surroundings around) : text_(text) {
    if (legacy == LegacyRuns::leave) return;
    LatinGeorgian found = find_latin_georgian(text, around);
    legacy_ = std::move(found.legacy);
    for (const ByteRange line : found.romanized) romanized_.push_back({line, writing_of(slice(text, line))});
  }

  std::vector<Word> read() {
    for (const Span& span : spans_of(text_, legacy_)) {
      if (span.kind == SpanKind::legacy)
        add_legacy(span.place);
      else if (span.kind == SpanKind::address)
        add_address(span.place);
      else if (is_plain_word(slice(text_, span.place)))
        add_plain(span.place);
      else
        for (const ByteRange piece : pieces_of(text_, span.place)) add_plain(piece);
    }
    return std::move(words_);
  }

 private:
  void add(ByteRange place, std::string folded, Form form, bool address = false) {
    const Script script = script_of_word(folded);
    if (script == Script::none || folded.size() > longest_word) return;
    words_.push_back({place, std::move(folded), {}, script, form, address});
  }

  void add_legacy(ByteRange place) {
    const std::string_view typed = slice(text_, place);
    std::string decoded = decode_legacy_word(typed);
    if (hangs_on_something(place) && is_georgian_ending(decoded)) return;  // "Facebook-is"
    const std::size_t before = words_.size();
    add(place, std::move(decoded), Form::legacy);
    if (words_.size() == before) return;
    if (auto mended = legacy_word_with_case_mended(typed)) words_.back().others.push_back(std::move(*mended));
  }

  void add_address(ByteRange place) {
    std::string folded = fold(slice(text_, place));
    if (folded.starts_with("www.")) folded.erase(0, 4);  // nobody remembers whether it was there
    add(place, folded, Form::latin, true);
    for (std::uint32_t at = place.begin; at < place.end;) {
      std::uint32_t end = at;
      while (end < place.end && script_of(static_cast<unsigned char>(text_[end])) != Script::none) ++end;
      const std::string part = fold(text_.substr(at, end - at));
      if (end > at && part != "www") add({at, end}, part, Form::latin);
      at = end + 1;
    }
  }

  /// @return false when the word is no romanized Georgian.
  bool add_romanized(ByteRange place, std::string_view raw) {
    const RomanizedLine* line = romanized_line_at(place);
    if (line == nullptr || stays_latin(raw, line->writing)) return false;
    std::vector<std::string> readings = read_romanized_word(raw, line->writing);
    if (readings.empty()) return false;
    if (hangs_on_something(place) && is_georgian_ending(readings.front())) return true;  // "Facebook-is"
    const std::size_t before = words_.size();
    add(place, std::move(readings.front()), Form::romanized);
    if (words_.size() == before) return true;
    words_.back().others.assign(std::make_move_iterator(readings.begin() + 1), std::make_move_iterator(readings.end()));
    if (may_be_english(raw, line->writing)) words_.back().others.push_back(fold(raw));
    return true;
  }

  void add_plain(ByteRange place) {
    const std::string_view raw = slice(text_, place);
    std::string folded = fold(repaired(raw));
    const Script script = script_of_word(folded);
    if (script == Script::latin && add_romanized(place, raw)) return;
    if (script == Script::georgian && hangs_on_something(place) && is_georgian_ending(folded)) return;
    if (script == Script::latin) drop_possessive(folded, place);
    if (folded.find('.') != std::string::npos && makeup_of(raw).initialism) std::erase(folded, '.');
    add(place, std::move(folded), script == Script::georgian ? Form::mkhedruli : Form::latin);
  }

  static std::string repaired(std::string_view raw) {
    const bool ascii = std::ranges::all_of(raw, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii || is_modern_mkhedruli(code_point_at(raw, 0).value) ? std::string(raw) : repair_confusables(raw);
  }

  /// Behind a hyphen that itself hangs on a word, a number or a closing quote; or glued to a Latin word or number.
  [[nodiscard]] bool hangs_on_something(ByteRange place) const {
    if (place.begin == 0) return false;
    const CodePoint before = code_point_before(text_, place.begin);
    if (!is_hyphen(before.value)) {
      const Script script = script_of(before.value);
      return script != Script::none;  // ICU never breaks inside Georgian, so this is a seam
    }
    const std::size_t at = place.begin - before.size;
    return at > 0 && !is_blank(code_point_before(text_, at).value);
  }

  static bool is_blank(char32_t c) { return c <= U' ' || c == 0xA0; }

  void drop_possessive(std::string& folded, ByteRange& place) const {
    if (!folded.ends_with("'s")) return;
    folded.resize(folded.size() - 2);
    const std::string_view raw = slice(text_, place);
    if (raw.back() != 's' && raw.back() != 'S') return;  // some letter that folds to s: the place may keep it
    place.end -= offset(1 + code_point_before(raw, raw.size() - 1).size);
  }

  struct RomanizedLine {
    ByteRange place;
    RomanizedWriting writing;
  };

  [[nodiscard]] const RomanizedLine* romanized_line_at(ByteRange word) const {
    const auto end_of = [](const RomanizedLine& line) { return line.place.end; };
    const auto line = std::ranges::upper_bound(romanized_, word.begin, {}, end_of);
    return line != romanized_.end() && overlaps(line->place, word) ? &*line : nullptr;
  }

  std::string_view text_;
  std::vector<LegacyRun> legacy_;
  std::vector<RomanizedLine> romanized_;
  std::vector<Word> words_;
};

}  // namespace

std::vector<Word> words_of(std::string_view text, LegacyRuns legacy, Surroundings around) {
  return WordReader(text, legacy, around).read();
}

}  // namespace punkti::text
