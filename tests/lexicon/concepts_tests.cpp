// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon/concepts.hpp"

#include "indexer/lexicon/georgian_verbs.hpp"
#include "indexer/lexicon/glossary_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/english_stemmer.hpp"
#include "tests/support/shared.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <future>
#include <map>
#include <random>
#include <set>
#include <sstream>

using namespace punkti;
using lexicon::ConceptEntry;
using lexicon::ConceptFound;
using lexicon::Glossary;

namespace {

const Glossary& glossary() {
  static const Glossary built(tests::english_stemmer());
  return built;
}

const lexicon::GlossaryFile& file() {
  static const lexicon::GlossaryFile read = lexicon::read_glossary(lexicon::glossary_files());
  return read;
}

std::vector<text::Term> terms_of(std::string_view sentence) {
  return text::analyse(sentence, tests::english_stemmer());
}

std::vector<ConceptFound> found_in(std::string_view sentence) {
  return glossary().find(terms_of(sentence));
}

std::set<std::string> ids_in(std::string_view sentence) {
  std::set<std::string> ids;
  for (const ConceptFound& found : found_in(sentence)) ids.emplace(found.concept_id);
  return ids;
}

std::vector<std::string_view> terms_of(const ConceptEntry& entry) {
  std::vector<std::string_view> all = entry.en;
  all.insert(all.end(), entry.ka.begin(), entry.ka.end());
  return all;
}

std::string without_mark(std::string_view term) {
  return std::string(term.starts_with('=') ? term.substr(1) : term);
}

/// What a term is matched by: its stems in order, or the word itself.
std::string key_of(std::string_view term) {
  if (term.starts_with('=')) return std::string(term);
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

std::vector<std::string> split(const std::string& line, char at) {
  std::vector<std::string> parts;
  std::istringstream in(line);
  for (std::string part; std::getline(in, part, at);) parts.push_back(part);
  return parts;
}

}  // namespace

TEST_CASE("every concept has an identifier of its own, terms in both languages and a source", "[lexicon][glossary]") {
  std::set<std::string_view> seen;
  for (const ConceptEntry& entry : file().concepts) {
    INFO(entry.id);
    CHECK(seen.insert(entry.id).second);
    CHECK(std::ranges::all_of(entry.id, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; }));
    CHECK_FALSE(entry.id.empty());
    CHECK_FALSE(entry.en.empty());
    CHECK_FALSE(entry.ka.empty());
    CHECK_FALSE(entry.source.empty());
  }
  CHECK(seen.size() >= 450);
  CHECK(glossary().ids().size() == seen.size());
}

TEST_CASE("a broader concept exists and is never its own", "[lexicon][glossary]") {
  const auto ids = glossary().ids();
  for (const std::string_view id : ids) {
    INFO(id);
    std::size_t steps = 0;
    for (auto above = glossary().broader(id); !above.empty() && steps <= ids.size(); ++steps) {
      CHECK(std::ranges::find(ids, above) != ids.end());
      above = glossary().broader(above);
    }
    CHECK(steps < 5);
  }
}

TEST_CASE("no term stands twice in one concept", "[lexicon][glossary]") {
  for (const ConceptEntry& entry : file().concepts) {
    INFO(entry.id);
    auto terms = entry.en;
    std::ranges::sort(terms);
    CHECK(std::ranges::adjacent_find(terms) == terms.end());
    terms = entry.ka;
    std::ranges::sort(terms);
    CHECK(std::ranges::adjacent_find(terms) == terms.end());
  }
}

TEST_CASE("the terms of a concept are in the language they stand under", "[lexicon][glossary]") {
  const auto has_georgian = [](std::string_view term) { return term.find("\xE1\x83") != std::string_view::npos; };
  const std::set<std::string_view> same_in_both = {"SMS", "AI", "GDPR", "112"};
  for (const ConceptEntry& entry : file().concepts) {
    for (const std::string_view term : entry.en) {
      INFO(entry.id << ": " << term);
      CHECK_FALSE(has_georgian(term));
    }
    for (const std::string_view term : entry.ka) {
      INFO(entry.id << ": " << term);
      CHECK((has_georgian(term) || same_in_both.contains(term)));
    }
  }
}

