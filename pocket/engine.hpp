// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace punkti::pocket {

/// The engine that runs in a page (pocket/browser), WebAssembly in gzip; empty when the program was built without it.
[[nodiscard]] std::string_view engine();

}  // namespace punkti::pocket
