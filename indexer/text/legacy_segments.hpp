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

/// Spellings that neither English nor the national romanization has.
struct HardSpellings {
  std::size_t capitals = 0;  ///< a capital of the font inside a word: aT
  std::size_t bare_q = 0;    ///< q not before u

  [[nodiscard]] bool any() const noexcept { return capitals + bare_q > 0; }
};

/// A Latin word that may be legacy-encoded.
struct LegacyWord {
  ByteRange place;
  LegacyWordKind kind = LegacyWordKind::plain;
  bool hashtag = false;  ///< a '#' stands before it
  HardSpellings hard;
};

/// Latin words of one line with nothing Georgian between them.
struct LegacySegment {
  std::vector<LegacyWord> words;
  std::size_t paragraph = 0;
  bool after_georgian = false;  ///< a word of another script stands between it and the segment before
  std::size_t letters = 0;
  HardSpellings hard;
  bool headline = false;          ///< all its words are in capitals
  std::size_t weighed_words = 0;  ///< words that count in the margin
  bool hopeless = false;          ///< by a first look no Georgian; not weighed
  double margin = 0.0;            ///< nats, of Georgian over any other language in Latin letters
  double over_legacy = 0.0;       ///< nats, of the national romanization over the legacy keyboard
  bool accepted = false;
};

/// Cuts a text into segments. Line ends, tabs, table bars and words in other scripts end a segment; blank lines end a
/// paragraph. Addresses and URLs belong to none. The segments are not weighed yet.
[[nodiscard]] std::vector<LegacySegment> legacy_segments_of(std::string_view text);

}  // namespace punkti::text
