// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/script.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace punkti::text {

/// The text with all Georgian that stands in Latin letters read into Mkhedruli: legacy-encoded runs decoded, words of
/// romanized lines by their likeliest reading. English words, names, addresses and signs stay. For a reader's eye: a
/// reading without marks is the program's guess.
[[nodiscard]] std::string read_in_mkhedruli(std::string_view text, Surroundings around = Surroundings::unknown);

/// Each letter that is Georgian in Unicode today, and what it is in the national romanization: the table as `romanize`
/// uses it, for programs that cannot call it. Mtavruli and the old letters are there too.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> national_romanization();

}  // namespace punkti::text
