// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicates/duplicates.hpp"

#include <nlohmann/json_fwd.hpp>

namespace punkti::duplicates {

/// kind, scope, lines, identical_lines, clauses, words, similarity, text, places: [id, company, document, title,
/// heading, source, begin, end, words, similarity, differences: [first, here, before, after]]. Fields are only ever
/// added.
[[nodiscard]] nlohmann::ordered_json block_record(const Block& block);

}  // namespace punkti::duplicates
