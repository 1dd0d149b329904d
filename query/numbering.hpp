// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace punkti::query {

struct NumberedPlace {
  std::string number;  ///< "10.1.2", "ა", "b", "3"
  ByteRange place;
};

struct NumberingGap {
  std::string before;  ///< the number before the gap
  std::string after;   ///< the number that comes instead of the next one
  ByteRange place;     ///< of the number after
};

/// The number a line begins with ("10.1.", "ბ)", "c)"), without the closing dot or bracket; empty when it begins with a
/// word.
[[nodiscard]] std::string number_before(std::string_view line);

/// Where numbering jumps forward: 5 to 7, 10.1 to 10.3, გ) to ე). Numbers that begin anew or go back are no gap: lists
/// do that. Georgian letters count in the order of the modern alphabet. Roman numerals and mixed marks are left alone.
[[nodiscard]] std::vector<NumberingGap> gaps_in(const std::vector<NumberedPlace>& numbered);

}  // namespace punkti::query
