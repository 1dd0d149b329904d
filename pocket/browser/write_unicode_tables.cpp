// SPDX-License-Identifier: GPL-3.0-or-later
// Writes unicode_tables.inc: what ICU knows of each code point and the pocket engine needs, as data. Run by the build,
// so that a browser reads a text by the very Unicode version that the index was made with.
//   write_unicode_tables OUTPUT
#include "indexer/text/unicode.hpp"
#include "pocket/browser/word_border_class.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <fmt/format.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

namespace {

using punkti::pocket::WordBorderClass;

constexpr UChar32 last_code_point = 0x10FFFF;

bool is_surrogate(UChar32 c) {
  return c >= 0xD800 && c <= 0xDFFF;
}

/// Rows {first code point << 8 | value}; a row holds until the next one. A code point without a value goes with the one
/// before it.
template <class Value>
std::string ranges(const std::string& name, Value value_of) {
  std::string out = fmt::format("constexpr std::uint32_t {}[] = {{\n", name);
  std::optional<std::uint32_t> before;
  for (UChar32 c = 0; c <= last_code_point; ++c) {
    const std::optional<std::uint32_t> value = value_of(c);
    if ((!value && before) || value == before) continue;
    before = value.value_or(0);
    out += fmt::format("{},\n", static_cast<std::uint32_t>(c) << 8 | *before);
  }
  return out + "};\n";
}

/// A row of bytes: numbers of seven bits a byte, the lowest first, the eighth bit says that more follow.
class Bytes {
 public:
  void add(std::uint32_t number) {
    for (; number >= 0x80; number >>= 7) bytes_.push_back(static_cast<std::uint8_t>(number | 0x80));
    bytes_.push_back(static_cast<std::uint8_t>(number));
  }
  /// A code point by its distance, which is the same for whole alphabets.
  void add_near(UChar32 c, UChar32 to) {
    const std::int32_t distance = c - to;
    add(distance < 0 ? static_cast<std::uint32_t>(-distance) * 2 - 1 : static_cast<std::uint32_t>(distance) * 2);
  }
  [[nodiscard]] std::string array(const std::string& name) const {
    std::string out = fmt::format("constexpr unsigned char {}[] = {{\n", name);
    for (std::size_t i = 0; i < bytes_.size(); ++i) out += fmt::format("{},{}", bytes_[i], i % 32 == 31 ? "\n" : "");
    return out + "};\n";
  }

 private:
  std::vector<std::uint8_t> bytes_;
};

/// Mappings in rising order: distance to the code point before, then a number for how many code points it becomes and a
/// mark in the lowest bit, then these.
class Mappings {
 public:
  void add(UChar32 c, const icu::UnicodeString& becomes, bool mark) {
    bytes_.add(static_cast<std::uint32_t>(c - before_));
    before_ = c;
    bytes_.add(static_cast<std::uint32_t>(becomes.countChar32()) * 2 + (mark ? 1 : 0));
    for (int32_t i = 0; i < becomes.length(); i = becomes.moveIndex32(i, 1)) bytes_.add_near(becomes.char32At(i), c);
  }
  [[nodiscard]] std::string array(const std::string& name) const { return bytes_.array(name); }

 private:
  Bytes bytes_;
  UChar32 before_ = 0;
};

const icu::Normalizer2& checked(const icu::Normalizer2* normalizer, UErrorCode status) {
  if (U_SUCCESS(status)) return *normalizer;
  std::cerr << "write_unicode_tables: " << u_errorName(status) << '\n';
  std::exit(EXIT_FAILURE);
}

std::string casefold_mappings() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* instance = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2& nfkc_casefold = checked(instance, status);
  Mappings mappings;
  for (UChar32 c = 0; c <= last_code_point; ++c) {
    if (is_surrogate(c)) continue;
    const icu::UnicodeString one(c);
    const icu::UnicodeString folded = nfkc_casefold.normalize(one, status);
    if (folded != one) mappings.add(c, folded, false);
  }
  return mappings.array("casefold_bytes");
}

