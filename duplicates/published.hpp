// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicates/passages.hpp"
#include "duplicates/word_diff.hpp"

#include <string>
#include <string_view>

namespace punkti::duplicates {

/// The published text behind the numbers of a reading. Texts stand on one line, blanks as single spaces.
class Published {
 public:
  explicit Published(const Reading& reading) : reading_(reading) {}

  /// Rows of a stretch, as lines.
  [[nodiscard]] std::string lines(Stretch stretch) const;

  /// Words of the corpus [begin, end), with what stands between them; a blank between rows.
  /// @pre all of one document.
  [[nodiscard]] std::string words(Span words) const;

 private:
  const Reading& reading_;
};

/// A text on one line, blanks as single spaces, none at its ends.
[[nodiscard]] std::string on_one_line(std::string_view text);

}  // namespace punkti::duplicates
