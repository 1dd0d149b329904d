// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyst.hpp"
#include "parity/parity.hpp"
#include "parity/units.hpp"

#include <string>
#include <vector>

namespace punkti::parity {

/// Finds which of a company's versions are the same document in English and in Georgian, and compares them.
/// Two documents are, when much of the shorter one has its partner in the other; of several that could be, those that
/// agree most. Each version is in one comparison at most.
[[nodiscard]] Parity compare_versions(std::string company, const std::vector<Version>& versions,
                                      const indexer::Knowledge& knowledge);

}  // namespace punkti::parity