/// One step of canonical decomposition, marked where the same two compose again. Hangul is reckoned, not listed.
std::string canonical_mappings() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* instance = icu::Normalizer2::getNFCInstance(status);
  const icu::Normalizer2& nfc = checked(instance, status);
  Mappings mappings;
  for (UChar32 c = 0; c <= last_code_point; ++c) {
    icu::UnicodeString parts;
    if ((c >= 0xAC00 && c <= 0xD7A3) || is_surrogate(c) || !nfc.getRawDecomposition(c, parts)) continue;
    const bool pair = parts.countChar32() == 2;
    mappings.add(c, parts, pair && nfc.composePair(parts.char32At(0), parts.char32At(parts.moveIndex32(0, 1))) == c);
  }
  return mappings.array("canonical_bytes");
}

bool is_left_to_a_dictionary(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || (c >= 0xAC00 && c <= 0xD7A3) ||
         u_getIntPropertyValue(c, UCHAR_WORD_BREAK) == U_WB_KATAKANA ||
         u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT ||
         u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC);
}

/// Word_Break as ICU's rules for words change it: a colon joins no words, an @ is a letter.
WordBorderClass word_border_class(UChar32 c) {
  if (is_left_to_a_dictionary(c)) return WordBorderClass::dictionary;
  if (c == '@') return WordBorderClass::letter;
  if (c == ':' || c == 0xFE55 || c == 0xFF1A) return WordBorderClass::other;
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_CR: return WordBorderClass::carriage_return;
    case U_WB_LF: return WordBorderClass::line_feed;
    case U_WB_NEWLINE: return WordBorderClass::newline;
    case U_WB_EXTEND:
    case U_WB_FORMAT: return WordBorderClass::extend;
    case U_WB_ZWJ: return WordBorderClass::joiner;
    case U_WB_REGIONAL_INDICATOR: return WordBorderClass::regional_indicator;
    case U_WB_HEBREW_LETTER: return WordBorderClass::hebrew_letter;
    case U_WB_ALETTER: return WordBorderClass::letter;
    case U_WB_SINGLE_QUOTE: return WordBorderClass::single_quote;
    case U_WB_DOUBLE_QUOTE: return WordBorderClass::double_quote;
    case U_WB_MIDNUMLET: return WordBorderClass::mid_number_letter;
    case U_WB_MIDLETTER: return WordBorderClass::mid_letter;
    case U_WB_MIDNUM: return WordBorderClass::mid_number;
    case U_WB_NUMERIC: return WordBorderClass::numeric;
    case U_WB_EXTENDNUMLET: return WordBorderClass::connector;
    case U_WB_WSEGSPACE: return WordBorderClass::space;
    default: return WordBorderClass::other;
  }
}

std::uint32_t word_border_value(UChar32 c) {
  const bool pictographic = u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
  return static_cast<std::uint32_t>(word_border_class(c)) | (pictographic ? punkti::pocket::pictographic_bit : 0);
}

std::optional<std::uint32_t> script_value(UChar32 c) {
  const auto letter = static_cast<char32_t>(c);
  if (!punkti::text::is_letter(letter)) return std::nullopt;
  return static_cast<std::uint32_t>(punkti::text::script_of_letter(letter));
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return EXIT_FAILURE;
  std::ofstream out(arguments[1]);
  out << "// Written by pocket/browser/write_unicode_tables.cpp; do not edit. Unicode " << U_UNICODE_VERSION << ".\n"
      << ranges("category_rows", [](UChar32 c) { return std::optional<std::uint32_t>(u_charType(c)); })
      << ranges("script_rows", script_value)
      << ranges("white_space_rows", [](UChar32 c) { return std::optional<std::uint32_t>(u_isUWhiteSpace(c)); })
      << ranges("word_border_rows", [](UChar32 c) { return std::optional<std::uint32_t>(word_border_value(c)); })
      << ranges("combining_class_rows", [](UChar32 c) { return std::optional<std::uint32_t>(u_getCombiningClass(c)); })
      << casefold_mappings() << canonical_mappings();
  return out.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}
