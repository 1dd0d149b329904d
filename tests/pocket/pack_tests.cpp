// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket/pack.hpp"

#include "pocket/desk.hpp"
#include "query/find_clauses.hpp"
#include "tests/support/shared.hpp"
#include "tests/support/small_corpus.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace punkti;
using namespace punkti::tests;
using Json = nlohmann::json;

namespace {

/// An index of a corpus, and its pack.
struct Both {
  explicit Both(const std::filesystem::path& corpus) {
    indexer::BuildOptions options;
    options.program_version = "test";
    const std::array roots{corpus};
    REQUIRE(indexer::build_index(roots, folder.path() / "db", options));
    auto opened = indexer::Index::open(folder.path() / "db");
    REQUIRE(opened);
    index.emplace(std::move(*opened));
    auto made = pocket::pack(*index);
    REQUIRE(made);
    pack = std::move(*made);
  }

  TempFolder folder;
  std::optional<indexer::Index> index;
  pocket::Pack pack;
};

const indexer::Knowledge& knowledge() {
  static const indexer::Knowledge known;
  return known;
}

/// Clauses as an answer ranks them, numbered as in the index the pack was made of, with their scores.
using Ranked = std::vector<std::pair<indexer::ClauseNumber, std::string>>;

std::string short_of(double score) {
  return fmt::format("{:.9f}", score);
}

Ranked by_index(const Both& both, const std::string& question) {
  const auto query = query::parse_query(question);
  REQUIRE(query);
  const auto found = query::find_clauses(*query, {20, 0}, *both.index, knowledge(), indexer::make_english_stemmer());
  if (!found) return {{0, found.error().what}};
  Ranked out;
  for (const auto& one : found->clauses) out.emplace_back(one.clause, short_of(one.score));
  return out;
}

Ranked by_pack(const Both& both, pocket::Desk& desk, const std::string& question) {
  const auto answer = Json::parse(desk.answer(question, "", {20, 0}));
  if (answer.contains("error")) return {{0, answer["error"]["what"]}};
  Ranked out;
  for (const auto& hit : answer["hits"])
    out.emplace_back(both.pack.clauses.at(hit["clause"].get<std::size_t>() - 1), short_of(hit["score"]));
  return out;
}

void same_answers(const Both& both, const std::filesystem::path& questions) {
  auto desk = pocket::Desk::open(both.pack.bytes);
  REQUIRE(desk);
  std::istringstream lines(bytes_of(questions));
  std::size_t asked = 0;
  for (std::string line; std::getline(lines, line); ++asked) {
    const auto question = Json::parse(line)["query"].get<std::string>();
    INFO(question);
    CHECK(by_pack(both, *desk, question) == by_index(both, question));
  }
  CHECK(asked > 50);
}

pocket::Desk desk_of_three_companies() {
  const IndexedCorpus small;
  const auto index = small.open();
  const auto pack = pocket::pack(index);
  REQUIRE(pack);
  auto desk = pocket::Desk::open(pack->bytes);
  REQUIRE(desk);
  return std::move(*desk);
}

}  // namespace

TEST_CASE("a pack answers every question as the index does, score for score", "[pack]") {
  same_answers(Both(project_file("corpus/sample")), project_file("tests/evaluation/sample_queries.jsonl"));
}

TEST_CASE("a pack of published policies answers judged questions as the index does", "[pack]") {
  const auto corpus = shared("seeds");
  const auto questions = shared("gold/search/queries.dev.jsonl");
  if (corpus && questions) same_answers(Both(*corpus), *questions);
}

TEST_CASE("phrases, prefixes, exclusions and filters mean the same in a pack", "[pack]") {
  const Both both(project_file("corpus/sample"));
  auto desk = pocket::Desk::open(both.pack.bytes);
  REQUIRE(desk);
  for (const auto* question :
       {"\"personal data\"", "\"პერსონალური მონაცემები\"", "cook*", "data -cookies", "data -\"personal data\"",
        "lang:ka", "topic:retention", "lang:en topic:retention days", "company:nobody", "-data lang:ka", "zzzzqqqq",
        "document:terms refund", "\"no such phrase stands here\""}) {
    INFO(question);
    CHECK(by_pack(both, *desk, question) == by_index(both, question));
  }
}

TEST_CASE("of more than a thousand clauses that match, a pack ranks the same as the index", "[pack]") {
  const TempFolder folder;
  std::string text = "Privacy Policy\n\n";
  for (int i = 0; i < 1300; ++i) {
    text += "We keep data number " + std::to_string(i);
    for (int more = 0; more < i % 7; ++more) text += more % 2 == 0 ? " of data" : " and cookies";
    text += " for a while.\n\n";
  }
  folder.write("Satli/policy.txt", text);
  const Both both(folder.path());
  auto desk = pocket::Desk::open(both.pack.bytes);
  REQUIRE(desk);
  for (const auto* question : {"data", "cookies data", "how long do you keep data", "data -cookies", "lang:en"}) {
    INFO(question);
    const auto ranked = by_pack(both, *desk, question);
    CHECK(ranked.size() > 10);
    CHECK(ranked == by_index(both, question));
  }
}

TEST_CASE("marks count as JavaScript counts", "[desk]") {
  auto desk = desk_of_three_companies();
  CHECK_FALSE(Json::parse(desk.answer("cookies", "", {10, 0}))["hits"].empty());
  // U+1F36A is two code units, each Georgian letter one.
  CHECK(desk.marks("🍪 ქუქი cookies", "latin") == "[[3,7],[8,15]]");
  CHECK(desk.marks("nothing of it", "latin") == "[]");
}

TEST_CASE("a question that cannot be asked is answered with what to do", "[desk]") {
  auto desk = desk_of_three_companies();
  for (const auto* question : {"", "company:nobody", "\"open"}) {
    const auto answer = Json::parse(desk.answer(question, "", {10, 0}));
    INFO(question);
    REQUIRE(answer.contains("error"));
    CHECK_FALSE(answer["error"]["hint"].get<std::string>().empty());
  }
}

TEST_CASE("a choice beside the question holds in place of a filter that was typed", "[desk]") {
  auto desk = desk_of_three_companies();
  const auto chosen = desk.answer("cookies company:karva", "company:alazani-foods lang:en", {10, 0});
  CHECK(chosen == desk.answer("cookies company:alazani-foods lang:en", "", {10, 0}));
  CHECK_FALSE(Json::parse(chosen)["hits"].empty());
}

TEST_CASE("bytes that are no pack are refused", "[pack]") {
  const IndexedCorpus small;
  const auto index = small.open();
  const auto pack = pocket::pack(index);
  REQUIRE(pack);
  const auto& bytes = pack->bytes;
  CHECK(pocket::PackedIndex::read(bytes));
  CHECK_FALSE(pocket::PackedIndex::read(""));
  CHECK_FALSE(pocket::PackedIndex::read("something else"));
  CHECK_FALSE(pocket::PackedIndex::read(bytes + "x"));
  for (std::size_t size = 0; size < bytes.size(); size += 7)
    CHECK_FALSE(pocket::PackedIndex::read(std::string_view(bytes).substr(0, size)));
}

TEST_CASE("the same index gives the same pack", "[pack]") {
  const IndexedCorpus small;
  const auto index = small.open();
  CHECK(pocket::pack(index)->bytes == pocket::pack(index)->bytes);
}
