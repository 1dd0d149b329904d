// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search.hpp"

#include "query/compare.hpp"
#include "query/highlight.hpp"
#include "tests/support/shared.hpp"
#include "tests/support/small_corpus.hpp"

#include <algorithm>

using namespace punkti;
using tests::IndexedCorpus;

namespace {

const IndexedCorpus& small() {
  static const IndexedCorpus corpus;
  return corpus;
}

std::string best(const std::string& question) {
  const auto answer = small().ask(question);
  return answer.hits.empty() ? "nothing" : answer.hits.front().clause.clause.text;
}

bool found_in(const std::string& question, const std::string& company) {
  const auto hits = small().ask(question).hits;
  return std::ranges::any_of(hits, [&](const query::Hit& hit) { return hit.clause.company == company; });
}

}  // namespace

TEST_CASE("a question finds its clause whatever letters it is typed in", "[search]") {
  const auto* text = "პერსონალური მონაცემები ინახება";
  for (const auto* question : {"შენახვის ვადა", "შენახვა", "ᲨᲔᲜᲐᲮᲕᲘᲡ ᲕᲐᲓᲐ", "shenakhvis vada",
                               "Senaxvis vada", "shenaxvis vada"}) {
    INFO(question);
    CHECK(best(question).find(text) != std::string::npos);
  }
}

TEST_CASE("a question in one language finds the clauses of the other", "[search]") {
  CHECK(found_in("cookies", "karva"));
  CHECK(found_in("ქუქი-ფაილები", "alazani-foods"));
  CHECK(found_in("retention period", "karva"));
  CHECK(found_in("მონაცემების წაშლა", "alazani-foods"));
}

TEST_CASE("legacy-encoded Georgian is found by Mkhedruli words, and shown as published", "[search]") {
  const auto hits = small().ask("მონაწილე წესების დაცვა").hits;
  REQUIRE_FALSE(hits.empty());
  CHECK(hits.front().clause.clause.text.find("yvela monawile") != std::string::npos);
  CHECK(hits.front().clause.clause.form == text::Form::legacy);
}

TEST_CASE("highlights are the matched words in the text as published", "[search]") {
  const auto hits = small().ask("კალათა cookies").hits;
  REQUIRE_FALSE(hits.empty());
  for (const auto& hit : hits) {
    std::uint32_t at = 0;
    for (const auto place : hit.highlights) {
      CHECK(place.begin >= at);
      REQUIRE(place.end <= hit.clause.clause.text.size());
      CHECK(place.begin < place.end);
      at = place.end;
    }
  }
  const auto& text = hits.front().clause.clause.text;
  const auto& marked = hits.front().highlights;
  CHECK(std::ranges::any_of(
      marked, [&](ByteRange place) { return slice(text, place) == "კალათის" || slice(text, place) == "cookies"; }));
}

TEST_CASE("phrases are exact, exclusions exclude, prefixes stand for endings", "[search]") {
  CHECK(best("\"order records\"").find("order records") != std::string::npos);
  CHECK(best("\"records order\"") == "nothing");
  CHECK(best("\"Order  Records\"").find("order records") != std::string::npos);
  const auto without = small().ask("personal data -erase").hits;
  CHECK(std::ranges::none_of(
      without, [](const query::Hit& hit) { return hit.clause.clause.text.find("erase") != std::string::npos; }));
  CHECK(best("bask*").find("basket") != std::string::npos);
  CHECK(best("მონაწილ*").find("monawile") != std::string::npos);
}

TEST_CASE("filters narrow, and an unknown value names what there is", "[search]") {
  const auto of_company = small().ask("data company:alazani-foods").hits;
  REQUIRE_FALSE(of_company.empty());
  for (const auto& hit : of_company) CHECK(hit.clause.company == "alazani-foods");
  const auto in_english = small().ask("ქუქი-ფაილები lang:en").hits;
  REQUIRE_FALSE(in_english.empty());
  for (const auto& hit : in_english) CHECK(hit.clause.clause.lang == text::Language::en);
  CHECK_FALSE(small().ask("company:ქარვა").hits.empty());
  const auto index = small().open();
  const indexer::Knowledge knowledge;
  for (const auto* typed : {"x company:nobody", "x lang:xx", "x topic:nothing-such", "x document:nowhere"}) {
    const auto answer = query::Searcher(index, knowledge).search(*query::parse_query(typed));
    INFO(typed);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().kind == ErrorKind::usage);
    CHECK_FALSE(answer.error().hint.empty());
  }
}

