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

bool is_broader(std::string_view narrow, std::string_view broad) {
  for (std::string_view id = narrow; !id.empty(); id = glossary().broader(id))
    if (id == broad) return true;
  return false;
}

/// The bytes of what was found.
std::pair<std::size_t, std::size_t> bytes_of(const ConceptFound& found, const std::vector<text::Term>& terms) {
  return {terms[found.first].place.begin, terms[found.last].place.end};
}

bool is_inside_narrower(const ConceptFound& found, const std::vector<ConceptFound>& all,
                        const std::vector<text::Term>& terms) {
  const auto inner = bytes_of(found, terms);
  return std::ranges::any_of(all, [&](const ConceptFound& phrase) {
    const auto outer = bytes_of(phrase, terms);
    return &phrase != &found && outer.first <= inner.first && inner.second <= outer.second &&
           is_broader(phrase.concept_id, found.concept_id);
  });
}

std::vector<std::string> split(const std::string& line, char at) {
  std::vector<std::string> parts;
  std::istringstream in(line);
  for (std::string part; std::getline(in, part, at);) parts.push_back(part);
  return parts;
}

}  // namespace

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
      CHECK((full["pairs"].is_array() ? full["pairs"].as_array()->size() : 0) == entry.pairs.size());
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

TEST_CASE("questions hold the concepts a reader sees in them, and no others' senses", "[lexicon][concepts]") {
  std::ifstream in(tests::project_file("tests/words/question_concepts.tsv"));
  REQUIRE(in);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    const auto columns = split(line, '\t');
    REQUIRE(columns.size() >= 2);
    const auto terms = text::analyse_query(columns[0], tests::english_stemmer());
    std::set<std::string> ids;
    for (const ConceptFound& found : glossary().find(terms)) ids.emplace(found.concept_id);
    std::string all;
    for (const std::string& id : ids) all += id + " ";
    INFO(columns[0] << " holds: " << all);
    for (const std::string& expected : split(columns[1], ' ')) {
      INFO("expected " << expected);
      CHECK(ids.contains(expected));
    }
    for (const std::string& wrong : columns.size() > 2 ? split(columns[2], ' ') : std::vector<std::string>()) {
      INFO("wrong sense " << wrong);
      CHECK(std::ranges::count(glossary().ids(), wrong) == 1);
      CHECK_FALSE(ids.contains(wrong));
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

TEST_CASE("the broader concept of a phrase is given with it, any other inside it is not", "[lexicon][concepts]") {
  CHECK(ids_in("session cookies") == std::set<std::string>{"session_cookie", "cookie"});
  CHECK_FALSE(ids_in("cookie policy").contains("policy"));
}

TEST_CASE("two concepts side by side make a third, in either order and any form", "[lexicon][concepts]") {
  for (const auto* question : {"როგორ გავაუქმო შეკვეთა", "შეკვეთა როგორ გავაუქმო", "შეკვეთას თუ გააუქმებთ"}) {
    INFO(question);
    CHECK(ids_in(question).contains("order_cancellation"));
  }
  CHECK(found_in("შეკვეთას თუ გააუქმებთ").front().phrase == "order cancel");
  CHECK(ids_in("შეკვეთას თუ გააუქმებთ") == std::set<std::string>{"order_cancellation", "order", "cancel"});
  CHECK_FALSE(ids_in("the order of last week was paid; some other day we cancel").contains("order_cancellation"));
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
    std::map<std::uint32_t, std::pair<std::size_t, std::size_t>> taken;  // word -> the bytes of the exact phrase on it
    const auto all = glossary().find(terms);
    for (const ConceptFound& found : all) {
      REQUIRE(found.first <= found.last);
      REQUIRE(found.last < terms.size());
      CHECK_FALSE(found.phrase.empty());
      if (!found.exact || is_inside_narrower(found, all, terms)) continue;
      const auto span = bytes_of(found, terms);
      INFO(found.concept_id << " by " << found.phrase);
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
