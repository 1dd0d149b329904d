// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"
#include "indexer/text/legacy_font.hpp"

#include <string_view>
#include <vector>

namespace punkti::text {

/// Lines of a text that are Georgian in Latin letters: in the national system, BGN/PCGN 1981, ISO 9984, ALA-LC, or as
/// people type it without any system.
/// Decided per line by the balance of its words, each read as the likeliest Georgian and held against English and
/// against any other language, and strictly: three words that say so, or two of which one is a common word. Lines with
/// less to say count when they stand beside a sure one.
[[nodiscard]] std::vector<ByteRange> find_romanized_lines(std::string_view text);

/// All Georgian that a text has in Latin letters. No line belongs to both: one that holds some of a legacy-encoded run
/// is left to that reading, unless it has diacritics (ISO 9984, ALA-LC) or the run lacks the capitals of the font.
struct LatinGeorgian {
  std::vector<LegacyRun> legacy;
  std::vector<ByteRange> romanized;  ///< lines
};
[[nodiscard]] LatinGeorgian find_latin_georgian(std::string_view text, Surroundings around = Surroundings::unknown);

}  // namespace punkti::text
