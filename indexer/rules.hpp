// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace punkti::indexer {

/// Hash over the sources and data of every room that decides what stands in an index: one made with other rules is
/// built again.
[[nodiscard]] std::string rules_version();

}  // namespace punkti::indexer
