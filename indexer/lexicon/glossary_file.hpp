// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cmake/embedded.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace punkti::lexicon {

/// A concept as its file says; glossary/README.md explains the fields. Views into the file's bytes: die with them.
struct ConceptEntry {
  std::string_view id;
  std::vector<std::string_view> en;
  std::vector<std::string_view> ka;
  std::vector<std::string_view> ka_verbs;  ///< in the notation of georgian_verbs.hpp
  std::vector<std::string_view> pairs;     ///< "order cancel": two other concepts that, side by side, are this one
  std::string_view broader;
  std::string_view source;
  std::string_view note;
};

/// Phrases that hold a term of the glossary without its meaning.
struct AsideEntry {
  std::vector<std::string_view> en;
  std::vector<std::string_view> ka;
  std::string_view note;
};

struct GlossaryFile {
  std::vector<ConceptEntry> concepts;
  std::vector<AsideEntry> asides;
};

/// The glossary as its files say, in the order of the files.
/// The files are TOML; read here is the part of it that they keep to: tables in an array, strings in plain double
/// quotes without escapes, arrays of them, comments on lines of their own. A full parser needs 12 ms for them, at every
/// start of the program. Errors: std::runtime_error with file and line for anything else; files that passed the tests
/// have nothing else.
[[nodiscard]] GlossaryFile read_glossary(std::span<const EmbeddedFile> files);

/// The files compiled into the program.
[[nodiscard]] std::span<const EmbeddedFile> glossary_files();

}  // namespace punkti::lexicon
