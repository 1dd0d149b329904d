// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace punkti::corpus {

/// The 8-bit encoding that an HTML file's <meta> names in its first kilobytes, lower-case; empty when it names none
/// that can be right. "utf-16" in a <meta> that can be read as ASCII is a lie, and UTF-7 is never read: both give
/// nothing, as the HTML standard has it.
[[nodiscard]] std::string declared_charset(std::string_view html);

}  // namespace punkti::corpus
