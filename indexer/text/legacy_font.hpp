// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"
#include "indexer/text/script.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace punkti::text {

/// AcadNusx keyboard letters -> Mkhedruli, every ASCII letter with a meaning; all else is kept: "xasiaTiT" ->
/// "ხასიათით".
[[nodiscard]] std::string decode_legacy_font(std::string_view ascii);

/// The reverse for the 33 modern letters; all else is kept. decode(encode(x)) == x for Mkhedruli without ASCII letters.
[[nodiscard]] std::string encode_legacy_font(std::string_view mkhedruli);

/// The capitals that are letters of their own on this keyboard: J R S T C Z W.
[[nodiscard]] bool is_legacy_capital(char key) noexcept;

/// A run of legacy-encoded Georgian found in a text.
struct LegacyRun {
  ByteRange place;      ///< in the text searched; from its first letter (or '#') to the end of its last word
  std::string decoded;  ///< the run in Mkhedruli; digits, punctuation, URLs and brand names survive as they are
  std::vector<ByteRange> words;  ///< the words that were decoded; what stands between them was kept
  double margin = 0.0;  ///< the evidence: ln of how much likelier Georgian is than any language in Latin letters (nats)
  bool hard_feature = false;  ///< a spelling that English and the national romanization lack (aT, q not before u)
};

/// Finds legacy-encoded runs. Decided per line and for the lines beside it, never per word: with a hard feature by a
/// margin of 2 nats, without one by 10 to 18, fewer in a document or a paragraph that has a run. A line in capitals is
/// a run when all its words are likely Georgian, T read as თ or ტ. English and other languages, the national
/// romanization, product codes, CamelCase, e-mail addresses and URLs are not runs.
[[nodiscard]] std::vector<LegacyRun> find_legacy_runs(std::string_view text,
                                                      Surroundings around = Surroundings::unknown);

/// The text with its legacy runs decoded, the rest untouched.
[[nodiscard]] std::string decode_legacy_runs(std::string_view text, Surroundings around = Surroundings::unknown);

}  // namespace punkti::text
