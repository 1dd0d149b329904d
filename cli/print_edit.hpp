// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.hpp"

#include <string>
#include <string_view>

namespace punkti::cli {

/// Words that went and words that came, as GNU wdiff marks them: [-six-] {+seven+}; coloured too when colours are on.
[[nodiscard]] std::string marked_edit(const Context& context, std::string_view gone, std::string_view come);

}  // namespace punkti::cli
