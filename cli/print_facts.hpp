// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.hpp"
#include "query/compare.hpp"

namespace punkti::cli {

/// The facts of a comparison for people: a line a value, with the companies that have it; "only" behind a company that
/// has it alone. Long kinds are cut, with the command that shows the rest.
void print_shared_facts(const Context& context, const query::Comparison& comparison);

}  // namespace punkti::cli
