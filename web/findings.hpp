// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/page.hpp"

namespace punkti::web {

/// What is worth a look, as sentences that lead to where it stands: silences, questions to the texts, language gaps,
/// copies, oddities. Of each sort the most telling few. Nothing when nothing was found.
[[nodiscard]] Html findings_of(const Edition& edition);

}  // namespace punkti::web
