// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/fact.hpp"

#include <string>
#include <string_view>

namespace punkti::web {

/// What a list of facts is sorted by: kinds in the order of facts::kinds, within a kind from the shorter to the longer
/// time, the lower to the higher number, amounts by currency first. Keys compare as ASCII text. Values that are names
/// have the key of their kind alone. For the order only, a month is a twelfth of a year and five working days are a
/// week; a range goes by its lower end.
[[nodiscard]] std::string order_key(facts::Kind kind, std::string_view value);

}  // namespace punkti::web
