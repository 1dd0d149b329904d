// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace punkti::web {

/// RFC 4648, with padding, without line ends.
[[nodiscard]] std::string base64_of(std::string_view bytes);

}  // namespace punkti::web
