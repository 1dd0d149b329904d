// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace punkti::text {

/// The stem of one folded English word by the Porter2 rules: the very stem that Xapian's English stemmer gives, for
/// where the rules must run without Xapian. A stem need not be a word: "policies" -> polici, "using" -> use.
/// In: UTF-8 in lower case; a character beyond ASCII counts as a consonant.
/// Source: snowballstem.org/algorithms/english/stemmer.html, as of November 2006.
[[nodiscard]] std::string stem_english(std::string_view word);

}  // namespace punkti::text
