// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace punkti::lexicon {

/// The forms of a Georgian verb that questions and clauses use, from its third person singular: persons and number of
/// the present (or future), the optative and the aorist of regular verbs, and the object markers of the first and
/// second person. In: "ინახავს", or with a preverb that may be left out in the present ("შე-ინახავს") or may not
/// ("წა+შალოს"). A form in -ს or a passive in -ება. Out: folded Mkhedruli, each once; some are possible but not in use,
/// which does no harm. Source: H. I. Aronson, Georgian: A Reading Grammar (screeves and person markers).
[[nodiscard]] std::vector<std::string> verb_forms(std::string_view notation);

/// The third person itself as a reader writes it: "შე-ინახავს" -> შეინახავს, ინახავს.
[[nodiscard]] std::vector<std::string> verb_headwords(std::string_view notation);

}  // namespace punkti::lexicon
