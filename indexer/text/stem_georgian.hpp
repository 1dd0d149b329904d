// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace punkti::text {

/// Nominal stem of one folded Mkhedruli word: particles, copula, postpositions, case endings, plurals, the last vowel
/// and syncope off. In and out: UTF-8 Mkhedruli, no spaces. A word that is not Georgian comes back unchanged. A stem
/// need not be a word (მომხმარებელი, მომხმარებლის -> მომხმარებლ), and the stem of a stem may be shorter still: stem
/// once. Source of each rule: beside it in data/stem_georgian.tsv.
[[nodiscard]] std::string georgian_stem(std::string_view word);

/// Verb root key: preverb, version vowel, person, theme suffix, passive and verbal-noun endings off (ამუშავებს,
/// დამუშავდება, დასამუშავებლად -> დამუშავ). Empty when the word does not look verbal or when too little would be left.
/// It joins more than the stem does, wrongly too: a second, lighter key beside the stem, never the only one. Source:
/// data/root_georgian.tsv; verb_roots.tsv and root_words.tsv for the verbs and nouns of policies that rules cannot tell
/// apart.
[[nodiscard]] std::string georgian_root(std::string_view word);

}  // namespace punkti::text
