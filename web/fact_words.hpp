// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/fact.hpp"
#include "web/words.hpp"

#include <string_view>

namespace punkti::web {

/// "Durations", "Third parties": the heading over the facts of a kind.
[[nodiscard]] Html kind_name(facts::Kind kind);

/// A value as a person would say it, in the report's language: "P10D working" is "10 working days". What has no such
/// form comes as it is, as a name.
[[nodiscard]] Html value_in_words(facts::Kind kind, std::string_view value);

}  // namespace punkti::web
