// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::text {

/// The ways Georgian is spelled in Latin letters.
/// national: the system of 2002, = BGN/PCGN 2009. legacy: the AcadNusx keyboard. chat: spellings people type without
/// any system.
enum class System { national, bgn1981, iso9984, ala_lc, legacy, chat };

/// "national", "bgn1981", "iso9984", "ala-lc", "legacy", "chat".
[[nodiscard]] std::string_view name_of(System system) noexcept;

/// Mkhedruli -> Latin letters in an exact system (not `chat`, which has no one spelling); all else is kept.
/// national uses U+2019 for the ejective mark.
[[nodiscard]] std::string romanize(std::string_view mkhedruli, System system = System::national);

/// A list of words that can be walked by their beginnings; the index's own terms are one.
struct Vocabulary {
  std::function<bool(std::string_view prefix)> has_prefix;  ///< does any word begin so?
  std::function<bool(std::string_view word)> has_word;
};

/// One Georgian word that a Latin spelling can stand for.
struct Reading {
  std::string word;     ///< Mkhedruli
  System system;        ///< the most formal system that spells it so
  int strangeness = 0;  ///< letters of the spelling that fit only `chat`; 0 is a clean reading
};

/// All words of the vocabulary that the Latin spelling can stand for in any system, best reading first.
/// Every Latin chunk of one to four letters offers each letter it may stand for; the vocabulary prunes the walk.
/// Case is tried as typed (legacy keyboard: T is თ, t is ტ) and without. At most `most` readings.
[[nodiscard]] std::vector<Reading> readings(std::string_view latin, const Vocabulary& vocabulary, std::size_t most = 8);

/// Words that the spelling would stand for but for one slip: a letter spelled as no system has it, left out, typed
/// twice, or in its neighbour's place. For spellings of 6 to 24 ASCII bytes that `readings` knows nothing about; it
/// asks the vocabulary some thousand questions.
[[nodiscard]] std::vector<Reading> readings_with_slip(std::string_view latin, const Vocabulary& vocabulary,
                                                      std::size_t most = 8);

/// `readings` where the vocabulary holds nominal stems (georgian_stem), as an index does: words whose stem is in it, in
/// whatever inflected form they are spelled; "monatsemebis" gives მონაცემების where the vocabulary has მონაცემ. At most
/// one reading a stem, the best.
[[nodiscard]] std::vector<Reading> readings_of_stem(std::string_view latin, const Vocabulary& stems,
                                                    std::size_t most = 8);

/// The most likely Mkhedruli of a Latin spelling in one system, without a vocabulary.
[[nodiscard]] std::string read_romanized(std::string_view latin, System system);

}  // namespace punkti::text