TEST_CASE("a term in two concepts that are not one the other's broader has a note that says why",
          "[lexicon][glossary]") {
  std::map<std::string, std::vector<const ConceptEntry*>> holders;
  for (const ConceptEntry& entry : file().concepts) {
    std::set<std::string> keys;
    for (const std::string_view term : terms_of(entry)) keys.insert(key_of(term));
    for (const std::string_view verb : entry.ka_verbs)
      for (const std::string& form : lexicon::verb_forms(verb)) keys.insert("=" + form);
    for (const std::string& key : keys) holders[key].push_back(&entry);
  }
  for (const auto& [key, entries] : holders)
    for (const ConceptEntry* const one : entries)
      for (const ConceptEntry* const other : entries) {
        if (one == other || is_broader(one->id, other->id) || is_broader(other->id, one->id)) continue;
        INFO(key << " in " << one->id << " and " << other->id);
        CHECK((!one->note.empty() || !other->note.empty()));
      }
}

TEST_CASE("every term is found in itself", "[lexicon][glossary]") {
  for (const ConceptEntry& entry : file().concepts)
    for (const std::string_view term : terms_of(entry)) {
      INFO(entry.id << ": " << term);
      const std::string written = without_mark(term);
      CHECK_FALSE(terms_of(written).empty());
      CHECK(ids_in(written).contains(std::string(entry.id)));
    }
}

TEST_CASE("every verb is found in its third person", "[lexicon][glossary]") {
  for (const ConceptEntry& entry : file().concepts)
    for (const std::string_view verb : entry.ka_verbs)
      for (const std::string& word : lexicon::verb_headwords(verb)) {
        INFO(entry.id << ": " << word);
        CHECK((word.ends_with("ს") || word.ends_with("ება")));
        CHECK(ids_in(word).contains(std::string(entry.id)));
      }
}

TEST_CASE("an aside says why it is one", "[lexicon][glossary]") {
  CHECK_FALSE(file().asides.empty());
  for (const lexicon::AsideEntry& aside : file().asides) CHECK_FALSE(aside.note.empty());
}

TEST_CASE("the glossary's files are TOML, and a full parser reads the same in them", "[lexicon][glossary]") {
  std::size_t at = 0;
  for (const EmbeddedFile& one : lexicon::glossary_files()) {
    INFO(one.name);
    const toml::table table = toml::parse(one.bytes, one.name);
    const toml::array* const concepts = table["concept"].as_array();
    if (concepts == nullptr) continue;
    for (const toml::node& node : *concepts) {
      REQUIRE(at < file().concepts.size());
      const ConceptEntry& entry = file().concepts[at++];
      const toml::table& full = *node.as_table();
      CHECK(full["id"].value_or("") == entry.id);
      CHECK(full["broader"].value_or("") == entry.broader);
      CHECK(full["source"].value_or("") == entry.source);
      CHECK(full["note"].value_or("") == entry.note);
      REQUIRE(full["ka"].as_array()->size() == entry.ka.size());
      for (std::size_t i = 0; i < entry.ka.size(); ++i) CHECK(full["ka"][i].value_or("") == entry.ka[i]);
      REQUIRE(full["en"].as_array()->size() == entry.en.size());
      for (std::size_t i = 0; i < entry.en.size(); ++i) CHECK(full["en"][i].value_or("") == entry.en[i]);
    }
  }
  CHECK(at == file().concepts.size());
}

TEST_CASE("a broken glossary file is named with its line", "[lexicon][glossary]") {
  const EmbeddedFile broken{"shop.toml", "# shop\n[[concept]]\nid = unquoted\n"};
  CHECK_THROWS_WITH(lexicon::read_glossary(std::span(&broken, 1)), Catch::Contains("shop.toml:3"));
  const EmbeddedFile unknown{"shop.toml", "[[concept]]\ncolour = \"red\"\n"};
  CHECK_THROWS_WITH(lexicon::read_glossary(std::span(&unknown, 1)), Catch::Contains("colour"));
  const EmbeddedFile open{"shop.toml", "[[concept]]\nen = [\"a\",\n"};
  CHECK_THROWS(lexicon::read_glossary(std::span(&open, 1)));
}

TEST_CASE("sentences hold the concepts a reader sees in them", "[lexicon][concepts]") {
  std::ifstream in(tests::project_file("tests/words/concepts.tsv"));
  REQUIRE(in);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    const auto columns = split(line, '\t');
    REQUIRE(columns.size() == 3);
    const auto ids = ids_in(columns[0]);
    std::string all;
    for (const std::string& id : ids) all += id + " ";
    for (const std::string& expected : split(columns[1], ' ')) {
      const bool absent = expected.starts_with('-');
      INFO(columns[0] << " (" << columns[2] << "): " << expected << " in: " << all);
      CHECK(ids.contains(absent ? expected.substr(1) : expected) != absent);
    }
  }
}

