// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace punkti::web {

/// In gzip, without name and time: the same bytes give the same bytes. Browsers take it apart with DecompressionStream.
[[nodiscard]] std::string gzipped(std::string_view bytes);

}  // namespace punkti::web
