// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/read_source.hpp"
#include "duplicates/word_diff.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace punkti::verify {

using duplicates::Span;

/// A text as its words, letter for letter, with one blank between two: line ends, indents and characters that look like
/// nothing (soft hyphens, zero-width blanks, byte order marks) say nothing and are left out.
[[nodiscard]] std::string words_of(std::string_view text);

/// Is there anything in a text that a reader sees: not only blanks, controls, joiners and marks of direction?
[[nodiscard]] bool can_be_seen(std::string_view text);

/// Words [begin, end) of such a text, by their bytes.
[[nodiscard]] std::vector<Span> cut_words(std::string_view words);

/// A file as its words, whatever its format and encoding, each with its bytes on disk. Why words and not bytes: of
/// HTML, Markdown and mended files a report quotes what a person reads, which stands nowhere in their bytes as such.
class FileWords {
 public:
  explicit FileWords(corpus::ReadText read);

  [[nodiscard]] const std::string& text() const { return text_; }

  /// Bytes of the file in which a stretch of text() stands.
  [[nodiscard]] ByteRange on_disk(Span stretch) const;

  /// Do the bytes of a place say just this? Of mended files, where text and bytes differ, nothing is known.
  [[nodiscard]] bool has_bytes(ByteRange place, std::string_view said) const;

  /// The words of text() that touch a place of the file; empty at its end when the place lies behind it.
  [[nodiscard]] Span touching(ByteRange place) const;

  /// The last character of text() before a byte, or the first behind it, blanks aside; empty at its ends.
  [[nodiscard]] Span character_before(std::size_t at) const;
  [[nodiscard]] Span character_after(std::size_t at) const;

  /// Where a stretch stands first in text() from a byte on; npos when nowhere.
  [[nodiscard]] std::size_t find(std::string_view stretch, std::size_t from = 0) const;

  [[nodiscard]] const std::vector<Span>& words() const { return words_; }

  /// Positions in words() where two words stand next to each other; made on first use.
  [[nodiscard]] std::vector<std::uint32_t> places_of_pair(std::string_view first, std::string_view second) const;

 private:
  /// Bytes of text() that stand in the readable text just so.
  struct Run {
    std::uint32_t at, from, size;
  };
  friend std::string words_of(std::string_view text);
  static std::string write_words(std::string_view text, std::vector<Run>& runs);
  [[nodiscard]] ByteRange in_readable(Span stretch) const;

  corpus::ReadText read_;
  std::string text_;
  std::vector<Run> runs_;
  std::vector<ByteRange> disk_;  // of the runs
  std::vector<Span> words_;
  mutable std::vector<std::pair<std::uint64_t, std::uint32_t>> pairs_;  // hash, position in words_; sorted
};

}  // namespace punkti::verify
