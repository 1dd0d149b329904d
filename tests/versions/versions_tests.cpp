// SPDX-License-Identifier: GPL-3.0-or-later
#include "versions/versions.hpp"

#include "corpus/find_sources.hpp"
#include "corpus/read_source.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp.hpp"

#include <algorithm>
#include <array>

using namespace punkti;
using versions::Change;
using versions::Status;

namespace {

corpus::SourceFile read(const std::string& text) {
  tests::TempFolder folder;
  const std::array roots{folder.write("Acme/terms.txt", text)};
  const auto found = corpus::find_sources(roots);
  REQUIRE(found);
  REQUIRE(found->sources.size() == 1);
  const auto file = corpus::read_source(found->sources.front());
  REQUIRE(file);
  return *file;
}

std::vector<Change> changes(const std::string& old_text, const std::string& new_text) {
  return versions::compare(read(old_text), read(new_text));
}

/// Those that are not unchanged.
std::vector<Change> differences(const std::string& old_text, const std::string& new_text) {
  auto out = changes(old_text, new_text);
  std::erase_if(out, [](const Change& change) { return change.status == Status::unchanged; });
  return out;
}

std::string clause(const std::string& number, const std::string& text) {
  return number + ". " + text + "\n\n";
}

const std::string title = "Terms of Use\n\n";
const std::string parcel = "The courier brings every parcel to the door of the buyer between nine and six.";
const std::string refund = "The price is paid back to the card of the buyer within 14 days of the return.";
const std::string account = "An account may be closed at any time by a letter to the store.";
const std::string damage = "The store answers for damage that happens before the parcel is handed over.";

}  // namespace

TEST_CASE("a text has no differences from itself, however it is laid out", "[diff]") {
  const auto text = title + clause("1", parcel) + clause("2", refund);
  CHECK(differences(text, text).empty());
  CHECK_FALSE(changes(text, text).empty());
}

TEST_CASE("a changed number is one edit with both figures", "[diff]") {
  auto later = refund;
  later.replace(later.find("14"), 2, "10");
  const auto found = differences(title + clause("1", parcel) + clause("2", refund) + clause("3", account),
                                 title + clause("1", parcel) + clause("2", later) + clause("3", account));
  REQUIRE(found.size() == 1);
  CHECK(found[0].status == Status::changed);
  REQUIRE(found[0].edits.size() == 1);
  CHECK(found[0].edits[0].old_words == "14");
  CHECK(found[0].edits[0].new_words == "10");
  CHECK(found[0].edits[0].has_figures);
  CHECK(found[0].edits[0].before == "of the buyer within");
  CHECK(found[0].edits[0].after == "days of the return");
}

TEST_CASE("a clause put in is added, and those after it are only renumbered", "[diff]") {
  const auto found = changes(title + clause("1", parcel) + clause("2", refund),
                             title + clause("1", parcel) + clause("2", account) + clause("3", refund));
  std::vector<Status> statuses;
  for (const auto& change : found)
    if (!change.is_heading) statuses.push_back(change.status);
  CHECK(statuses == std::vector{Status::unchanged, Status::added, Status::unchanged});
  CHECK(found.back().old_side->number == "2");
  CHECK(found.back().new_side->number == "3");
}

TEST_CASE("a removed clause is told where it stood", "[diff]") {
  const auto found = changes(title + clause("1", parcel) + clause("2", account) + clause("3", refund),
                             title + clause("1", parcel) + clause("2", refund));
  const auto removed = std::ranges::find(found, Status::removed, &Change::status);
  REQUIRE(removed != found.end());
  CHECK(removed->old_side->text.find("account") != std::string::npos);
  REQUIRE(std::next(removed) != found.end());
  CHECK(std::next(removed)->new_side->text.find("price") != std::string::npos);
}

TEST_CASE("a clause that stands elsewhere has moved, and only that one", "[diff]") {
  const auto found =
      differences(title + clause("1", parcel) + clause("2", refund) + clause("3", account) + clause("4", damage),
                  title + clause("1", account) + clause("2", parcel) + clause("3", refund) + clause("4", damage));
  REQUIRE(found.size() == 1);
  CHECK(found[0].status == Status::moved);
  CHECK(found[0].new_side->text.find("account") != std::string::npos);
}

TEST_CASE("a clause that moved and changed is told as both", "[diff]") {
  auto later = account;
  later.replace(later.find("letter"), 6, "telegram");
  const auto found =
      differences(title + clause("1", parcel) + clause("2", refund) + clause("3", account) + clause("4", damage),
                  title + clause("1", later) + clause("2", parcel) + clause("3", refund) + clause("4", damage));
  REQUIRE(found.size() == 1);
  CHECK(found[0].status == Status::changed);
  CHECK(found[0].has_moved);
}

TEST_CASE("a clause rewritten in other words is removed and added, not changed", "[diff]") {
  const auto found =
      differences(title + clause("1", parcel) + clause("2", refund),
                  title + clause("1", parcel) + clause("2", "Photographs of mountains may be sent in spring."));
  REQUIRE(found.size() == 2);
  CHECK(std::ranges::count(found, Status::added, &Change::status) == 1);
  CHECK(std::ranges::count(found, Status::removed, &Change::status) == 1);
}

TEST_CASE("Georgian versions in different scripts are the same words", "[diff]") {
  const std::string mkhedruli = "წესები\n\n1. ნივთის დაბრუნება შვიდ დღეში.\n";
  const std::string mtavruli =
      "ᲬᲔᲡᲔᲑᲘ\n\n1. ᲜᲘᲕᲗᲘᲡ ᲓᲐᲑᲠᲣᲜᲔᲑᲐ შვიდ დღეში.\n";
  CHECK(differences(mkhedruli, mtavruli).empty());
}
