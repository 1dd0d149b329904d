// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace punkti::text {

/// A legacy-encoded word in Mkhedruli. In a word all in capitals, as headline fonts are typed, T is თ or ტ, S is შ or ს
/// and so on: the letters around decide.
[[nodiscard]] std::string decode_legacy_word(std::string_view word);

/// What the word says when its typist mixed up t and T, s and S, c and C ...; nothing unless that is much likelier.
[[nodiscard]] std::optional<std::string> legacy_word_with_case_mended(std::string_view word);

/// ln P of the word as decode_legacy_word reads it.
[[nodiscard]] double likelihood_of_legacy_word(std::string_view word);

}  // namespace punkti::text
