// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"
#include "indexer/text/script.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace punkti::corpus {

/// One of the documents that a file holds, as a range of its blocks.
struct Part {
  std::size_t begin = 0, end = 0;  ///< blocks [begin, end)
  std::vector<std::size_t>
      titles;  ///< blocks that are its title: usually one; "Annex 1:" and the title below it are two. They lie in the
               ///< part, or at the top of a file that begins with its title in every language it has
  text::Language lang = text::Language::other;
};

/// Finds where one document ends and the next begins: at a title ("… Policy", "… პოლიტიკა") that starts headings anew,
/// and where several blocks of another language follow. Lines of navigation before the first title belong to no
/// document.
/// @pre find_headings has run.
[[nodiscard]] std::vector<Part> split_documents(const Readable& readable);

}  // namespace punkti::corpus
