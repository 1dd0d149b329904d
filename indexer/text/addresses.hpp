// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <string_view>
#include <vector>

namespace punkti::text {

/// E-mail addresses, domain names and file names of a text ("info@aversi.ge", "shop.aversi.ge", "Node.js"), in reading
/// order. A missing blank after a full stop ("data.We") looks the same, so callers give the parts as well as the whole.
/// The program's own rule instead of ICU's: whether '@' breaks words has changed between its versions.
[[nodiscard]] std::vector<ByteRange> find_addresses(std::string_view text);

}  // namespace punkti::text
