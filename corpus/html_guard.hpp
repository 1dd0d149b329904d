// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace punkti::corpus {

struct GuardedHtml {
  std::string html;             ///< as long as the original, so that places stay; tags passed over are blanks
  std::size_t passed_over = 0;  ///< tags that were nested too deep, or had too many or too long attributes
};

/// Makes a page safe to parse: the time of gumbo grows with the square of the nesting, and so does that of duplicate
/// attributes. Tags beyond 512 open elements become blanks; a tag over 64 KiB or with over 256 attributes loses them.
[[nodiscard]] GuardedHtml guard_html(std::string html);

}  // namespace punkti::corpus
