// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/legacy_segments.hpp"

#include "indexer/text/addresses.hpp"
#include "indexer/text/latin_names.hpp"
#include "indexer/text/legacy_font.hpp"
#include "indexer/text/script.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace punkti::text {

namespace {

HardSpellings hard_spellings_in(std::string_view word) {
  HardSpellings hard;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i > 0 && is_ascii_lower(static_cast<unsigned char>(word[i - 1])) && is_legacy_capital(word[i])) ++hard.capitals;
    if (word[i] == 'q' && (i + 1 == word.size() || word[i + 1] != 'u')) ++hard.bare_q;
  }
  return hard;
}

bool is_useless_capital(char c) {
  return is_ascii_upper(static_cast<unsigned char>(c)) && !is_legacy_capital(c);
}

/// The font has no use for most capitals, so who typed one meant a Latin letter, or began a sentence as elsewhere.
LegacyWordKind kind_of(std::string_view letters) {
  if (is_latin_name(letters)) return LegacyWordKind::kept;
  if (is_acronym(letters)) return LegacyWordKind::all_capital;
  if (std::ranges::any_of(letters.substr(1), is_useless_capital)) return LegacyWordKind::kept;
  return is_useless_capital(letters.front()) ? LegacyWordKind::capital : LegacyWordKind::plain;
}

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x202F || c == U'\r';
}

/// Cuts a text into segments. Lines end a segment, words in other scripts, tabs and table bars too; blank lines end a
/// paragraph.
class Segmenter {
 public:
  explicit Segmenter(std::string_view text) : text_(text) {
    for (const ByteRange address : find_addresses(text))
      if (is_surely_address(slice(text, address))) addresses_.push_back(address);
  }

  std::vector<LegacySegment> segments() {
    for (at_ = 0; at_ < text_.size();) step();
    finish_segment();
    return std::move(segments_);
  }

 private:
  // A missing blank after a full stop looks like a domain, whose last label is short.
  static bool is_surely_address(std::string_view address) {
    const std::size_t label = address.size() - address.rfind('.') - 1;
    return address.find('@') != std::string_view::npos || address.starts_with("www.") || label <= 3 ||
           address.ends_with(".info");
  }

  void step() {
    const CodePoint c = code_point_at(text_, at_);
    if (skip_address()) return;
    if (script_of(c.value) != Script::none && script_of(c.value) != Script::digit) return read_word();
    if (c.value == U'\n') end_line();
    if (c.value == U'\t' || c.value == U'|') finish_segment();
    at_ += c.size;
  }

  bool skip_address() {
    const std::string_view rest = text_.substr(at_);
    const bool url = rest.starts_with("http://") || rest.starts_with("https://");
    while (next_address_ < addresses_.size() && addresses_[next_address_].end <= at_) ++next_address_;
    const bool address = next_address_ < addresses_.size() && addresses_[next_address_].begin <= at_;
    if (!url && !address) return false;
    if (address) at_ = addresses_[next_address_].end;
    const bool path = at_ < text_.size() && text_[at_] == '/';
    while ((url || path) && at_ < text_.size() && is_url_byte(text_[at_])) ++at_;
    return true;
  }

  static bool is_url_byte(char c) {
    return c > 0x20 && c < 0x7F && c != '<' && c != '>' && c != '"' && c != '|' && c != ')';
  }

  void read_word() {
    paragraph_has_words_ = true;
    const std::size_t begin = at_;
    bool plain = true;
    bool latin = true;
    for (std::size_t size = 1; at_ < text_.size() && size > 0;) {
      const CodePoint c = code_point_at(text_, at_);
      const Script script = script_of(c.value);
      const bool apostrophe = is_inner_apostrophe(c);  // some are letters to Unicode, of no script
      const bool letter = !apostrophe && script != Script::none && script != Script::digit;
      plain = plain && !apostrophe && (!letter || c.value < 0x80);
      latin = latin && (!letter || script == Script::latin);
      size = letter || apostrophe ? c.size : 0;
      at_ += size;
    }
    if (!latin) return break_at_georgian();
    add_word({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)}, plain);
  }

  /// An apostrophe with a letter behind it: the national romanization and French have many, the font has none.
  [[nodiscard]] bool is_inner_apostrophe(CodePoint c) const {
    if (c.value != U'\'' && c.value != 0x2018 && c.value != 0x2019 && c.value != 0x02BB && c.value != 0x02BC)
      return false;
    const std::size_t next = at_ + c.size;
    return next < text_.size() && is_ascii_letter(static_cast<unsigned char>(text_[next]));
  }

  void break_at_georgian() {
    finish_segment();
    current_.after_georgian = true;
  }

  void add_word(ByteRange place, bool plain) {
    LegacyWord word;
    word.place = place;
    const std::string_view letters = slice(text_, place);
    if (!plain)
      word.kind = LegacyWordKind::foreign;
    else
      word.kind = kind_beside_digits(place, kind_of(letters));
    word.hashtag = place.begin > 0 && text_[place.begin - 1] == '#';
    if (word.kind == LegacyWordKind::plain) count(letters, word);
    current_.words.push_back(word);
  }

  void count(std::string_view letters, LegacyWord& word) {
    word.hard = hard_spellings_in(letters);
    current_.letters += letters.size();
    current_.hard.capitals += word.hard.capitals;
    current_.hard.bare_q += word.hard.bare_q;
  }

  [[nodiscard]] LegacyWordKind kind_beside_digits(ByteRange place, LegacyWordKind kind) const {
    const auto digit = [&](std::size_t i) { return is_ascii_digit(static_cast<unsigned char>(text_[i])); };
    if (place.end < text_.size() && digit(place.end)) return LegacyWordKind::kept;
    if (place.begin == 0 || !digit(place.begin - 1)) return kind;
    return kind == LegacyWordKind::plain ? LegacyWordKind::after_digit : LegacyWordKind::kept;
  }

  void end_line() {
    finish_segment();
    std::size_t next = at_ + 1;
    while (next < text_.size() && is_blank(code_point_at(text_, next).value)) next += code_point_at(text_, next).size;
    if (next == text_.size() || text_[next] != '\n' || !paragraph_has_words_) return;
    ++paragraph_;
    paragraph_has_words_ = false;
  }

  void finish_segment() {
    if (current_.words.empty()) return;
    current_.paragraph = paragraph_;
    current_.headline = std::ranges::all_of(
        current_.words, [](const LegacyWord& word) { return word.kind == LegacyWordKind::all_capital; });
    if (current_.headline)
      for (const LegacyWord& word : current_.words) current_.letters += word.place.end - word.place.begin;
    segments_.push_back(std::move(current_));
    current_ = {};
  }

  std::string_view text_;
  std::vector<ByteRange> addresses_;
  std::size_t next_address_ = 0;
  std::size_t at_ = 0;
  std::size_t paragraph_ = 0;
  bool paragraph_has_words_ = false;
  LegacySegment current_;
  std::vector<LegacySegment> segments_;
};

}  // namespace

std::vector<LegacySegment> legacy_segments_of(std::string_view text) {
  return Segmenter(text).segments();
}

}  // namespace punkti::text
