// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/knowledge.hpp"

#include "indexer/english.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>

namespace punkti::indexer {
namespace {

std::vector<std::string> forms_of(const std::vector<text::Term>& terms, std::string text::Term::*form) {
  std::vector<std::string> out;
  for (const auto& term : terms)
    if (!(term.*form).empty()) out.push_back(term.*form);
  return out;
}

}  // namespace

Knowledge::Knowledge()
    : glossary_(make_english_stemmer()),
      topics_(glossary_, make_english_stemmer()),
      known_words_([this] { return forms_of(terms_of_glossary(), &text::Term::word); },
                   [this] { return forms_of(terms_of_glossary(), &text::Term::stem); }) {}

std::vector<text::Term> Knowledge::terms_of_glossary() const {
  const auto english = make_english_stemmer();
  std::vector<text::Term> out;
  for (const auto id : glossary_.ids())
    for (const auto language : {text::Language::ka, text::Language::en})
      for (const auto phrase : glossary_.phrases(id, language))
        for (auto& term : text::analyse_query(phrase, english)) out.push_back(std::move(term));
  return out;
}

void Knowledge::list_georgian() const {
  const auto fill = [](std::vector<std::string>& list, const std::vector<std::string_view>& words) {
    for (const auto word : words)
      if (text::script_of(text::code_point_at(word, 0).value) == text::Script::georgian) list.emplace_back(word);
    std::ranges::sort(list);
  };
  std::call_once(listed_, [&] {
    fill(stems_, glossary_.stems());
    fill(words_, glossary_.exact_words());
  });
}

const std::vector<std::string>& Knowledge::georgian_stems() const {
  list_georgian();
  return stems_;
}

const std::vector<std::string>& Knowledge::georgian_words() const {
  list_georgian();
  return words_;
}

}  // namespace punkti::indexer
