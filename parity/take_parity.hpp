// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyst.hpp"
#include "indexer/index.hpp"
#include "parity/parity.hpp"

#include <string_view>

namespace punkti::parity {

/// The language versions among a company's documents. Errors: index_damaged.
[[nodiscard]] Result<Parity> take_parity(std::string_view company_id, const indexer::Index& index,
                                         const indexer::Knowledge& knowledge);

/// The same for one source: what is in it, and what its counterparts are among the company's other documents.
/// Errors: index_damaged.
[[nodiscard]] Result<Parity> take_parity(const indexer::StoredSource& source, const indexer::Index& index,
                                         const indexer::Knowledge& knowledge);

}  // namespace punkti::parity
