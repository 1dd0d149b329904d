// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace punkti::corpus {

/// Does a short line name a document: "Privacy Policy", "Terms of Use", "… კონფიდენციალურობის პოლიტიკა", "გამოყენების
/// პირობები"? Lines that speak of a document ("Changes to this Policy", "… პოლიტიკაში") do not.
[[nodiscard]] bool is_title(std::string_view line);

/// Is the line the name of a company and nothing more: "Example Trade LLC", "შპს „მაგალითი“"?
[[nodiscard]] bool is_company_name(std::string_view line);

}  // namespace punkti::corpus
