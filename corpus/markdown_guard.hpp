// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace punkti::corpus {

/// Why a Markdown text must not be given to cmark, which takes minutes or gigabytes on a few known shapes of input
/// (measured on 0.30.2); empty when it may be.
[[nodiscard]] std::string why_not_cmark(std::string_view text);

}  // namespace punkti::corpus
