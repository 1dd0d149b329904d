// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/earlier_run.hpp"
#include "evaluation/judged_queries.hpp"
#include "evaluation/source_texts.hpp"
#include "tests/support/small_corpus.hpp"

#include <algorithm>
#include <array>

using namespace punkti;
using namespace punkti::evaluation;
using tests::IndexedCorpus;

namespace {

const std::string good =
    R"({"qid":"1","query":"cookies","qlang":"en","relevant":[{"doc":"Privacy.txt","quote":"sets cookies","grade":2,"lang":"en"}]})";

Result<std::vector<JudgedQuery>> read(const std::string& lines) {
  const tests::TempFolder folder;
  return read_judged_queries(folder.write("q.jsonl", lines));
}

SourceTexts texts_of(const IndexedCorpus& corpus) {
  auto texts = SourceTexts::find(corpus.open().manifest(), {});
  if (!texts) FAIL(texts.error().what);
  return std::move(*texts);
}

JudgedPassage passage(const std::string& doc, const std::string& quote, int nth = 1) {
  return {doc, quote, nth, 2, "", "en"};
}

std::string words_at(const IndexedCorpus& corpus, const Result<Place>& place) {
  if (!place) return place.error().what;
  std::ifstream in(corpus.corpus() / place->source, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return std::string(slice(bytes, place->range));
}

}  // namespace

TEST_CASE("a judged query is read with what may be left out", "[queries]") {
  const auto queries = read(good + "\n\n" + R"({"qid":2,"query":"drones","relevant":[]})" + "\n");
  REQUIRE(queries);
  REQUIRE(queries->size() == 2);
  CHECK((*queries)[0].relevant.at(0).quote == "sets cookies");
  CHECK((*queries)[0].intent == "1");
  CHECK((*queries)[1].qid == "2");
  CHECK((*queries)[1].relevant.empty());
}

TEST_CASE("a line that is no judged query is refused with its number and a remedy", "[queries]") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"{broken", "not a judged query"},
      {R"({"query":"cookies","relevant":[]})", "qid"},
      {R"({"qid":"1","relevant":[]})", "query"},
      {R"({"qid":"9","query":"cookies"})", "relevant"},
      {R"({"qid":"9","query":"cookies","relevant":{}})", "array"},
      {R"({"qid":"9","query":"c","relevant":[{"doc":"x","grade":2}]})", "quote"},
      {R"({"qid":"9","query":"c","relevant":[{"doc":"x","quote":"y","grade":3}]})", "grade 3"},
      {R"({"qid":"9","query":"c","relevant":[{"doc":"x","quote":"y","grade":1.5}]})", "whole number"},
      {R"({"qid":"9","query":"c","relevant":[{"doc":"x","quote":"y","grade":2,"nth":1e300}]})", "whole number"},
      {R"({"qid":"9","query":"c","relevant":[{"doc":"x","quote":"","grade":2}]})", "no quote"},
      {R"({"qid":"9","query":"c","relevant":[{"doc":"x","quote":"y","grade":2,"nth":0}]})", "nth"},
      {good, "twice"}};
  for (const auto& [line, says] : cases) {
    INFO(line);
    const auto queries = read(good + "\n" + line + "\n");
    REQUIRE_FALSE(queries);
    CHECK(queries.error().kind == ErrorKind::bad_input);
    CHECK(queries.error().what.find("q.jsonl:2: ") != std::string::npos);
    CHECK(queries.error().what.find(says) != std::string::npos);
    CHECK_FALSE(queries.error().hint.empty());
  }
  CHECK_FALSE(read(""));
  CHECK_FALSE(read_judged_queries("no such file"));
}

TEST_CASE("a quote is found in its source, by path or by file name, and by its number", "[queries][sources]") {
  const IndexedCorpus corpus;
  auto texts = texts_of(corpus);
  CHECK(words_at(corpus, texts.place_of(passage("Alazani Foods/Privacy.txt", "sets cookies"))) == "sets cookies");
  CHECK(words_at(corpus, texts.place_of(passage("წესები.txt", "სამი წლის"))) == "სამი წლის");
  const auto first = texts.place_of(passage("Privacy.txt", "cookies", 1));
  const auto second = texts.place_of(passage("Privacy.txt", "cookies", 2));
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->range.end < second->range.begin);
  const auto third = texts.place_of(passage("Privacy.txt", "cookies", 3));
  REQUIRE_FALSE(third);
  CHECK(third.error().what.find("3 times") != std::string::npos);
}

