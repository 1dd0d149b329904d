// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace punkti::text {

/// What is odd about a word that mixes scripts.
///  confusable       look-alike letters: "Сookies" with Cyrillic С       repaired: "Cookies"
///  stray_cyrillic   a half-translated word: "размещებული", "переჩა"     repaired: empty, nothing to repair to
///  glued_cells      table cells run together: "AdSenseGoogleრეკლამის"   repaired: "AdSense | Google | რეკლამის"
enum class MixedKind { confusable, stray_cyrillic, glued_cells };

/// "confusable", "stray-cyrillic", "glued-cells": the names in records.
[[nodiscard]] std::string_view name_of(MixedKind kind) noexcept;

struct MixedWord {
  ByteRange place;  ///< the whole word in the text
  MixedKind kind;
  std::string repaired;
};

/// Words of a text that mix scripts and should not. A Latin name with a Georgian ending ("AIO-ს", "Cookie-ები") is
/// ordinary and not among them.
[[nodiscard]] std::vector<MixedWord> find_mixed_words(std::string_view text);

/// A word with look-alike letters of another script replaced by those of its main script, letter by letter; others
/// unchanged. Source: the letters whose skeleton in Unicode's confusables.txt (UTS 39) is one ASCII letter.
[[nodiscard]] std::string repair_confusables(std::string_view word);

/// The cells of a word that table cells were glued into ("AdSense", "Google", "რეკლამის"), as places in it; else the
/// whole word.
[[nodiscard]] std::vector<ByteRange> glued_cells_of(std::string_view word);

}  // namespace punkti::text
