// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/marks.hpp"
#include "web/page.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Passages as published, as several pages quote them.
namespace punkti::web {

/// The words of a clause, set as published. `words` is its text, marked as the page wants; `anchor` is what its reading
/// is found by.
[[nodiscard]] Html published(const query::SurveyClause& clause, const std::string& anchor, const Html& words);

/// The clause in Mkhedruli where it was published in Latin letters, with a word on what it is; else nothing.
[[nodiscard]] Html reading_below(const query::SurveyClause& clause, const std::string& anchor);

/// The clause's text with the words marked that spoke for a topic.
[[nodiscard]] Html with_spoken_words(const query::SurveyClause& clause, std::string_view topic);

/// What spoke for a topic in a clause, "heading: retention period"; empty when it is not among the clause's topics.
[[nodiscard]] const std::vector<std::string>& what_spoke(const query::SurveyClause& clause, std::string_view topic);

/// The switch between the letters as published, Mkhedruli and the national romanization. It is hidden until a script
/// that can switch shows it (assets/reading.js).
[[nodiscard]] Html letters_switch(const Edition& edition);

}  // namespace punkti::web
