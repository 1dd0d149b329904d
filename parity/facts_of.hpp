// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace punkti::parity {

/// A checkable detail of a passage, written so that it is the same in both languages.
struct PlainFact {
  std::string kind;   ///< "number", "month", "email", "url"
  std::string value;  ///< number: "14", "0.5"; month: "3"; email and url in lower case, url as its host
  std::string unit;   ///< of a number: "day", "working day", "banking day", "hour" …; empty when none follows
  bool soft = false;  ///< a number in words that no unit follows: it may be no number at all ("one of these")
  ByteRange place;    ///< in the text given
};

/// Numbers in figures and words, months, e-mail addresses and web sites of an English or Georgian text, in reading
/// order. Dates give their numbers and the month. Grouped figures ("1,000", "1 000") are one number; a decimal comma is
/// a point.
[[nodiscard]] std::vector<PlainFact> facts_of(std::string_view text);

}  // namespace punkti::parity
