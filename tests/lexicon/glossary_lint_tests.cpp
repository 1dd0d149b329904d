// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps the glossary sound. Each complaint names the file, the concept, the term, and what to do about it.
#include "indexer/lexicon/concepts.hpp"
#include "indexer/lexicon/georgian_verbs.hpp"
#include "indexer/lexicon/glossary_file.hpp"
#include "indexer/text/romanization.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/english_stemmer.hpp"
#include "tests/support/shared.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

using namespace punkti;
using lexicon::ConceptEntry;
using lexicon::ConceptFound;
using lexicon::Glossary;

namespace {

/// A concept with the name of its file.
struct Entry : ConceptEntry {
  std::string_view file;
};

const std::vector<Entry>& entries() {
  static const auto all = [] {
    std::vector<Entry> read;
    for (const EmbeddedFile& one : lexicon::glossary_files())
      for (const ConceptEntry& entry : lexicon::read_glossary(std::span(&one, 1)).concepts)
        read.push_back({entry, one.name});
    return read;
  }();
  return all;
}

const Glossary& glossary() {
  static const Glossary built(tests::english_stemmer());
  return built;
}

bool holds(const std::vector<ConceptFound>& found, std::string_view id) {
  return std::ranges::find(found, id, &ConceptFound::concept_id) != found.end();
}

bool finds(std::span<const text::Term> terms, std::string_view id) {
  return holds(glossary().find(terms), id);
}

/// One line: "shop.toml: returns: give back: why".
void complain(const Entry& entry, std::string_view term, std::string_view why) {
  std::ostringstream line;
  line << entry.file << ": " << entry.id << ": " << (term.empty() ? "" : std::string(term) + ": ") << why;
  FAIL_CHECK(line.str());
}

void require(bool fine, const Entry& entry, std::string_view term, std::string_view why) {
  if (!fine) complain(entry, term, why);
}

std::vector<std::string_view> terms_of(const Entry& entry) {
  std::vector<std::string_view> all = entry.en;
  all.insert(all.end(), entry.ka.begin(), entry.ka.end());
  return all;
}

bool is_exact(std::string_view term) {
  return term.starts_with('=');
}

std::string without_mark(std::string_view term) {
  return std::string(is_exact(term) ? term.substr(1) : term);
}

/// What a term is matched by: its stems in order, or the word itself.
std::string key_of(std::string_view term) {
  if (is_exact(term)) return std::string(term);
  std::string key;
  std::uint32_t next = 0;
  for (const text::Term& word : text::analyse_query(term, tests::english_stemmer()))
    if (word.position >= next) {
      key += word.stem + " ";
      next = word.position + 1;
    }
  return key;
}

bool is_broader(std::string_view narrow, std::string_view broad) {
  for (std::string_view id = narrow; !id.empty(); id = glossary().broader(id))
    if (id == broad) return true;
  return false;
}

bool is_known(std::string_view id) {
  const auto ids = glossary().ids();
  return std::ranges::find(ids, id) != ids.end();
}

bool has_georgian(std::string_view term) {
  return term.find("\xE1\x83") != std::string_view::npos;
}

const std::set<std::string_view> same_in_both = {"SMS", "AI", "GDPR", "112"};

bool is_georgian(std::string_view word) {
  return word.size() % 3 == 0 && std::ranges::count(word, '\xE1') * 3 == static_cast<std::ptrdiff_t>(word.size());
}

/// The commonest English words, each also as its stem.
std::set<std::string> common_words() {
  std::ifstream in(tests::project_file("tests/words/common_english.txt"));
  std::set<std::string> common;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
      common.insert(word);
      common.insert(tests::english_stemmer()(word));
    }
  }
  return common;
}

/// Terms in the places [begin, end) of a text.
std::vector<text::Term> between(const std::vector<text::Term>& terms, std::size_t begin, std::size_t end) {
  std::vector<text::Term> inside;
  for (const text::Term& term : terms)
    if (term.place.begin >= begin && term.place.end <= end) inside.push_back(term);
  return inside;
}

}  // namespace

