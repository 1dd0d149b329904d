// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "versions/units.hpp"

#include <cstddef>
#include <vector>

namespace punkti::versions {

/// An old unit and the new one it became.
struct Pair {
  std::size_t old_unit = 0, new_unit = 0;
  double similarity = 1.0;
  bool has_moved = false;
};

/// Which unit became which, by the order of the new ones; each at most once.
[[nodiscard]] std::vector<Pair> pair_units(const std::vector<Unit>& old_units, const std::vector<Unit>& new_units);

}  // namespace punkti::versions