TEST_CASE("a concept says which words it covers, and whether they stand together", "[lexicon][concepts]") {
  const std::string sentence = "we delete all data";
  const auto terms = terms_of(sentence);
  const auto found = glossary().find(terms);
  const auto erasure = std::ranges::find(found, "erasure", &ConceptFound::concept_id);
  REQUIRE(erasure != found.end());
  CHECK(terms[erasure->first].word == "delete");

  const auto gapped = found_in("personal electronic data");
  REQUIRE_FALSE(gapped.empty());
  CHECK(gapped.front().concept_id == "personal_data");
  CHECK(gapped.front().phrase == "personal data");
  CHECK_FALSE(gapped.front().exact);
  CHECK(gapped.front().last - gapped.front().first == 2);

  const auto together = found_in("personal data");
  REQUIRE(together.size() == 1);
  CHECK(together.front().exact);
}

TEST_CASE("words too far apart are no phrase", "[lexicon][concepts]") {
  CHECK(ids_in("personal data").contains("personal_data"));
  CHECK_FALSE(ids_in("personal as well as any other kind of data").contains("personal_data"));
  CHECK_FALSE(ids_in("data personal").contains("personal_data"));
}

TEST_CASE("what lies inside a longer phrase is not reported again", "[lexicon][concepts]") {
  CHECK(ids_in("data protection officer") == std::set<std::string>{"data_protection_officer"});
  CHECK(ids_in("მონაცემთა დაცვის ოფიცერი") == std::set<std::string>{"data_protection_officer"});
}

TEST_CASE("longer phrases come first", "[lexicon][concepts]") {
  const auto found = found_in("cookies and the right of withdrawal");
  REQUIRE(found.size() >= 2);
  CHECK(found.front().concept_id == "right_of_withdrawal");
}

TEST_CASE("the same words are found whatever script they are written in", "[lexicon][concepts]") {
  CHECK(ids_in("ᲤᲣᲚᲘᲡ ᲓᲐᲑᲠᲣᲜᲔᲑᲐ") == ids_in("ფულის დაბრუნება"));
  CHECK(ids_in("DELETE MY DATA") == ids_in("delete my data"));
}

TEST_CASE("no words, no concepts", "[lexicon][concepts]") {
  CHECK(glossary().find({}).empty());
  CHECK(found_in("... 17 ???").empty());
  CHECK(glossary().phrases("no_such_concept", text::Language::en).empty());
  CHECK(glossary().broader("no_such_concept").empty());
}

TEST_CASE("the terms of a concept are given without marks, with its verbs", "[lexicon][concepts]") {
  const auto georgian = glossary().phrases("erasure", text::Language::ka);
  CHECK(std::ranges::find(georgian, "წაშლა") != georgian.end());
  CHECK(std::ranges::find(georgian, "წაშლის") != georgian.end());
  const auto english = glossary().phrases("person", text::Language::en);
  CHECK(std::ranges::find(english, "person") != english.end());
  CHECK(glossary().phrases("erasure", text::Language::ru).empty());
}

TEST_CASE("a part of a text's terms can be searched alone", "[lexicon][concepts]") {
  const auto terms = terms_of("the courier brought it and a prize of great value");
  const auto part = std::span<const text::Term>(terms).subspan(5);
  const auto found = glossary().find(part);
  CHECK(std::ranges::find(found, "prize", &ConceptFound::concept_id) != found.end());
  for (const ConceptFound& one : found) CHECK(one.last < part.size());
}

TEST_CASE("whatever the text, what is found lies inside it, and no word is taken twice", "[lexicon][concepts]") {
  std::vector<std::string> words;
  for (const ConceptEntry& entry : file().concepts)
    for (const std::string_view term : terms_of(entry)) words.push_back(without_mark(term));
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += words[random() % words.size()] + " ";
    const auto terms = terms_of(text);
    std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>> taken;  // word -> the exact phrase that has it
    for (const ConceptFound& found : glossary().find(terms)) {
      REQUIRE(found.first <= found.last);
      REQUIRE(found.last < terms.size());
      CHECK_FALSE(found.phrase.empty());
      if (!found.exact) continue;
      const std::pair span{found.first, found.last};
      for (auto i = found.first; i <= found.last; ++i) CHECK(taken.emplace(i, span).first->second == span);
    }
  }
}

TEST_CASE("several threads may ask at once", "[lexicon][concepts]") {
  const auto terms = terms_of("ფულის დაბრუნება 14 დღის ვადაში; cookies and consent");
  const auto ask = [&] { return glossary().find(terms).size(); };
  std::vector<std::future<std::size_t>> answers;
  for (int i = 0; i < 4; ++i) answers.push_back(std::async(std::launch::async, ask));
  for (auto& answer : answers) CHECK(answer.get() == ask());
}