TEST_CASE("a slip of the keyboard is corrected and said", "[search]") {
  const auto answer = small().ask("cokies basket");
  CHECK(std::ranges::any_of(
      answer.notes, [](const std::string& note) { return note.find("read as: cookies") != std::string::npos; }));
}

TEST_CASE("an English word that also spells a Georgian one does not drag Georgian in", "[search]") {
  const auto hits = small().ask("ask us or delete").hits;
  CHECK(std::ranges::none_of(hits, [](const query::Hit& hit) {
    return std::ranges::any_of(hit.evidence,
                               [](const query::Evidence& found) { return found.path == query::Path::romanized; });
  }));
}

TEST_CASE("every hit says how each word was found", "[search]") {
  const auto answer = small().ask("shenakhvis vada");
  REQUIRE_FALSE(answer.hits.empty());
  const auto& evidence = answer.hits.front().evidence;
  REQUIRE_FALSE(evidence.empty());
  CHECK(std::ranges::any_of(evidence, [](const query::Evidence& found) {
    return found.path == query::Path::romanized && found.read_as.find("national") != std::string::npos;
  }));
}

TEST_CASE("pages follow one another without gap or repetition", "[search]") {
  const auto index = small().open();
  const indexer::Knowledge knowledge;
  const query::Searcher searcher(index, knowledge);
  const auto question = *query::parse_query("data მონაცემები cookies");
  const auto all = searcher.search(question, {50, 0});
  REQUIRE(all);
  std::vector<std::string> paged;
  for (std::size_t offset = 0; offset < all->hits.size(); offset += 2) {
    const auto page = searcher.search(question, {2, offset});
    REQUIRE(page);
    for (const auto& hit : page->hits) paged.push_back(hit.clause.clause.id);
  }
  REQUIRE(paged.size() == all->hits.size());
  for (std::size_t i = 0; i < paged.size(); ++i) CHECK(paged[i] == all->hits[i].clause.clause.id);
}

TEST_CASE("compare says who speaks and who is silent, with what was read", "[compare]") {
  const auto index = small().open();
  const indexer::Knowledge knowledge;
  const auto retention = query::compare("retention", {}, index, knowledge);
  REQUIRE(retention);
  CHECK(retention->topic == "retention");
  REQUIRE(retention->cells.size() == 3);
  for (const auto& cell : retention->cells) {
    INFO(cell.company.id);
    CHECK(cell.addressed == (cell.company.id != "mtkvari"));
    CHECK(cell.read.documents == 1);
    CHECK(cell.read.clauses > 0);
  }
  const auto prizes = query::compare("contest-prizes", {"mtkvari", "karva"}, index, knowledge);
  REQUIRE(prizes);
  REQUIRE(prizes->cells.size() == 2);
  CHECK_FALSE(prizes->cells[0].addressed);
  CHECK(prizes->cells[1].addressed);
  CHECK_FALSE(query::compare("retention", {"nobody"}, index, knowledge));
}

TEST_CASE("a snippet never cuts a character and keeps its highlights in place", "[highlight]") {
  std::string text;
  for (int i = 0; i < 80; ++i) text += "სიტყვა ";
  const auto at = text.size();
  text += "გასაღები ";
  for (int i = 0; i < 80; ++i) text += "ბოლო ";
  const std::vector<ByteRange> marked{{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 24)}};
  for (std::size_t bytes = 60; bytes < 400; bytes += 7) {
    const auto snippet = query::snippet_of(text, marked, bytes);
    INFO(bytes);
    REQUIRE(snippet.highlights.size() == 1);
    CHECK(slice(snippet.text, snippet.highlights.front()) == "გასაღები");
    CHECK((static_cast<unsigned char>(snippet.text.front()) & 0xC0) != 0x80);
    CHECK(snippet.text.size() <= bytes);
    CHECK(text.find(snippet.text) != std::string::npos);
  }
}
