// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/fold.hpp"

#include "indexer/text/mkhedruli.hpp"
#include "indexer/text/utf8.hpp"

namespace punkti::text {

namespace {

// Unicode folds Asomtavruli to Nuskhuri, its lower case; readers of today write both as Mkhedruli, which stands at this
// distance.
constexpr char32_t nuskhuri_first = 0x2D00;
constexpr char32_t nuskhuri_last = 0x2D2D;
constexpr char32_t mkhedruli_first = 0x10D0;

constexpr char32_t dropped = 0xFFFFFFFF;  // no code point

bool is_apostrophe(char32_t c) {
  return c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x02BC || c == 0x02BB || c == 0x02B9 || c == 0x2032 ||
         c == 0x0315;
}

bool is_hyphen(char32_t c) {
  return (c >= 0x2010 && c <= 0x2013) || c == 0x2212;
}

bool is_georgian(char32_t c) {
  return (c >= 0x10D0 && c <= 0x10FF && c != 0x10FB) || (c >= 0x1C90 && c <= 0x1CBF);
}

/// What NFKC_Casefold leaves to do, one code point at a time.
char32_t fold_further(char32_t c, char32_t before) {
  if (c < 0x80) return c;
  if (c >= nuskhuri_first && c <= nuskhuri_last) return c - nuskhuri_first + mkhedruli_first;
  if (is_apostrophe(c)) return U'\'';
  if (is_hyphen(c)) return U'-';
  // Stress marks and accents on Georgian letters are a teacher's or an editor's, never part of the spelling.
  if (is_georgian(before) && general_category(c) == GeneralCategory::nonspacing_mark) return dropped;
  return c;
}

/// Folding of a text of ASCII and modern Mkhedruli only, as most words of a page are; false leaves it to NFKC_Casefold.
bool fold_plainly(std::string_view text, std::string& out) {
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (c.value >= 0x80 && !is_modern_mkhedruli(c.value)) return false;
    if (c.size == 1)
      out += static_cast<char>(is_ascii_upper(c.value) ? c.value + (U'a' - U'A') : c.value);
    else
      out += text.substr(at, c.size);
    at += c.size;
  }
  return true;
}

}  // namespace

Folded fold_with_places(std::string_view text) {
  const Folded unicode = nfkc_casefold(text);
  Folded out;
  out.text.reserve(unicode.text.size());
  out.back.reserve(unicode.back.size());
  char32_t before = 0;
  for (std::size_t at = 0; at < unicode.text.size();) {
    const CodePoint c = code_point_at(unicode.text, at);
    const char32_t folded = fold_further(c.value, before);
    const std::size_t size_before = out.text.size();
    if (folded != dropped) append(out.text, before = folded);
    const std::size_t size = out.text.size() - size_before;
    // A changed character, and the U+FFFD of broken bytes, came from where the old one began.
    const bool kept = folded == c.value && size == c.size;
    for (std::size_t i = 0; i < size; ++i) out.back.push_back(unicode.back[at + (kept ? i : 0)]);
    at += c.size;
  }
  out.back.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

std::string fold(std::string_view text) {
  if (is_mkhedruli_word(text)) return std::string(text);
  std::string plain;
  if (fold_plainly(text, plain)) return plain;
  return fold_with_places(text).text;
}

}  // namespace punkti::text
