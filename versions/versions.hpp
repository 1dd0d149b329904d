// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/types.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Two versions of a document, clause by clause.
///
/// Words are compared as in `duplicates`: case, script, legacy fonts, punctuation and the numbers of clauses play no
/// part, so a renumbered clause is unchanged (both numbers are given). What stands in the same order in both is found
/// first; what is left is paired by the word pairs that clauses share, and by number and section where the words alone
/// do not decide.
namespace punkti::versions {

/// moved: the same words at another place among its neighbours. A clause that changed and moved is `changed`, with
/// `has_moved`.
enum class Status { unchanged, changed, moved, added, removed };

/// A clause or heading as one version has it.
struct Side {
  std::string document;  ///< id within its file
  std::string number;
  std::vector<std::string> section;
  ByteRange place;  ///< bytes of the source file
  std::string text;
};

/// A stretch of words that differs; texts as published, on one line, with up to four words before and after.
struct Edit {
  std::string before, old_words, new_words, after;
  bool has_figures = false;  ///< a number, date, amount or share is in it
};

struct Change {
  Status status = Status::unchanged;
  bool is_heading = false;
  bool has_moved = false;
  double similarity = 0.0;  ///< words in common, of the words of both: 0 to 1
  std::optional<Side> old_side, new_side;
  std::vector<Edit> edits;  ///< of a changed clause
};

/// Every clause and heading of both versions once, in the order of the new one, what was removed where it stood.
[[nodiscard]] std::vector<Change> compare(const corpus::SourceFile& old_version, const corpus::SourceFile& new_version);

/// "unchanged", "changed", "moved", "added", "removed".
[[nodiscard]] std::string_view name_of(Status status) noexcept;

}  // namespace punkti::versions
