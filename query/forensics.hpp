// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/index.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace punkti::query {

/// Something in a document that a careful reader would want to know. It points, it gives no verdict.
struct Finding {
  std::string
      kind;  ///< reading, legacy-encoding, confusable, stray-cyrillic, glued-cells, lost-list, numbering-gap,
             ///< blanked-address, invisible; repeated-text (duplicates/repeated_texts.hpp);
             ///< contradiction (contradictions/findings.hpp); not-found, old-law, deadline (notices/findings.hpp)
  std::string severity;  ///< "error": text is missing from the index; "warning": the published text looks faulty;
                         ///< "note": worth knowing; "look": a question that only a reader can answer
  std::string source;
  std::string document;           ///< document id, empty when it is about the file
  ByteRange place;                ///< in the source file; empty when it is about the file
  std::string what;               ///< one sentence for a reader
  std::string repaired;           ///< the reading that is searched instead, when there is one
  std::string other_source = {};  ///< of a second place that it is also about; empty when there is none
  ByteRange other_place = {};
};

/// What deserves a look in one source. `clauses` are its clauses in reading order.
[[nodiscard]] std::vector<Finding> findings_in(const indexer::StoredSource& source,
                                               const std::vector<indexer::StoredClause>& clauses);

/// What deserves a look in everything indexed, by source and place. Errors: index_damaged.
[[nodiscard]] Result<std::vector<Finding>> findings(const indexer::Index& index);

}  // namespace punkti::query
