// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace punkti::text {

/// What a letter belongs to. The three Georgian scripts (Mkhedruli with Mtavruli, Asomtavruli, Nuskhuri) are one:
/// georgian.
enum class Script { georgian, latin, cyrillic, greek, armenian, other_letter, digit, none };

/// Script of one code point; marks and punctuation are `none`.
[[nodiscard]] Script script_of(char32_t code_point) noexcept;

/// The languages a policy is published in here; `other` is any language punkti has no rules for.
enum class Language { ka, en, ru, other };

/// Language of a text by its letters: Georgian script or a legacy-encoded or romanized Georgian run -> ka, Cyrillic ->
/// ru, Latin -> en, no letters -> other. A few foreign names do not decide: the script with most letters wins, legacy
/// runs counted as Georgian.
[[nodiscard]] Language language_of(std::string_view text);

/// "ka", "en", "ru", "other": the codes of BCP 47, and of every record.
[[nodiscard]] std::string_view code_of(Language language) noexcept;

/// How the words of a text are written: what a reader sees before any decoding.
enum class Form { mkhedruli, legacy, romanized, latin };

/// "mkhedruli", "legacy", "romanized", "latin".
[[nodiscard]] std::string_view name_of(Form form) noexcept;

/// What a text was cut out of. In a document that has a legacy-encoded run for sure, less evidence makes another: a
/// clause or a heading read alone reads as in its document.
enum class Surroundings { unknown, legacy };

/// Of a clause whose form was found with its document in view.
[[nodiscard]] constexpr Surroundings surroundings_of(Form form) noexcept {
  return form == Form::legacy ? Surroundings::legacy : Surroundings::unknown;
}

/// Form of a text: the form that most of its letters are in.
[[nodiscard]] Form form_of(std::string_view text, Surroundings around = Surroundings::unknown);

}  // namespace punkti::text
