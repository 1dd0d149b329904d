// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace punkti::corpus {

/// A text in which Georgian had been taken for 8-bit text and saved again ("áƒ¬áƒ”áƒ¡áƒ˜" for წესი), put right.
struct Mended {
  std::string text;
  std::vector<std::pair<std::uint32_t, std::uint32_t>>
      on_disk;              ///< (byte of text, byte of the original), as SourceText has it
  std::string page;         ///< the code page that it had been taken for
  std::size_t letters = 0;  ///< Georgian letters put right
  std::size_t guessed = 0;  ///< of them those whose last byte was lost on the way and that their neighbours tell
  std::size_t first = 0;    ///< byte of the original where the first of them begins
};

/// Looks for Georgian taken for windows-1252, Latin-1 or windows-1251, once or twice, line by line. A Georgian letter
/// taken so is three signs that stand together in no language (á, ƒ and a third), and a text has at least eight such
/// letters before any is touched: French, German, Czech or Vietnamese stays as it is. Nothing when there is none.
[[nodiscard]] std::optional<Mended> mend_mojibake(std::string_view text);

}  // namespace punkti::corpus
