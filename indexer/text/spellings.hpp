// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/romanization.hpp"
#include "indexer/text/tables.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace punkti::text {

/// A set of systems.
using Systems = unsigned;
inline constexpr std::array all_systems{System::national, System::bgn1981, System::iso9984,
                                        System::ala_lc,   System::legacy,  System::chat};
[[nodiscard]] constexpr Systems only(System system) noexcept {
  return 1U << static_cast<unsigned>(system);
}
inline constexpr Systems exact_systems = only(System::chat) - 1U;  // chat is the last of them

/// A letter that some Latin letters at hand may stand for.
struct Spelling {
  char letter = 0;         ///< in the alphabet of mkhedruli.hpp
  std::size_t length = 0;  ///< bytes of the Latin letters
  Systems systems = 0;     ///< in which systems, marks left out or replaced allowed
  Systems strictly = 0;    ///< … to the letter
};

/// romanization.tsv, ready for both ways.
class Spellings {
 public:
  [[nodiscard]] static const Spellings& all();

  /// The letter in an exact system; in `chat`, its first spelling.
  [[nodiscard]] std::string_view exact(char letter, System system) const;

  /// Everything that the beginning of a text may stand for. @param latin decomposed(), in the case in which it was
  /// typed.
  [[nodiscard]] std::vector<Spelling> offered(std::string_view latin) const;

  /// The longest spelling of a system at the beginning of a text, and of its letters the likeliest.
  [[nodiscard]] std::optional<Spelling> likeliest(std::string_view latin, System system) const;

 private:
  explicit Spellings(const std::vector<Row>& rows);
  void learn(char letter, std::string_view latin, Systems systems, Systems strictly = 0);
  void learn_exact(char letter, const Row& cells);
  void learn_sloppy(char letter);

  std::array<std::array<std::string, all_systems.size()>, 34> exact_;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view latin) const noexcept { return std::hash<std::string_view>{}(latin); }
  };
  std::unordered_map<std::string, std::vector<Spelling>, Hash, std::equal_to<>> offers_;
  std::array<std::size_t, 256> longest_{};  ///< by first byte in lower case: bytes of the longest spelling
};

/// Canonical decomposition, with the marks that people type for an apostrophe (' ` ´ ʼ ʹ ‘ ’ ′) made one, U+2019.
[[nodiscard]] std::string decomposed(std::string_view latin);
[[nodiscard]] std::string composed(std::string_view text);

}  // namespace punkti::text
