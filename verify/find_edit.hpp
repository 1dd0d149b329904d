// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/quotation.hpp"
#include "verify/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace punkti::verify {

/// Words that stand otherwise now, with up to four words before and after as they stand now.
struct Edit {
  std::string before, old_words, new_words, after;
};

/// Where a quotation stands in other words.
struct Edited {
  Span place;  ///< in the file's text()
  double similarity = 0.0;
  std::vector<Edit> edits;
};

/// A quotation made ready: its words, and those before and after it.
struct Sought {
  explicit Sought(const Quotation& quotation);
  std::string exact, prefix, suffix;
  std::vector<Span> words;  ///< of exact
};

/// What has become of a quotation that stands in a file no more: between the words that stood before and after it, if
/// they are still there and what is between them is like it or as short as it; else where most of its pairs of words
/// stand together, if half of the words are the same. Nothing when it is in neither.
[[nodiscard]] std::optional<Edited> find_edit(const Sought& sought, const FileWords& file);

/// The same of a stretch that is known, however little of it is left. Nothing when it is empty or too long to compare.
[[nodiscard]] std::optional<Edited> find_edit_in(const Sought& sought, const FileWords& file, Span region);

}  // namespace punkti::verify
