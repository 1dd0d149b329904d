// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/page.hpp"

#include <cstddef>

/// What stands behind "silent" and "in passing" on a topic's page.
namespace punkti::web {

/// A company that does not address a topic, as an item of a list: what was read, and what came nearest.
[[nodiscard]] Html silence_of(const Edition& edition, std::size_t topic, std::size_t company);

/// How a company that has documents in several languages treats a topic in each; nothing where it has but one.
[[nodiscard]] Html by_language_of(const Edition& edition, std::size_t company, const query::SurveyCell& cell);

/// The wordings a topic was looked for by.
[[nodiscard]] Html looked_for(const query::SurveyTopic& topic);

}  // namespace punkti::web
