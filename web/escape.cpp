// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/escape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace punkti::web {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Character {
  char32_t value = replacement;
  std::size_t bytes = 1;
};

/// What a first byte of UTF-8 announces: bytes that follow it, and the least value they may spell (less is an overlong
/// form).
struct Lead {
  std::size_t following;
  char32_t bits;
  char32_t least;
};

constexpr Lead lead_of(unsigned char byte) {
  const char32_t value = byte;
  if (byte < 0x80) return {0, value, 0};
  if (byte >= 0xC2 && byte < 0xE0) return {1, value & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {2, value & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return {3, value & 0x07U, 0x10000};
  return {0, replacement, 0};
}

Character character_at(std::string_view text, std::size_t at) {
  const Lead lead = lead_of(static_cast<unsigned char>(text[at]));
  char32_t value = lead.bits;
  for (std::size_t i = 1; i <= lead.following; ++i) {
    if (at + i >= text.size()) return {};
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if ((byte & 0xC0U) != 0x80U) return {};
    value = (value << 6U) | (byte & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < lead.least || surrogate || value > 0x10FFFF) return {};
  return {value, lead.following + 1};
}

struct Range {
  char32_t first, last;
};

// What a reader cannot see and may be misled by. Not here: no-break spaces and soft hyphens, which set type as they
// should, and the joiners and selectors that emoji and some scripts are written with (see hides_in_word).
constexpr std::array unseen = {
    Range{0x0000, 0x0008},   Range{0x000B, 0x000C},    Range{0x000E, 0x001F},  // C0, without tab and line ends
    Range{0x007F, 0x009F},                                                     // DEL, C1
    Range{0x034F, 0x034F},                                                     // combining grapheme joiner
    Range{0x061C, 0x061C},   Range{0x200E, 0x200F},                            // marks of writing direction
    Range{0x202A, 0x202E},   Range{0x2066, 0x206F},                            // embeddings, overrides, isolates
    Range{0x115F, 0x1160},   Range{0x3164, 0x3164},    Range{0xFFA0, 0xFFA0},  // fillers
    Range{0x180E, 0x180E},   Range{0x200B, 0x200B},    Range{0x2060, 0x2065},  // no width
    Range{0x2028, 0x2029},   Range{0xFEFF, 0xFEFF},    Range{0xFFF0, 0xFFFB},  // separators, marks, annotations
    Range{0xE000, 0xF8FF},   Range{0xFFFE, 0xFFFF},                            // private use, no characters
    Range{0xE0000, 0xE0FFF}, Range{0xF0000, 0x10FFFF},                         // tags, more private use
};

/// Joiners (U+200C, U+200D) hide in words of scripts that do not use them; between emoji they are part of the picture.
bool hides_in_word(char32_t value, char32_t before) {
  return (value == 0x200C || value == 0x200D) && before < 0x0590;
}

bool is_in(std::span<const Range> ranges, char32_t value) {
  return std::ranges::any_of(ranges,
                             [value](const Range& range) { return range.first <= value && value <= range.last; });
}

bool is_unseen(char32_t value, char32_t before) {
  return hides_in_word(value, before) || is_in(unseen, value);
}

// Marks over and under a letter. No orthography stacks more than a few; hundreds paint over the rest of the page.
constexpr std::array accents = {Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x1AB0, 0x1AFF},
                                Range{0x1DC0, 0x1DFF}, Range{0x20D0, 0x20FF}, Range{0xFE20, 0xFE2F}};
constexpr std::size_t accents_on_a_letter = 4;

std::string name_of(char32_t value) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(value));
}

/// A message, as web/words.hpp marks one: [[a character that cannot be seen]].
constexpr std::string_view unseen_title =
    "\x01"
    "a character that cannot be seen"
    "\x03";

void write_unseen(std::string& out, Context context, char32_t value, std::size_t times) {
  std::string shown = name_of(value);
  if (times > 1) shown += fmt::format("×{}", times);
  if (context == Context::text)
    out += fmt::format("<span class=\"unseen\" title=\"{}\">{}</span>", unseen_title, shown);
  else
    out += shown;
}

void write_seen(std::string& out, std::string_view bytes, const Character& character) {
  switch (character.value) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\'': out += "&#39;"; break;
    case '`': out += "&#96;"; break;
    case replacement: out += "\xEF\xBF\xBD"; break;
    default: out += bytes;
  }
}

/// Whether a chip for one character speaks of the next one too: the same again, or accents of any kind.
bool goes_on(const Character& shown, const Character& next) {
  return next.value == shown.value || (is_in(accents, shown.value) && is_in(accents, next.value));
}

/// Text for reading, or for an attribute. Lone and paired CR become LF, as browsers read them.
std::string escape_text(Context context, std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  char32_t before = 0;
  std::size_t stacked = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    stacked = is_in(accents, character.value) ? stacked + 1 : 0;
    const bool hidden = is_unseen(character.value, before) || stacked > accents_on_a_letter;
    std::size_t times = 1;
    std::size_t next = at + character.bytes;
    // One chip for a run: a flood of invisible characters must not become a flood of chips.
    while (hidden && next < text.size() && goes_on(character, character_at(text, next))) {
      next += character_at(text, next).bytes;
      ++times;
    }
    if (hidden) {
      write_unseen(out, context, character.value, times);
    } else if (character.value == '\r') {
      if (next >= text.size() || text[next] != '\n') out += '\n';
    } else {
      write_seen(out, text.substr(at, character.bytes), character);
    }
    before = character.value;
    at = next;
  }
  return out;
}

bool is_plain_in_url(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter || std::string_view("-._~:/?#[]@!$()*+,;=%").find(c) != std::string_view::npos;
}

/// Percent-encodes all that is not plainly part of an address; '&' is written as HTML wants it.
std::string escape_url(std::string_view url) {
  if (!may_link(url)) return {};
  std::string out;
  for (const char c : url) {
    if (c == '&')
      out += "&amp;";
    else if (is_plain_in_url(c))
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view start) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return text.size() >= start.size() && std::ranges::equal(text.substr(0, start.size()), start, {}, lower);
}

}  // namespace

Html escape(Context context, std::string_view text) {
  return Html(context == Context::url ? escape_url(text) : escape_text(context, text));
}

bool may_link(std::string_view url) {
  const auto bad = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '\\'; };
  if (std::ranges::any_of(url, bad)) return false;
  if (starts_with_ignoring_case(url, "mailto:")) return url.size() > 7;
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!starts_with_ignoring_case(url, scheme)) continue;
    const std::string_view host = url.substr(scheme.size(), url.find_first_of("/?#", scheme.size()) - scheme.size());
    return !host.empty() && host.find('@') == std::string_view::npos;  // "https://bank.ge@evil.example" misleads
  }
  return false;
}

std::string first_words(std::string_view text, std::size_t characters) {
  text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  std::string line;
  std::size_t written = 0;
  std::size_t last_blank = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = character_at(text, at).bytes;
    const std::string_view character = text.substr(at, bytes);
    const bool blank = character == " " || character == "\n" || character == "\r" || character == "\t";
    at += bytes;
    if (blank && (line.empty() || line.back() == ' ')) continue;
    if (written == characters) {
      if (last_blank > 0) line.resize(last_blank);  // a word is not cut, unless it is the only one
      return line + "…";
    }
    if (blank) last_blank = line.size();
    line += blank ? " " : character;
    ++written;
  }
  return line;
}

}  // namespace punkti::web
