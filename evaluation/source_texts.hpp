// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/types.hpp"
#include "evaluation/judged_queries.hpp"
#include "evaluation/measures.hpp"
#include "indexer/generation.hpp"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace punkti::evaluation {

/// The source files behind an index, read again when a quote is looked for: an index holds clauses, and a quote may
/// reach over their borders. Not shared between threads.
class SourceTexts {
 public:
  /// Finds the files of the index under `corpus`, or under the folders it was built from when that is empty.
  /// Errors: not_found, saying how to name the corpus.
  [[nodiscard]] static Result<SourceTexts> find(const indexer::Manifest& manifest,
                                                std::span<const std::filesystem::path> corpus);

  /// The path of a source from what a person or a scorer calls it: the path itself, or the file's name where one source
  /// only has it. Errors: bad_input.
  [[nodiscard]] Result<std::string> source_called(const std::string& doc) const;

  /// Where the words of a quote stand. Errors: bad_input (no such source, quote not in it), not_found (its file is
  /// gone or is no longer what was indexed).
  [[nodiscard]] Result<Place> place_of(const JudgedPassage& passage);

  /// Bytes of a source. Errors: not_found, as above.
  [[nodiscard]] Result<std::uint64_t> size_of(const std::string& source);

 private:
  struct File {
    corpus::Source source;
    std::string sha256;
  };
  struct Text {
    std::string bytes;  ///< of the file, when places are bytes of the file as it is
    corpus::SourceText decoded;
  };

  Result<const Text*> text_of(const std::string& source);

  std::map<std::string, File> files_;
  std::map<std::string, Text> texts_;
};

}  // namespace punkti::evaluation
