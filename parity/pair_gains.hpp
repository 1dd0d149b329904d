// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parity/align_units.hpp"
#include "parity/chains.hpp"

#include <cstddef>
#include <vector>

namespace punkti::parity {

/// Similarity below which two units are strangers, unless something else speaks for them.
inline constexpr double stranger = 0.30;
/// Less is needed between two neighbours that are partners.
inline constexpr double vouched_for = 0.08;
/// A similarity of less is none.
inline constexpr double nothing_alike = 0.03;
/// Length surplus up to which a translation is ordinary: two fifths shorter or longer.
inline constexpr double length_free = 0.5;
/// Headings are free translations: "User Data" grows to twice its length.
inline constexpr double length_most_of_heading = 0.9;

struct Sides {
  const std::vector<Unit>& en;
  const std::vector<Unit>& ka;
};

/// What English unit i and Georgian unit j, or units that end with them, gain by being partners, when nothing is known
/// of their rivals.
/// @param en, ka  evidence of the units
[[nodiscard]] double lone_gain(const Sides& sides, std::size_t i, std::size_t j, const Evidence& en,
                               const Evidence& ka);

/// Gains of all pairs; a pair loses by what the best rival of either unit is better by.
[[nodiscard]] Gains gains_of(const Sides& sides, const Alignment& alignment);

}  // namespace punkti::parity
