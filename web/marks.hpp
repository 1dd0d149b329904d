// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/survey.hpp"
#include "web/escape.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace punkti::web {

/// A stretch of a text to be marked, with the part ("parity: differs") that marks it; the part has one place, "text".
struct Mark {
  ByteRange place;
  std::string_view part;
};

/// A text with stretches of it marked; of two that overlap the one that begins first.
[[nodiscard]] Html marked(std::string_view plain, std::vector<Mark> marks);

/// Where a value stands in a text: as written, or else its number alone ("14" of "14 days"); never inside a longer
/// number or word. Nothing when the text says it in words.
[[nodiscard]] std::optional<ByteRange> place_of_value(std::string_view plain, std::string_view value);

}  // namespace punkti::web