TEST_CASE("places of a file in UTF-16 are those that hits have", "[queries][sources]") {
  IndexedCorpus corpus;
  std::string bytes = "\xff\xfe";
  for (const char c : std::string("Privacy Policy\n\n1. Cookies\n\nWe bake cookies for every visitor of the shop.\n"))
    (bytes += c) += '\0';
  corpus.folder().write("corpus/Wide/Wide.txt", bytes);
  corpus.build();
  auto texts = texts_of(corpus);
  const auto place = texts.place_of(passage("Wide.txt", "bake cookies"));
  REQUIRE(place);
  const auto hits = corpus.ask("bake cookies").hits;
  const auto hit =
      std::ranges::find(hits, std::string("Wide/Wide.txt"), [](const auto& one) { return one.clause.source; });
  REQUIRE(hit != hits.end());
  CHECK(hit->clause.clause.place.begin <= place->range.begin);
  CHECK(place->range.end <= hit->clause.clause.place.end);
}

TEST_CASE("a source that is unknown, ambiguous, gone or changed is named", "[queries][sources]") {
  IndexedCorpus corpus;
  corpus.folder().write("corpus/Mtkvari/Privacy.txt", "Privacy Policy\n\nWe keep nothing at all.\n");
  corpus.build();
  auto texts = texts_of(corpus);
  CHECK(texts.place_of(passage("nowhere.txt", "x")).error().what.find("nowhere.txt") != std::string::npos);
  CHECK(texts.place_of(passage("Privacy.txt", "x")).error().what.find("Alazani Foods/Privacy.txt") !=
        std::string::npos);
  corpus.folder().write("corpus/Mtkvari/Privacy.txt", "Privacy Policy\n\nWe keep all of it.\n");
  const auto changed = texts.place_of(passage("Mtkvari/Privacy.txt", "nothing"));
  REQUIRE_FALSE(changed);
  CHECK(changed.error().what.find("has changed") != std::string::npos);
  std::filesystem::remove(corpus.corpus() / "Mtkvari/Privacy.txt");
  auto later = texts_of(corpus);
  const auto gone = later.place_of(passage("Mtkvari/Privacy.txt", "nothing"));
  REQUIRE_FALSE(gone);
  CHECK(gone.error().hint.find("--corpus") != std::string::npos);
}

TEST_CASE("a corpus that was moved is named with --corpus", "[queries][sources]") {
  const IndexedCorpus corpus;
  const auto moved = corpus.folder().path() / "moved";
  std::filesystem::rename(corpus.corpus(), moved);
  const auto lost = SourceTexts::find(corpus.open().manifest(), {});
  REQUIRE_FALSE(lost);
  CHECK(lost.error().hint.find("--corpus") != std::string::npos);
  auto found = SourceTexts::find(corpus.open().manifest(), std::array{moved});
  REQUIRE(found);
  CHECK(found->place_of(passage("Privacy.txt", "sets cookies")));
}

TEST_CASE("an earlier run is read whoever wrote it, and what is neither is refused", "[queries][earlier]") {
  const IndexedCorpus corpus;
  auto texts = texts_of(corpus);
  const auto queries = locate(*read(good), texts);
  REQUIRE(queries);
  const auto earlier = [&](const std::string& text) {
    const tests::TempFolder folder;
    return read_earlier_run(folder.write("before", text), *queries, texts);
  };
  const std::string hit = R"({"source":"Alazani Foods/Privacy.txt","begin":0,"end":20})";
  const auto batch = earlier(R"({"qid":"1","hits":[)" + hit + "]}\n" + R"({"qid":"other","hits":[]})");
  REQUIRE(batch);
  REQUIRE(batch->size() == 1);
  CHECK(batch->front().returned == 1);
  CHECK(batch->front().all->ndcg == 0.0);

  const std::vector<std::pair<std::string, std::string>> cases{
      {R"({"qid":"1","hits":[{"source":"nowhere","begin":0,"end":2}]})", "before:1: "},
      {R"({"qid":"1","hits":[{"source":"Privacy.txt","begin":5,"end":5}]})", "no place"},
      {R"({"qid":"1","hits":[{"source":"Privacy.txt","begin":-1,"end":5}]})", "no place"},
      {R"({"qid":"1","hits":[{"source":"Privacy.txt","begin":0,"end":99999999}]})", "no place"},
      {R"({"qid":"1","hits":[{"source":"Privacy.txt"}]})", "not a result"},
      {R"({"qid":"1","hits":[{"source":"Privacy.txt","begin":0,"end":1e300}]})", "whole number"},
      {"{\"qid\":\"1\",\"hits\":[]}\n{\"qid\":\"1\",\"hits\":[]}", "twice"},
      {"[{\"kind\":\"query\"}]", "record 1"},
      {"[1, 2]", "neither"},
      {"plain words", "not JSON"},
      {R"([{"kind":"part"}])", "no answer"},
      {"", "no answer"}};
  for (const auto& [text, says] : cases) {
    INFO(text);
    const auto refused = earlier(text);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.find(says) != std::string::npos);
    CHECK_FALSE(refused.error().hint.empty());
  }
}
