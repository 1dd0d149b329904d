// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/fact.hpp"

#include <string_view>

namespace punkti::contradictions {

/// May one thing have two values of this kind only by mistake? Not so dates or contacts.
[[nodiscard]] bool is_compared(facts::Kind kind) noexcept;

/// Do the values surely say two things? Not so "P12M" and "P1Y", "PT24H" and "P1D", "P3D..P5D" and "P5D", "adult" and
/// any age, amounts in two currencies.
[[nodiscard]] bool differ(facts::Kind kind, std::string_view one, std::string_view other);

}  // namespace punkti::contradictions
