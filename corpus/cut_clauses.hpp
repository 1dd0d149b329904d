// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"
#include "corpus/read_source.hpp"
#include "corpus/split_documents.hpp"

namespace punkti::corpus {

/// The headings and clauses of one document. Places count in the readable text; ids are not given yet.
/// Every block that is no heading is in exactly one clause; clauses are in reading order and never overlap. A heading
/// with nothing below it is a clause too, at the same place, so that its words can be found.
/// @pre set_levels has run on the part.
[[nodiscard]] Document cut_clauses(const Readable& readable, const Part& part, const ReadLimits& limits);

}  // namespace punkti::corpus
