// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/lexicon/concepts.hpp"

#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace punkti::lexicon {

/// Two concepts that, side by side, make a third. In either order: Georgian asks "შეკვეთა როგორ გავაუქმო" as readily as
/// "როგორ გავაუქმო შეკვეთა", and no list of phrases holds every form of both words.
class ConceptPairs {
 public:
  /// @param written  two ids with a blank between, as in the file; it and `makes` must outlive this
  /// Errors: std::runtime_error when it is no pair.
  void add(std::string_view written, std::string_view makes);

  /// The concepts that pairs among those found make, with at most two other words between. Nearest pairs first; a word
  /// is in one pair only. The phrase of each is the pair as written.
  /// In: what was found in these terms, in any order.
  [[nodiscard]] std::vector<ConceptFound> find(std::span<const text::Term> terms,
                                               std::span<const ConceptFound> found) const;

 private:
  struct Made {
    std::string_view id;
    std::string_view written;
  };

  std::map<std::pair<std::string_view, std::string_view>, Made> pairs_;  ///< by the ids, the lesser first
};

}  // namespace punkti::lexicon
