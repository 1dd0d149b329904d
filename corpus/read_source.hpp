// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/types.hpp"

namespace punkti::corpus {

/// Limits on what one file may hold; each with its reason in docs/limits.md.
struct ReadLimits {
  std::size_t file_bytes = 20u << 20;  ///< larger files are refused
  std::size_t clauses = 50'000;        ///< the rest is joined into the last one, with a notice
  std::size_t clause_bytes = 1'500;    ///< larger blocks are cut at sentence ends
  std::size_t pack_bytes = 700;  ///< a short list stays one clause with the sentence that announces it up to this size
};

/// Reads one source: bytes -> text -> blocks -> documents with headings and clauses.
/// Errors: bad_input when nothing of the file can be used (too large, binary, unreadable), naming the file and why.
/// Everything less is a notice in the result: an empty file, broken UTF-8, an unknown encoding.
[[nodiscard]] Result<SourceFile> read_source(const Source& source, const ReadLimits& limits = {});

}  // namespace punkti::corpus
