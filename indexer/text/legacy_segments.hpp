// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace punkti::text {

enum class LegacyWordKind {
  plain,
  capital,      ///< begins with a capital that the font has no use for, as sentences do elsewhere; or a name
  all_capital,  ///< an acronym; or a headline
  after_digit,  ///< "2024w"; or "10kg"
  kept,         ///< a name, a code
  foreign,      ///< has an accent or an apostrophe, which the font lacks
};

/// A Latin word that may be legacy-encoded.
struct LegacyWord {
  ByteRange place;
  LegacyWordKind kind = LegacyWordKind::plain;
  bool hashtag = false;  ///< a '#' stands before it
  bool hard = false;     ///< has a hard spelling
  double margin = 0.0;   ///< nats, of Georgian over English
};

/// Spellings that neither English nor the national romanization has.
struct HardSpellings {
  std::size_t capitals = 0;  ///< a capital of the font inside a word: aT
  std::size_t bare_q = 0;    ///< q not before u
  bool firm = false;         ///< some stand in words that are no CamelCase
};

/// Latin words of one line with nothing Georgian between them.
struct LegacySegment {
  std::vector<LegacyWord> words;
  std::size_t paragraph = 0;
  bool after_georgian = false;  ///< a word of another script stands between it and the segment before
  std::size_t letters = 0;
  HardSpellings hard;
  double likelihood = 0.0;      ///< ln P(Georgian)
  double margin = 0.0;          ///< over English
  double over_romanized = 0.0;  ///< over the national romanization
  bool headline = false;        ///< all its words are in capitals
  bool accepted = false;
};

/// Cuts a text into segments. Line ends, tabs, table bars and words in other scripts end a segment; blank lines end a
/// paragraph. Addresses and URLs belong to none. The segments are not weighed yet.
[[nodiscard]] std::vector<LegacySegment> legacy_segments_of(std::string_view text);

}  // namespace punkti::text
