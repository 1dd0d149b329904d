// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/english.hpp"
#include "indexer/text/fold.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace punkti::tests {

/// All that the language room makes of a text, a line a term, for comparing it in the program and in a page.
inline std::string terms_of(std::string_view text) {
  std::string out;
  const auto add = [&out](const std::vector<text::Term>& terms) {
    for (const text::Term& term : terms)
      out += term.word + '\t' + term.stem + '\t' + term.root + '\t' + std::to_string(term.position) + '\t' +
             std::to_string(term.place.begin) + '\t' + std::to_string(term.place.end) + '\t' +
             std::string(text::name_of(term.form)) + '\n';
  };
  const auto english = indexer::make_english_stemmer();
  add(text::analyse(text, english));
  add(text::analyse_query(text, english));
  return out + text::fold(text) + '\n' + std::string(text::code_of(text::language_of(text)));
}

}  // namespace punkti::tests
