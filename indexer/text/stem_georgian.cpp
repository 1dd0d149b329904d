// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/stem_georgian.hpp"

#include "indexer/text/affix_rules.hpp"
#include "indexer/text/tables.hpp"
#include "indexer/text/verb.hpp"

namespace punkti::text {
namespace {

const AffixTable& nominal() {
  static const AffixTable table(rows_of("stem_georgian.tsv"));
  return table;
}

}  // namespace

std::string georgian_stem(std::string_view word) {
  const auto letters = letters_of(word);
  return letters ? mkhedruli_of(nominal().run(*letters)) : std::string(word);
}

std::string georgian_root(std::string_view word) {
  const auto letters = letters_of(word);
  if (!letters) return {};
  return mkhedruli_of(verb_root(*letters, nominal().run(*letters, {}, "plural")));
}

}  // namespace punkti::text
