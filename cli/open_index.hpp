// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands.hpp"
#include "indexer/index.hpp"

namespace punkti::cli {

/// Opens the index of a command; warns on err when it was built by other language rules than this program's.
[[nodiscard]] Result<indexer::Index> open_index(const Common& common, const Context& context);

}  // namespace punkti::cli
