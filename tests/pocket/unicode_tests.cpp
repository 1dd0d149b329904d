// SPDX-License-Identifier: GPL-3.0-or-later
// What the pocket engine makes of characters and texts must be what ICU makes of them.
#include "indexer/text/breaks.hpp"
#include "indexer/text/fold.hpp"
#include "pocket/browser/characters.hpp"
#include "pocket/browser/normalization.hpp"
#include "pocket/browser/word_borders.hpp"
#include "tests/support/shared.hpp"
#include "tests/text/support.hpp"

using namespace punkti;

namespace {

constexpr char32_t last_code_point = 0x10FFFF;

bool is_surrogate(char32_t c) {
  return c >= 0xD800 && c <= 0xDFFF;
}

/// Characters that meet in rules: of every class and script, marks, parts of Hangul, ends of lines.
const std::u32string& telling_characters() {
  static const std::u32string characters =
      U"aZёЖაბჟᲐႠⴀჼ09.,:;'’\"“”_‿@- "
      U"\u00A0\t\r\n\u0085\u2028()אבגʼ\u0301\u0327\u0323\u0308\u0345\u00AD\u200B\u200D"
      U"\u2060\uFEFF\uFE0F❤😀👩ℹⓂ🇬🇪\u1100\u1161\u11A8ÀéöṩﬁẞßſΩΣσςǅİıŉª²½№℃Ａ１｟ٱ١\u0903\u0915\u093C\u09BE\u09C7\u1B35"
      U"\u1B06"
      U"𝐀𐐀𑄯\u0F71\u0F72\u0F73\uFF9E\u1D165\u1D158\uFFFD\u3000·˗…/&€";
  return characters;
}

/// What policies hold, and what folding makes shorter or longer.
const std::u32string common_characters =
    U"aeZёЖაბჟᲐႠⴀჼ09.,:;'’\"“”„_–‑@- \u00A0\nÀéöﬁẞßΩςİª½№℃Ａ１…";
const std::u32string accent = U"\u0301";
const std::u32string invisible_characters = U"\u00AD\u200B\u200D\u2060\uFEFF";

std::vector<std::string> random_texts(std::size_t count, std::uint32_t seed,
                                      const std::u32string& characters = telling_characters()) {
  std::mt19937 random(seed);
  std::vector<std::string> texts(count);
  for (std::string& text : texts)
    for (auto left = 1 + random() % 12; left > 0; --left) {
      const auto any = static_cast<char32_t>(random() % 0x1FFFF);
      const bool telling = random() % 8 != 0 || is_surrogate(any) || &characters != &telling_characters();
      text::append(text, telling ? characters[random() % characters.size()] : any);
    }
  return texts;
}

std::vector<std::uint32_t> origins_of_characters(const text::Folded& folded) {
  std::vector<std::uint32_t> origins;
  for (std::size_t at = 0; at < folded.text.size(); at += text::code_point_at(folded.text, at).size)
    origins.push_back(folded.back[at]);
  return origins;
}

}  // namespace

TEST_CASE("every code point has the properties that ICU gives it", "[pocket]") {
  std::size_t different = 0;
  for (char32_t c = 0; c <= last_code_point; ++c) {
    different += pocket::category_of(c) != text::general_category(c);
    different += pocket::is_blank(c) != text::is_white_space(c);
    if (text::is_letter(c)) different += pocket::letter_script_of(c) != text::script_of_letter(c);
  }
  CHECK(different == 0);
}

TEST_CASE("every code point folds, composes and decomposes as in ICU", "[pocket]") {
  std::size_t different = 0;
  for (char32_t c = 0; c <= last_code_point; ++c) {
    if (is_surrogate(c)) continue;
    std::string text = "a";
    text::append(text, c);
    different += pocket::casefolded(text).text != text::nfkc_casefold(text).text;
    different += pocket::composed(text) != text::nfc(text);
    different += pocket::decomposed(text) != text::nfd(text);
  }
  CHECK(different == 0);
}

TEST_CASE("texts fold, compose and decompose as in ICU", "[pocket][property]") {
  for (const std::string& text : random_texts(100000, 15)) {
    const auto folded = pocket::casefolded(text);
    const auto by_icu = text::nfkc_casefold(text);
    const bool same = folded.text == by_icu.text && pocket::composed(text) == text::nfc(text) &&
                      pocket::decomposed(text) == text::nfd(text);
    CAPTURE(text);
    REQUIRE(same);
    REQUIRE(folded.back.size() == by_icu.back.size());
  }
}

TEST_CASE("characters of folded texts come from where ICU says", "[pocket][property]") {
  for (const std::u32string& characters : {common_characters + accent, common_characters + invisible_characters})
    for (const std::string& text : random_texts(50000, 8, characters)) {
      CAPTURE(text);
      REQUIRE(origins_of_characters(pocket::casefolded(text)) == origins_of_characters(text::nfkc_casefold(text)));
    }
}

TEST_CASE("texts have the words that ICU finds in them", "[pocket][property]") {
  std::size_t compared = 0;
  std::mt19937 random(3);
  for (std::string& text : random_texts(200000, 29)) {
    if (random() % 8 == 0) text[random() % text.size()] = static_cast<char>(random() % 0x100);  // broken, most often
    const auto words = pocket::words_by_rules(text);
    if (!words) continue;
    ++compared;
    CAPTURE(text);
    REQUIRE(*words == text::words_by_icu(text));
  }
  CHECK(compared > 50000);
}