TEST_CASE("glossary: each concept has an identifier of its own, terms in both languages and a source",
          "[lexicon][glossary]") {
  std::map<std::string_view, std::string_view> seen;
  for (const Entry& entry : entries()) {
    const auto [where, fresh] = seen.emplace(entry.id, entry.file);
    require(fresh, entry, {}, "a concept of this name stands in " + std::string(where->second) + " too");
    const bool plain = std::ranges::all_of(entry.id, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
    require(plain && !entry.id.empty(), entry, {}, "an id is made of lower-case letters and _");
    require(!entry.en.empty(), entry, {}, "has no English term: nobody can ask for it in English");
    require(!entry.ka.empty(), entry, {}, "has no Georgian term: nobody can ask for it in Georgian");
    require(!entry.source.empty(), entry, {}, "has no source; write the law, the standard, or \"usage\"");
  }
  CHECK(seen.size() >= 650);
}

TEST_CASE("glossary: a broader concept exists, and the way up ends", "[lexicon][glossary]") {
  for (const Entry& entry : entries()) {
    if (entry.broader.empty()) continue;
    require(is_known(entry.broader), entry, entry.broader, "the broader concept does not exist");
    std::size_t steps = 0;
    for (std::string_view above = entry.broader; !above.empty() && steps < 6; ++steps)
      above = glossary().broader(above);
    require(steps < 6, entry, entry.broader, "the way up goes in a circle, or over more than five steps");
  }
}

TEST_CASE("glossary: a pair names two other concepts and makes one", "[lexicon][glossary]") {
  std::map<std::set<std::string>, const Entry*> makers;
  for (const Entry& entry : entries())
    for (const std::string_view pair : entry.pairs) {
      const std::size_t blank = pair.find(' ');
      require(blank != std::string_view::npos, entry, pair, "a pair is two ids with a blank between");
      if (blank == std::string_view::npos) continue;
      const std::string one(pair.substr(0, blank)), other(pair.substr(blank + 1));
      for (const std::string& id : {one, other}) {
        require(is_known(id), entry, pair, id + " is no concept");
        require(id != entry.id, entry, pair, "a concept is no part of itself");
      }
      const auto [at, fresh] = makers.emplace(std::set{one, other}, &entry);
      require(fresh, entry, pair, "makes " + std::string(at->second->id) + " already");
    }
}

TEST_CASE("glossary: no term stands twice in one concept", "[lexicon][glossary]") {
  for (const Entry& entry : entries()) {
    std::set<std::string_view> seen;
    for (const std::string_view term : terms_of(entry))
      require(seen.insert(term).second || same_in_both.contains(term), entry, term, "stands twice");
  }
}

TEST_CASE("glossary: a term is in the language it stands under", "[lexicon][glossary]") {
  for (const Entry& entry : entries()) {
    for (const std::string_view term : entry.en) require(!has_georgian(term), entry, term, "is not English");
    for (const std::string_view term : entry.ka)
      require(has_georgian(term) || same_in_both.contains(term), entry, term, "is not Georgian");
  }
}

TEST_CASE("glossary: a term in two unrelated concepts has a note that says why", "[lexicon][glossary]") {
  std::map<std::string, std::vector<const Entry*>> holders;
  for (const Entry& entry : entries()) {
    std::set<std::string> keys;
    for (const std::string_view term : terms_of(entry)) keys.insert(key_of(term));
    for (const std::string_view verb : entry.ka_verbs)
      for (const std::string& form : lexicon::verb_forms(verb)) keys.insert("=" + form);
    for (const std::string& key : keys) holders[key].push_back(&entry);
  }
  std::set<std::tuple<const Entry*, const Entry*>> said;
  for (const auto& [key, concepts] : holders)
    for (const Entry* const one : concepts)
      for (const Entry* const other : concepts) {
        if (one->id >= other->id || is_broader(one->id, other->id) || is_broader(other->id, one->id)) continue;
        if (!one->note.empty() || !other->note.empty() || !said.emplace(one, other).second) continue;
        complain(*one, key, "stands in " + std::string(other->id) + " too; write a note that says why, or take it out");
      }
}

TEST_CASE("glossary: every term is found in itself", "[lexicon][glossary]") {
  for (const Entry& entry : entries())
    for (const std::string_view term : terms_of(entry)) {
      const auto terms = text::analyse(without_mark(term), tests::english_stemmer());
      require(!terms.empty(), entry, term, "has no word in it");
      require(finds(terms, entry.id), entry, term,
              "its own text does not give the concept: a longer phrase or an aside takes it");
      const auto asked = text::analyse_query(without_mark(term), tests::english_stemmer());
      require(finds(asked, entry.id), entry, term, "asked for, it does not give the concept");
    }
}

TEST_CASE("glossary: Georgian terms are found in the national romanization", "[lexicon][glossary]") {
  // A line is read as romanized Georgian by its letters, so a term needs words around it. Some words stay Latin even
  // there ("limiti", "bonusi"): one term of each concept is enough, and most of them all.
  const std::string sure =
      "chven vinakhavt tkvens p’ersonalur monatsemebs mkholod im vadit, rats amistvis aris sach’iro: ";
  const std::set<std::string_view> latin_too = {"platform", "points_transfer"};
  std::size_t all = 0, found = 0;
  for (const Entry& entry : entries()) {
    const std::size_t before = found;
    for (const std::string_view term : entry.ka) {
      const auto terms = text::analyse(sure + text::romanize(without_mark(term)), tests::english_stemmer());
      found += finds(between(terms, sure.size(), std::string::npos), entry.id) ? 1U : 0U;
      ++all;
    }
    require(found > before || latin_too.contains(entry.id), entry, entry.ka.front(),
            "neither this nor any other term is found when romanized");
  }
  INFO(found << " of " << all << " Georgian terms are found when romanized");
  CHECK(found * 100 >= all * 85);
}

TEST_CASE("glossary: one of the commonest English words is no term but exactly and with a note",
          "[lexicon][glossary]") {
  const auto common = common_words();
  REQUIRE(common.size() > 100);
  for (const Entry& entry : entries())
    for (const std::string_view term : entry.en) {
      const std::string word = without_mark(term);
      if (word.find_first_of(" -") != std::string::npos) continue;
      if (!common.contains(is_exact(term) ? word : tests::english_stemmer()(word))) continue;
      if (!is_exact(term))
        complain(entry, term, "one of the commonest words: write =" + word + " or put it in a phrase");
      if (entry.note.empty()) complain(entry, term, "one of the commonest words: a note must say why it is there");
    }
}

TEST_CASE("glossary: a verb is in a form the rules know and gives Georgian words", "[lexicon][glossary]") {
  for (const Entry& entry : entries())
    for (const std::string_view verb : entry.ka_verbs) {
      const auto headwords = lexicon::verb_headwords(verb);
      for (const std::string& word : headwords) {
        require(word.ends_with("ს") || word.ends_with("ება"), entry, verb, "the third person ends in -ს or -ება");
        require(finds(text::analyse(word, tests::english_stemmer()), entry.id), entry, word, "is not found");
      }
      const auto forms = lexicon::verb_forms(verb);
      require(forms.size() >= 6, entry, verb, "the rules make hardly a form of it");
      require(std::ranges::binary_search(forms, headwords.front()), entry, verb,
              "its third person is not among its forms");
      for (const std::string& form : forms) require(is_georgian(form), entry, form, "is no Georgian word");
    }
}

TEST_CASE("glossary: an aside says why it is one, and is never found", "[lexicon][glossary]") {
  const auto asides = lexicon::read_glossary(lexicon::glossary_files()).asides;
  REQUIRE_FALSE(asides.empty());
  for (const lexicon::AsideEntry& aside : asides) {
    INFO("asides.toml: " << (aside.en.empty() ? aside.ka.front() : aside.en.front()));
    CHECK_FALSE(aside.note.empty());
    for (const auto* list : {&aside.en, &aside.ka})
      for (const std::string_view term : *list) {
        INFO(term);
        CHECK(glossary().find(text::analyse(without_mark(term), tests::english_stemmer())).empty());
      }
  }
}
