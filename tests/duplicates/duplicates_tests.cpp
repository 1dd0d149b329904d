// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/duplicates.hpp"

#include "duplicates/repeated_texts.hpp"

#include "indexer/build_index.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shared.hpp"
#include "tests/support/temp.hpp"

#include <array>
#include <map>

using namespace punkti;
using duplicates::Block;
using duplicates::Kind;
using duplicates::Scope;

namespace {

std::vector<Block> blocks_in(const std::filesystem::path& corpus, const duplicates::Options& options = {}) {
  tests::TempFolder folder;
  const std::array roots{corpus};
  REQUIRE(indexer::build_index(roots, folder.path() / "db", {}));
  const auto index = indexer::Index::open(folder.path() / "db");
  REQUIRE(index);
  const auto found = duplicates::find(*index, options);
  REQUIRE(found);
  return *found;
}

std::vector<Block> blocks_of(const std::map<std::string, std::string>& files, const duplicates::Options& options = {}) {
  tests::TempFolder folder;
  for (const auto& [path, text] : files) folder.write("corpus/" + path, text);
  return blocks_in(folder.path() / "corpus", options);
}

/// The text at a place of the file it names.
std::string at(const std::map<std::string, std::string>& files, const duplicates::Place& place) {
  return std::string(slice(files.at(place.source), place.place));
}

const std::string delivery =
    "The courier brings every parcel to the door of the buyer between nine and six on working days.\n\n"
    "A parcel that nobody takes goes back to the store and waits there for seven days.\n\n"
    "The buyer pays for a second journey according to the price list of the store.\n\n";
const std::string other =
    "The jury of the contest meets in spring and chooses three photographs of mountain villages.\n\n"
    "Prizes are handed over in the town hall, and the winners are named on the notice board.\n\n";

}  // namespace

TEST_CASE("a passage of two companies is one exact block with both places", "[duplicates]") {
  const std::map<std::string, std::string> files{
      {"Alazani/Terms.txt", "Terms of Use\n\n1. Delivery\n\n" + delivery + "2. Contest\n\n" + other},
      {"Mtkvari/Rules.txt", "Rules of the Store\n\n1. How parcels travel\n\n" + delivery}};
  const auto blocks = blocks_of(files);
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].kind == Kind::exact);
  CHECK(blocks[0].scope == Scope::companies);
  CHECK(blocks[0].lines == 3);
  CHECK(blocks[0].identical_lines == 3);
  REQUIRE(blocks[0].places.size() == 2);
  CHECK(blocks[0].places[0].company == "alazani");
  CHECK(blocks[0].places[0].heading == "1. Delivery");
  CHECK(blocks[0].places[1].heading == "1. How parcels travel");
  for (const auto& place : blocks[0].places) {
    CHECK(at(files, place) + "\n\n" == delivery);
    CHECK(place.differences.empty());
  }
}

TEST_CASE("a changed word makes a near copy, and the words of both are shown", "[duplicates]") {
  auto changed = delivery;
  changed.replace(changed.find("seven"), 5, "thirty");
  const auto blocks = blocks_of({{"Alazani/Terms.txt", "Terms of Use\n\n" + delivery + other},
                                 {"Mtkvari/Rules.txt", "Rules of the Store\n\n" + changed}});
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].kind == Kind::near);
  CHECK(blocks[0].lines == 3);
  CHECK(blocks[0].identical_lines == 2);
  CHECK(blocks[0].similarity > 0.95);
  CHECK(blocks[0].similarity < 1.0);
  REQUIRE(blocks[0].places[1].differences.size() == 1);
  const auto& difference = blocks[0].places[1].differences[0];
  CHECK(difference.first == "seven");
  CHECK(difference.here == "thirty");
  CHECK(difference.before == "and waits there for");
  CHECK(difference.after == "days The buyer pays");
}

TEST_CASE("a sentence put into a copy does not cut it in two", "[duplicates]") {
  auto longer = delivery;
  longer.insert(longer.find("A parcel that"), "On holidays nothing is carried anywhere.\n\n");
  const auto blocks = blocks_of(
      {{"Alazani/Terms.txt", "Terms of Use\n\n" + delivery}, {"Mtkvari/Rules.txt", "Rules of the Store\n\n" + longer}});
  REQUIRE(blocks.size() == 1);
  REQUIRE(blocks[0].places[1].differences.size() == 1);
  CHECK(blocks[0].places[1].differences[0].first.empty());
  CHECK(blocks[0].places[1].differences[0].here == "On holidays nothing is carried anywhere");
}

