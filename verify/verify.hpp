// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.hpp"
#include "verify/find_edit.hpp"
#include "verify/quotation.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Do the words that a report quotes still stand in their files, and if not, what has become of them?
///
/// Compared are the words letter for letter, as a person reads the file (words.hpp): so one rule holds for plain text,
/// markup, other encodings and mended bytes. A file with the same SHA-256 is no proof by itself: its words are looked
/// at all the same, since a report can be changed too.
namespace punkti::verify {

/// intact: the words stand in the bytes that were named, no word of them cut; in plain text nothing else stands there.
/// moved: letter for letter elsewhere in the file, or in another file of the company or of that name. edited: nearly
/// so, or something else between the same neighbours. gone: neither.
enum class Status { intact, moved, edited, gone };
enum class FileState { same, changed, missing, unreadable };

/// "intact", "moved", "edited", "gone"; "same", "changed", "missing", "unreadable".
[[nodiscard]] std::string_view name_of(Status status) noexcept;
[[nodiscard]] std::string_view name_of(FileState state) noexcept;

struct Found {
  std::string source;
  ByteRange place;  ///< bytes of that file
};

struct Finding {
  Status status = Status::gone;
  FileState file = FileState::missing;
  std::optional<Found> found;  ///< where it stands now; nothing when gone
  std::vector<Edit> edits;     ///< of what was edited
  std::string why;             ///< a sentence for a reader, may be empty
};

struct FileFinding {
  std::string source;
  FileState state = FileState::missing;
  std::string why;  ///< of an unreadable file
  std::size_t quotations = 0, intact = 0;
};

struct Verification {
  std::vector<Finding> findings;   ///< one a quotation, in their order
  std::vector<FileFinding> files;  ///< by source
  std::vector<Notice> notices;     ///< of the corpus

  [[nodiscard]] std::size_t count(Status status) const;
  [[nodiscard]] bool all_intact() const { return count(Status::intact) == findings.size(); }
};

/// Looks for each quotation in the corpus. Only files that corpus::find_sources finds there are opened.
/// Errors: those of find_sources.
[[nodiscard]] Result<Verification> verify(std::span<const Quotation> quotations,
                                          std::span<const std::filesystem::path> corpus);

}  // namespace punkti::verify
