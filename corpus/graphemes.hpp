// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace punkti::corpus {

/// The beginning or end of a text, at most so many code points of it, and never a letter without its marks: a letter
/// that would not go in whole is left out. A broken byte is a code
/// point of its own. @return a view INTO text
[[nodiscard]] std::string_view first_characters(std::string_view text, std::size_t most);
[[nodiscard]] std::string_view last_characters(std::string_view text, std::size_t most);

}  // namespace punkti::corpus
