// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parity/parity.hpp"

#include <string_view>
#include <vector>

namespace punkti::parity {

/// The facts that an English passage and its Georgian version give differently. A fact that stands on one side only is
/// left out rather than different, so it takes an unmatched one of a kind on both sides: 14 days here, 10 there.
[[nodiscard]] std::vector<Difference> differences(std::string_view en, std::string_view ka);

/// The periods and e-mail addresses that one text states and the other leaves out; the side that lacks it is empty.
[[nodiscard]] std::vector<Difference> left_out(std::string_view en, std::string_view ka);

/// Does one text state a period or an e-mail address that the other leaves out, without another in its place?
[[nodiscard]] bool one_says_more(std::string_view en, std::string_view ka);

}  // namespace punkti::parity
