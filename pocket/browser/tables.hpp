// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

// What write_unicode_tables took from ICU. The formats are described there.
namespace punkti::pocket::tables {

[[nodiscard]] std::span<const std::uint32_t> category_ranges() noexcept;
[[nodiscard]] std::span<const std::uint32_t> script_ranges() noexcept;
[[nodiscard]] std::span<const std::uint32_t> white_space_ranges() noexcept;
[[nodiscard]] std::span<const std::uint32_t> word_border_ranges() noexcept;
[[nodiscard]] std::span<const std::uint32_t> combining_class_ranges() noexcept;

struct Mapping {
  std::u32string_view becomes;  ///< lives as long as the program
  bool marked = false;          ///< of a canonical decomposition: the two parts compose again
};
using Mappings = std::unordered_map<char32_t, Mapping>;

/// What NFKC_Casefold makes of each code point that it changes; the text is to be composed afterwards.
[[nodiscard]] const Mappings& casefold();

/// One step of canonical decomposition, without Hangul syllables.
[[nodiscard]] const Mappings& canonical();

}  // namespace punkti::pocket::tables
