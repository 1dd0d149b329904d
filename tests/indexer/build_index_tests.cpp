// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/build_index.hpp"

#include "indexer/generation.hpp"
#include "tests/support/shared.hpp"
#include "tests/support/small_corpus.hpp"

#include <unistd.h>
#include <algorithm>
#include <map>

using namespace punkti;
using tests::IndexedCorpus;

namespace {

std::map<std::string, std::string> texts_by_id(const indexer::Index& index) {
  std::map<std::string, std::string> out;
  const auto sources = index.sources();
  REQUIRE(sources);
  for (const auto& source : *sources) {
    const auto clauses = index.clauses_of(source.source.path);
    REQUIRE(clauses);
    for (const auto& clause : *clauses) out[clause.clause.id] = clause.clause.text;
  }
  return out;
}

}  // namespace

TEST_CASE("a second run over an unchanged corpus reads and writes nothing", "[index]") {
  IndexedCorpus corpus;
  const auto before = std::filesystem::last_write_time(corpus.db() / "CURRENT");
  const auto generation = corpus.open().manifest().generation;
  const auto report = corpus.build();
  CHECK(report.read == 0);
  CHECK(report.sources == 3);
  CHECK(corpus.open().manifest().generation == generation);
  CHECK(std::filesystem::last_write_time(corpus.db() / "CURRENT") == before);
}

TEST_CASE("a file with a new date and the old text is not read again", "[index]") {
  IndexedCorpus corpus;
  std::filesystem::last_write_time(corpus.corpus() / "Mtkvari/Rules.txt",
                                   std::filesystem::file_time_type::clock::now());
  CHECK(corpus.build().read == 0);
}

TEST_CASE("changed, new and removed files: only they change, the rest keeps its ids", "[index]") {
  IndexedCorpus corpus;
  const auto before = texts_by_id(corpus.open());
  corpus.folder().write("corpus/Alazani Foods/Terms.txt",
                        "Terms of Use\n\n1. Delivery\n\nDelivery costs five lari in Tbilisi.\n");
  std::filesystem::remove(corpus.corpus() / "Mtkvari/Rules.txt");
  const auto report = corpus.build();
  CHECK(report.read == 1);
  CHECK(report.removed == 1);
  CHECK(corpus.ask("camera").hits.empty());
  REQUIRE_FALSE(corpus.ask("delivery").hits.empty());
  CHECK(corpus.ask("delivery").hits.front().clause.company == "alazani-foods");
  const auto after = texts_by_id(corpus.open());
  for (const auto& [id, text] : before) {
    const auto kept = after.find(id);
    if (text.find("camera") == std::string::npos && kept != after.end()) CHECK(kept->second == text);
  }
}

TEST_CASE("an updated index answers as one built from nothing", "[index]") {
  IndexedCorpus updated, fresh;
  for (const auto* corpus : {&updated, &fresh})
    corpus->folder().write("corpus/Mtkvari/Rules.txt",
                           "Photo Contest Rules\n\n1. Prizes\n\nThe first prize is a bicycle.\n");
  updated.build();
  fresh.build(1, true);
  CHECK(texts_by_id(updated.open()) == texts_by_id(fresh.open()));
  for (const auto* question : {"bicycle", "cookies", "შენახვის ვადა", "camera"}) {
    const auto one = updated.ask(question).hits, other = fresh.ask(question).hits;
    REQUIRE(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) CHECK(one[i].clause.clause.id == other[i].clause.clause.id);
  }
}

TEST_CASE("the number of threads does not change the index", "[index]") {
  const auto seeds = tests::shared("seeds");
  if (!seeds) return;
  tests::TempFolder folder;
  std::vector<std::vector<indexer::TableFile>> tables;
  for (const unsigned jobs : {1u, 2u, 5u}) {
    indexer::BuildOptions options;
    options.jobs = jobs;
    const std::array roots{*seeds};
    const auto db = folder.path() / std::to_string(jobs);
    REQUIRE(indexer::build_index(roots, db, options));
    const auto index = indexer::Index::open(db);
    REQUIRE(index);
    tables.push_back(index->manifest().tables);
  }
  // iamglass holds an identity that Xapian makes anew for each database; everything else is equal to the byte.
  const auto same_clauses = [&](std::size_t a, std::size_t b) {
    return std::ranges::equal(tables[a], tables[b], [](const indexer::TableFile& x, const indexer::TableFile& y) {
      return x.name == y.name && (x.name == "iamglass" || x.sha256 == y.sha256);
    });
  };
  CHECK(same_clauses(0, 1));
  CHECK(same_clauses(0, 2));
}

TEST_CASE("one bad file is named and does not stop the others", "[index]") {
  IndexedCorpus corpus;
  corpus.folder().write("corpus/Mtkvari/Picture.txt", std::string("\x89PNG\0\0\0\rIHDR\0\0\0\0", 16));
  const auto report = corpus.build();
  REQUIRE(report.something_lost());
  const auto named = std::ranges::find_if(report.notices, &Notice::lost);
  CHECK(named->source == "Mtkvari/Picture.txt");
  CHECK_FALSE(corpus.ask("camera").hits.empty());
  SECTION("and named again by the next run, while it stays so") {
    CHECK(corpus.build().something_lost());
    corpus.folder().write("corpus/Mtkvari/Picture.txt", "Photo Rules\n\n1. Pictures\n\nPictures are of lighthouses.\n");
    CHECK_FALSE(corpus.build().something_lost());
    CHECK_FALSE(corpus.ask("lighthouses").hits.empty());
  }
}

