// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/page.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What is odd about the words of a text, marked where it stands.
namespace punkti::web {

struct OddText {
  Html text;   ///< each odd word marked, with a sign that leads to its note
  Html notes;  ///< the notes, to stand beside the text; empty when nothing is odd
};

/// `anchor` is what the notes are found by on their page.
[[nodiscard]] OddText with_oddities(std::string_view plain, const std::vector<query::SurveyOddity>& oddities,
                                    const std::string& anchor);

/// The oddities of a document: how many of each kind, with a link to the first.
[[nodiscard]] Html oddities_of(const Edition& edition, std::size_t document);

}  // namespace punkti::web
