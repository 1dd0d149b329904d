// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/unicode.hpp"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <stdexcept>

namespace punkti::text {

namespace {

// ICU numbers the categories as we do.
static_assert(static_cast<int>(GeneralCategory::unassigned) == U_UNASSIGNED);
static_assert(static_cast<int>(GeneralCategory::other_letter) == U_OTHER_LETTER);
static_assert(static_cast<int>(GeneralCategory::decimal_number) == U_DECIMAL_DIGIT_NUMBER);
static_assert(static_cast<int>(GeneralCategory::surrogate) == U_SURROGATE);
static_assert(static_cast<int>(GeneralCategory::final_punctuation) == U_FINAL_PUNCTUATION);

/// Broken only when ICU was installed without its data: nothing of the program can work then.
void require(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

icu::StringPiece piece_of(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

using Form = const icu::Normalizer2*(UErrorCode&);  // what it gives belongs to ICU

std::string normalized(std::string_view text, Form* form) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = form(status);
  require(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  normalizer->normalizeUTF8(0, piece_of(text), sink, nullptr, status);
  require(status);
  return out;
}

}  // namespace

GeneralCategory general_category(char32_t code_point) noexcept {
  return static_cast<GeneralCategory>(u_charType(static_cast<UChar32>(code_point)));
}

bool is_white_space(char32_t code_point) noexcept {
  return u_isUWhiteSpace(static_cast<UChar32>(code_point)) != 0;
}

Script script_of_letter(char32_t letter) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(letter), &status)) {
    case USCRIPT_GEORGIAN:
    case USCRIPT_KHUTSURI: return Script::georgian;
    case USCRIPT_LATIN: return Script::latin;
    case USCRIPT_CYRILLIC: return Script::cyrillic;
    case USCRIPT_GREEK: return Script::greek;
    case USCRIPT_ARMENIAN: return Script::armenian;
    default: return Script::other_letter;
  }
}

Folded nfkc_casefold(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCCasefoldInstance(status);
  require(status);
  Folded out;
  icu::Edits edits;
  icu::StringByteSink<std::string> sink(&out.text);
  nfkc->normalizeUTF8(0, piece_of(text), sink, &edits, status);
  require(status);
  out.back.reserve(out.text.size() + 1);
  for (auto edit = edits.getFineIterator(); edit.next(status);)
    for (int32_t i = 0; i < edit.newLength(); ++i)
      out.back.push_back(static_cast<std::uint32_t>(edit.sourceIndex() + (edit.hasChange() ? 0 : i)));
  out.back.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

std::string nfc(std::string_view text) {
  return normalized(text, icu::Normalizer2::getNFCInstance);
}

std::string nfd(std::string_view text) {
  return normalized(text, icu::Normalizer2::getNFDInstance);
}

}  // namespace punkti::text
