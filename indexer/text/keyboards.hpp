// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace punkti::text {

/// What the same keys give on another keyboard layout.
struct Retyped {
  std::string text;           ///< in the case the keys give; not folded
  std::string_view active;    ///< the layout whose letters were typed: "us", "ge", "ge-typewriter", "ru"
  std::string_view intended;  ///< the layout that gives `text`
};

/// A typed text on every other layout, for each layout that has all of its characters: "პრივაცყ" typed on ge is
/// "privacy" on us. A key without a letter under shift gives the one without. In: UTF-8 without blanks.
/// Source: data/keyboards.tsv.
[[nodiscard]] std::vector<Retyped> retyped(std::string_view typed);

/// Do two characters lie on keys that touch, on any layout?
[[nodiscard]] bool are_neighbour_keys(char32_t one, char32_t other);

/// "English", "Georgian", "Russian": the language of a layout, for people.
[[nodiscard]] std::string_view language_of_layout(std::string_view layout) noexcept;

}  // namespace punkti::text
