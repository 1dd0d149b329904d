// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parity/pair_gains.hpp"

namespace punkti::parity {

/// Adds links between headings that no chain has found: they are short, and free translations of each other. Such are
/// headings directly above partners, headings whose number fits between two that fit, and the titles of both versions.
/// @pre alignment.links join one unit with one
void link_headings(const Sides& sides, Alignment& alignment);

}  // namespace punkti::parity
