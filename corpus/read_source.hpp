// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"
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

/// The whole text of a source as a person reads it, from which clauses are cut, and how it lies in the file.
struct ReadText {
  SourceText file;
  Readable readable;
  std::vector<Notice> notices;

  /// Bytes of the file (see Clause::place) in which a range of readable.text stands.
  [[nodiscard]] ByteRange on_disk(ByteRange range) const;
};

/// Reads one source without cutting it. Errors: as read_source.
[[nodiscard]] Result<ReadText> read_text(const Source& source, const ReadLimits& limits = {});

}  // namespace punkti::corpus