TEST_CASE("sections in another order are found each by itself", "[duplicates]") {
  const auto blocks =
      blocks_of({{"Alazani/Terms.txt", "Terms of Use\n\n1. Delivery\n\n" + delivery + "2. Prizes\n\n" + other},
                 {"Mtkvari/Rules.txt", "Rules\n\n1. Our contest\n\n" + other + "2. Parcels\n\n" + delivery}});
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].lines == 3);
  CHECK(blocks[1].lines == 2);
}

TEST_CASE("three companies with one passage are one block, and a longer one of two is told too", "[duplicates]") {
  const auto blocks = blocks_of({{"Alazani/Terms.txt", "Terms of Use\n\n" + delivery + other},
                                 {"Enguri/Terms.txt", "Conditions\n\n" + delivery},
                                 {"Mtkvari/Rules.txt", "Rules of the Store\n\n" + delivery + other}});
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].places.size() == 2);
  CHECK(blocks[0].lines == 5);
  CHECK(blocks[1].places.size() == 3);
  CHECK(blocks[1].lines == 3);
}

TEST_CASE("inside a document and between documents of a company are told apart", "[duplicates]") {
  const auto inside = blocks_of({{"Alazani/Terms.txt", "Terms of Use\n\n1. Delivery\n\n" + delivery + "2. Contest\n\n" +
                                                           other + "3. Delivery again\n\n" + delivery}});
  REQUIRE(inside.size() == 1);
  CHECK(inside[0].scope == Scope::document);
  const auto between = blocks_of({{"Alazani/Terms.txt", "Terms of Use\n\n" + delivery},
                                  {"Alazani/Delivery.txt", "Delivery Rules\n\n" + delivery}});
  REQUIRE(between.size() == 1);
  CHECK(between[0].scope == Scope::company);
}

TEST_CASE("short repetitions are no row, unless asked for", "[duplicates]") {
  const std::map<std::string, std::string> files{
      {"Alazani/Terms.txt", "Terms of Use\n\nWrite to us by post or by e-mail at any time.\n\n" + delivery},
      {"Mtkvari/Rules.txt", "Rules of the Store\n\nWrite to us by post or by e-mail at any time.\n\n" + other}};
  CHECK(blocks_of(files).empty());
  CHECK(blocks_of(files, {{}, 10}).size() == 1);
}

TEST_CASE("only the companies asked for are compared; an unknown one is an error that says what to do",
          "[duplicates]") {
  tests::TempFolder folder;
  folder.write("corpus/Alazani/Terms.txt", "Terms of Use\n\n" + delivery);
  folder.write("corpus/Mtkvari/Rules.txt", "Rules\n\n" + delivery);
  const std::array roots{folder.path() / "corpus"};
  REQUIRE(indexer::build_index(roots, folder.path() / "db", {}));
  const auto index = indexer::Index::open(folder.path() / "db");
  REQUIRE(index);
  CHECK(duplicates::find(*index)->size() == 1);
  CHECK(duplicates::find(*index, {{"Alazani"}, 20})->empty());
  const auto unknown = duplicates::find(*index, {{"Nobody"}, 20});
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().kind == ErrorKind::usage);
  CHECK_FALSE(unknown.error().hint.empty());
}

TEST_CASE("a long policy that a published file holds twice is one block, under two titles", "[duplicates][shared]") {
  const auto corpus = tests::shared("seeds");
  if (!corpus) return;
  const auto blocks = blocks_in(*corpus, {{"borjomi"}, 20});
  REQUIRE_FALSE(blocks.empty());
  const auto& longest = blocks.front();
  CHECK(longest.kind == Kind::exact);
  CHECK(longest.identical_lines == 91);
  REQUIRE(longest.places.size() == 2);
  CHECK(longest.places[0].heading != longest.places[1].heading);
  CHECK_FALSE(longest.places[0].heading.empty());
  CHECK_FALSE(longest.places[1].heading.empty());
}

TEST_CASE("a passage pasted twice into a file is told once, as one run", "[check]") {
  tests::TempFolder folder;
  folder.write("corpus/Acme/terms.txt", "Terms of Use\n\n1. Delivery\n\n" + delivery + "2. Contest\n\n" + other +
                                            "3. Delivery again\n\n" + delivery);
  folder.write("corpus/Other/terms.txt", "Terms of Use\n\n1. Delivery\n\n" + delivery);
  const std::array roots{folder.path() / "corpus"};
  REQUIRE(indexer::build_index(roots, folder.path() / "db", {}));
  const auto found = duplicates::repeated_texts(*indexer::Index::open(folder.path() / "db"));
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  CHECK(found->front().kind == "repeated-text");
  CHECK(found->front().source == "Acme/terms.txt");
}
