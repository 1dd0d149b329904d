// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/fact.hpp"

#include <string_view>
#include <vector>

namespace punkti::facts {

/// The checkable facts of a text, in reading order; their places do not overlap. Georgian and English, in figures, in
/// words and in both ("7 (შვიდი) კალენდარული დღე"), whatever script Georgian stands in (see indexer/text). What only
/// looks like a fact gives none: articles and sections ("Article 14"), "24/7", times of day, versions, numbers of lists
/// and laws, dates inside the citation of a law. Units are never converted: "2 weeks" is not 14 days. In: UTF-8. Units:
/// bytes of `text`. Errors: none. Thread-safe. Sources of the word lists: in the heads of the files in facts/data.
[[nodiscard]] std::vector<Fact> find_facts(std::string_view text);

}  // namespace punkti::facts
