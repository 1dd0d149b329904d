// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/word_lookup.hpp"

#include "indexer/text/stem_georgian.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>

namespace punkti::query {

bool WordLookup::known(const text::Term& term) const {
  const auto& tables = index_.tables();
  return tables.holds('W' + term.word) ||
         (!term.stem.empty() && (tables.holds('S' + term.stem) || tables.holds('H' + term.stem))) ||
         knowledge_.glossary().has_word(term);
}

bool WordLookup::names_concept(const text::Term& term) const {
  return !knowledge_.glossary().find({&term, 1}).empty();
}

std::size_t WordLookup::frequency(const text::Term& term) const {
  const auto& tables = index_.tables();
  return std::max(tables.clauses_with('W' + term.word),
                  term.stem.empty() ? std::size_t{0} : tables.clauses_with('S' + term.stem));
}

text::Term WordLookup::instead_of(const text::Term& asked, const std::string& word) const {
  text::Term term{asked.place, asked.position, word, word, {}, text::Script::latin, asked.form};
  if (text::script_of(text::code_point_at(word, 0).value) == text::Script::georgian) {
    term.script = text::Script::georgian;
    term.form = asked.script == text::Script::georgian ? asked.form : text::Form::romanized;
    term.stem = text::georgian_stem(word);
    term.root = text::georgian_root(word);
  } else {
    term.stem = english_(word);
  }
  return term;
}

std::vector<text::Term> WordLookup::terms_of(std::string_view text) const {
  return text::analyse_query(text, english_);
}

}  // namespace punkti::query
