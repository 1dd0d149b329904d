// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::corpus {

/// The words of one kind of structure_words.tsv, in the order of the file.
/// Kinds: section, chapter, annex, title, not-title, article, speaking, lead-in, company-form, dated, dated-inside,
/// unfinished.
[[nodiscard]] const std::vector<std::string>& structure_words(std::string_view kind);

/// Is the folded word in the list of that kind?
[[nodiscard]] bool is_structure_word(std::string_view kind, std::string_view folded);

}  // namespace punkti::corpus
