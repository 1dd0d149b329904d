// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/text/unicode.hpp without ICU.
#include "indexer/text/unicode.hpp"

#include "pocket/browser/characters.hpp"
#include "pocket/browser/normalization.hpp"

namespace punkti::text {

GeneralCategory general_category(char32_t code_point) noexcept {
  return pocket::category_of(code_point);
}

bool is_white_space(char32_t code_point) noexcept {
  return pocket::is_blank(code_point);
}

Script script_of_letter(char32_t letter) noexcept {
  return pocket::letter_script_of(letter);
}

Folded nfkc_casefold(std::string_view text) {
  return pocket::casefolded(text);
}

std::string nfc(std::string_view text) {
  return pocket::composed(text);
}

std::string nfd(std::string_view text) {
  return pocket::decomposed(text);
}

}  // namespace punkti::text
