// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parity/align_units.hpp"
#include "parity/parity.hpp"

namespace punkti::parity {

/// The rows that two aligned versions give.
[[nodiscard]] Comparison compare_pair(const SignedVersion& en, const SignedVersion& ka, const Alignment& alignment);

}  // namespace punkti::parity
