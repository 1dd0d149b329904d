// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/words.hpp"

#include <optional>
#include <string>

namespace punkti::text {

/// The one word that two neighbours are also written as ("ვებ გვერდზე" -> ვებგვერდი), by data/compounds.tsv; none for
/// most pairs. Georgian pairs meet by their stems; English ones may have a plural -s.
[[nodiscard]] std::optional<std::string> find_compound(const Word& first, const std::string& first_stem,
                                                       const Word& second);

}  // namespace punkti::text
