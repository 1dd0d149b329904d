// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parity/parity.hpp"
#include "query/records.hpp"

#include <vector>

namespace punkti::parity {

/// status, level, en, ka, then company, heading, moved, section, differences: one for each block and, behind a block
/// that differs, one for each of its sentences. en and ka: source, begin, end, text; null when that side has nothing.
[[nodiscard]] std::vector<query::Record> parity_records(const Parity& parity);

}  // namespace punkti::parity