TEST_CASE("a missing folder is an error that names it", "[index]") {
  tests::TempFolder folder;
  const std::array roots{folder.path() / "nowhere"};
  const auto report = indexer::build_index(roots, folder.path() / "db", {});
  REQUIRE_FALSE(report);
  CHECK(report.error().kind == ErrorKind::not_found);
  CHECK(report.error().what.find("nowhere") != std::string::npos);
}

TEST_CASE("a second writer is told who holds the lock", "[index][generation]") {
  tests::TempFolder folder;
  const auto held = indexer::WriterLock::take(folder.path());
  REQUIRE(held);
  const auto second = indexer::WriterLock::take(folder.path());
  REQUIRE_FALSE(second);
  CHECK(second.error().kind == ErrorKind::index_locked);
  CHECK(second.error().what.find(std::to_string(::getpid())) != std::string::npos);
}

TEST_CASE("what a killed run left is no index and is cleared away", "[index][generation]") {
  IndexedCorpus corpus;
  std::filesystem::create_directories(corpus.db() / "generation-99/tables");
  corpus.folder().write("db/generation-99/tables/postlist.glass", "half written");
  CHECK_FALSE(corpus.ask("camera").hits.empty());
  corpus.folder().write("corpus/Mtkvari/Rules.txt",
                        "Photo Contest Rules\n\n1. Prizes\n\nThe first prize is a bicycle.\n");
  corpus.build();
  CHECK_FALSE(corpus.ask("bicycle").hits.empty());
  CHECK_FALSE(std::filesystem::exists(corpus.db() / "generation-99/tables/postlist.glass"));
}

TEST_CASE("a damaged index is refused or reported, never believed", "[index][generation]") {
  IndexedCorpus corpus;
  const auto manifest = corpus.open().manifest();
  const auto tables = indexer::tables_of(corpus.db(), manifest.generation);
  const auto postlist = tables / "postlist.glass";
  SECTION("a table that is shorter is refused on opening") {
    std::filesystem::resize_file(postlist, std::filesystem::file_size(postlist) - 1);
    const auto index = indexer::Index::open(corpus.db());
    REQUIRE_FALSE(index);
    CHECK(index.error().kind == ErrorKind::index_damaged);
    CHECK(index.error().hint.find("--rebuild") != std::string::npos);
  }
  SECTION("a flipped bit is found by the hashes") {
    auto bytes = tests::bytes_of(postlist);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    std::ofstream(postlist, std::ios::binary) << bytes;
    const auto differences = indexer::differences(corpus.db(), manifest);
    REQUIRE(differences);
    REQUIRE(differences->size() == 1);
    CHECK(differences->front().find("postlist.glass") != std::string::npos);
  }
  SECTION("another format is refused with a hint") {
    auto json = tests::bytes_of(tables.parent_path() / "manifest.json");
    const auto at = json.find("\"format\": ");
    REQUIRE(at != std::string::npos);
    json.replace(at, 11, "\"format\": 9");
    std::ofstream(tables.parent_path() / "manifest.json", std::ios::binary) << json;
    const auto index = indexer::Index::open(corpus.db());
    REQUIRE_FALSE(index);
    CHECK(index.error().kind == ErrorKind::index_outdated);
  }
  SECTION("and indexing again mends it") {
    std::filesystem::resize_file(postlist, 10);
    corpus.build();
    CHECK_FALSE(corpus.ask("camera").hits.empty());
  }
}

TEST_CASE("a missing index says how to build one", "[index]") {
  tests::TempFolder folder;
  const auto index = indexer::Index::open(folder.path() / "none");
  REQUIRE_FALSE(index);
  CHECK(index.error().kind == ErrorKind::not_found);
  CHECK(index.error().hint.find("punkti index") != std::string::npos);
}

TEST_CASE("a fact of a page with markup stands where it is read, not in the address of a link", "[index][facts]") {
  IndexedCorpus corpus;
  const std::string html =
      "<html><body><h1>Contact</h1><p>Write to <a href=\"mailto:help@mtkvari.example\">help@mtkvari.example</a> "
      "at any time.</p></body></html>";
  const std::string markdown = "# Contact\n\nWrite to [help@enguri.example](mailto:help@enguri.example) at any time.\n";
  corpus.folder().write("corpus/Mtkvari/Contact.html", html);
  corpus.folder().write("corpus/Enguri/Contact.md", markdown);
  corpus.build();
  const auto index = corpus.open();
  const auto begin_of_fact = [&](const std::string& source) {
    const auto clauses = index.clauses_of(source);
    REQUIRE(clauses);
    for (const auto& clause : *clauses)
      if (!clause.facts.empty()) return static_cast<std::size_t>(clause.facts.front().place.begin);
    return std::string::npos;
  };
  CHECK(begin_of_fact("Mtkvari/Contact.html") == html.find(">help@") + 1);
  CHECK(begin_of_fact("Enguri/Contact.md") == markdown.find("[help@") + 1);
}

TEST_CASE("a company of a page with markup is not placed in a word that begins like its name", "[index][facts]") {
  IndexedCorpus corpus;
  const std::string markdown = "# Data\n\nMetadata about *letters* is shared with Meta and others.\n";
  corpus.folder().write("corpus/Enguri/Data.md", markdown);
  corpus.build();
  const auto index = corpus.open();
  const auto clauses = index.clauses_of("Enguri/Data.md");
  REQUIRE(clauses);
  std::size_t seen = 0;
  for (const auto& clause : *clauses)
    for (const auto& stored : clause.facts) {
      ++seen;
      CHECK(stored.place.begin >= markdown.find("Meta and"));
    }
  CHECK(seen > 0);
}
