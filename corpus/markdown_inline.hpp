// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/readable_writer.hpp"

#include <cstddef>
#include <string_view>

namespace punkti::corpus {

/// Follows the words of one Markdown block through its source: cmark says what the words are, this says where they
/// stand. Marks between them (emphasis, links, escapes, quote marks of the next line) are passed over.
class InlineFollower {
 public:
  /// Words are looked for in source[begin, end).
  InlineFollower(ReadableWriter& writer, std::string_view source, std::size_t begin, std::size_t end)
      : writer_(writer), source_(source), at_(begin), end_(end) {}

  void write(std::string_view words);
  void pass(std::string_view markup);     ///< markup that stands in the source just so: an HTML tag
  void leave_link();                      ///< behind "](…)", "][…]" or ">"
  void line_end(std::string_view shown);  ///< a line end within the block, shown as a blank or as a line end

 private:
  [[nodiscard]] std::size_t find(std::string_view words) const;
  [[nodiscard]] bool stands_at(std::size_t at, std::string_view words) const;
  std::size_t write_one(std::string_view words);

  ReadableWriter& writer_;
  std::string_view source_;
  std::size_t at_, end_;
};

}  // namespace punkti::corpus
