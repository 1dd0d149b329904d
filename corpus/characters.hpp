// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// Characters of valid UTF-8, read by byte position: the little that finding blocks needs.
namespace punkti::corpus {

/// The code point that begins at `at`, which moves behind it.  @pre at < text.size()
[[nodiscard]] char32_t next_character(std::string_view text, std::size_t& at) noexcept;

/// The code point that ends at `at`, which moves before it.  @pre at > 0
[[nodiscard]] char32_t previous_character(std::string_view text, std::size_t& at) noexcept;

/// White space of any kind, and the characters that look like nothing (byte order mark, zero-width space, soft hyphen).
[[nodiscard]] bool is_blank(char32_t character) noexcept;

[[nodiscard]] bool is_letter(char32_t character) noexcept;
[[nodiscard]] bool is_upper(
    char32_t character) noexcept;  ///< of the scripts that policies write in two cases: Mtavruli is not upper
[[nodiscard]] bool is_lower(char32_t character) noexcept;
[[nodiscard]] bool is_georgian(char32_t character) noexcept;

/// The range without blanks at both ends; empty (at its begin) when there is nothing else.
[[nodiscard]] ByteRange trimmed(std::string_view text, ByteRange range) noexcept;

[[nodiscard]] ByteRange whole(std::string_view text) noexcept;

/// Number of characters, counted as code points.
[[nodiscard]] std::size_t count_characters(std::string_view text) noexcept;

/// The last character that is neither blank nor a closing quote or bracket; 0 when there is none.
[[nodiscard]] char32_t last_mark(std::string_view text) noexcept;

/// The first character that is neither blank nor an opening quote or bracket; 0 when there is none.
[[nodiscard]] char32_t first_mark(std::string_view text) noexcept;

/// Is the character the end of a sentence: . ! ? …
[[nodiscard]] bool ends_sentence(char32_t mark) noexcept;

/// @p at or the next position behind it that begins a character.
[[nodiscard]] std::size_t character_border(std::string_view text, std::size_t at) noexcept;

}  // namespace punkti::corpus
