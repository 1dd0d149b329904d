// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicates/passages.hpp"

#include <optional>

namespace punkti::duplicates {

/// Two stretches that match, and how many words of the first have a like in the second.
struct Match {
  Stretch a, b;
  std::size_t words = 0;
};

/// Walks two stretches of rows side by side, from a pair of rows that match, as far as they go on matching.
class SideBySide {
 public:
  SideBySide(const Reading& reading, const std::vector<std::uint32_t>& families)
      : reading_(reading), families_(families) {}

  /// Both ways from rows a and b, inside the limits; stretches of one document do not run into each other.
  /// `matched`, when given, gets the rows of the second stretch that have a like in the first.
  /// @pre families of a and b are equal; in one document a stands before b, or the limits keep them apart.
  [[nodiscard]] Match around(std::uint32_t a, std::uint32_t b, Stretch a_limits, Stretch b_limits,
                             std::vector<std::uint32_t>* matched = nullptr) const;

  /// The rows of the document that holds a row.
  [[nodiscard]] Stretch document_around(std::uint32_t row) const;

  [[nodiscard]] std::size_t words_in(Stretch stretch) const;

 private:
  struct Walk;
  void go(Walk& walk) const;
  [[nodiscard]] bool skip_gap(Walk& walk) const;
  [[nodiscard]] bool goes_on(const Walk& walk, std::int64_t skip_a, std::int64_t skip_b) const;
  [[nodiscard]] bool equal(const Walk& walk, std::int64_t ahead_a, std::int64_t ahead_b) const;

  const Reading& reading_;
  const std::vector<std::uint32_t>& families_;
};

}  // namespace punkti::duplicates
