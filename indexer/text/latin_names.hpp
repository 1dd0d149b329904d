// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace punkti::text {

/// Is this word, in whatever case, one of the names that stay Latin inside Georgian (data/latin_names.txt)?
[[nodiscard]] bool is_latin_name(std::string_view word);

/// Two letters or more, all of them ASCII capitals.
[[nodiscard]] bool is_acronym(std::string_view word) noexcept;

}  // namespace punkti::text
