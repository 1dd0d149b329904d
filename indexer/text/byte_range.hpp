// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace punkti {

/// Half-open range [begin, end) of UTF-8 BYTES of some text. Never UTF-16 units, never code points.
/// Which text it counts in is said by whoever holds it: a file on disk, a clause, a query.
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
  auto operator<=>(const ByteRange&) const = default;
};

/// @return a view INTO text: dies with text.  @pre place lies inside text.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, ByteRange place) {
  return text.substr(place.begin, place.size());
}

}  // namespace punkti
