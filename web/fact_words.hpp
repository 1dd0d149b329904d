// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/fact.hpp"
#include "web/escape.hpp"

#include <string_view>

/// Facts in the report's language.
namespace punkti::web {

/// "Durations", "Third parties".
[[nodiscard]] Html kind_in_words(facts::Kind kind);

/// "P10D working" -> "10 working days", "P3D..P5D" -> "3 days to 5 days", "16y" -> "16 years of age". Values without
/// such a form come as they are, isolated as names are.
[[nodiscard]] Html value_in_words(facts::Kind kind, std::string_view value);

}  // namespace punkti::web
