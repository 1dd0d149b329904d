// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evaluation/evaluate.hpp"

#include <filesystem>
#include <span>
#include <vector>

namespace punkti::evaluation {

/// Figures of an earlier run, to compare with. The file is what `batch` wrote (then its hits are measured now), or what
/// `eval --format json` or `jsonl` wrote. Queries that are not judged any more are left out.
/// Errors: bad_input, naming file and line: neither of both, a qid twice, a source that the index does not have, a
/// range outside its file.
[[nodiscard]] Result<std::vector<QueryFigures>> read_earlier_run(const std::filesystem::path& file,
                                                                 std::span<const LocatedQuery> queries,
                                                                 SourceTexts& texts);

}  // namespace punkti::evaluation
