// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyst.hpp"
#include "indexer/records.hpp"
#include "indexer/terms.hpp"

#include <xapian.h>
#include <string>

namespace punkti::indexer {

/// The Xapian document of a clause: terms and values as schema.hpp says, data as records.hpp says.
[[nodiscard]] Xapian::Document make_document(const StoredClause& clause, const AnalysedClause& analysed);

/// A text with case and blanks folded away: equal for copies of one passage.
[[nodiscard]] std::string without_case_and_blanks(std::string_view text);

/// Boolean terms of hashes, for filters and look-ups; the plain ones are in terms.hpp.
[[nodiscard]] std::string document_term(std::string_view company, std::string_view document);
[[nodiscard]] std::string source_term(std::string_view path);
[[nodiscard]] std::string source_key(std::string_view path);  ///< metadata key of a StoredSource

}  // namespace punkti::indexer
