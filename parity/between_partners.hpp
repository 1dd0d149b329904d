// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parity/pair_gains.hpp"

namespace punkti::parity {

/// Looks for partners among the units that stand between two pairs of neighbours, and adds their links. A weaker
/// likeness is enough there, and rivals elsewhere do not count: they have partners. Two here may be the partner of one
/// there.
/// @pre alignment.links are in English order and join one unit with one
void fill_between(const Sides& sides, Alignment& alignment);

/// Lets a unit without a partner join its neighbour, when the neighbour's partner is the partner of both: two
/// paragraphs here are one there. The sentences decide: some of the unit's own must find theirs in the partner.
void join_neighbours(const SignedVersion& en, const SignedVersion& ka, Alignment& alignment);

}  // namespace punkti::parity
