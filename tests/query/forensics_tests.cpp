// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/forensics.hpp"

#include "query/numbering.hpp"
#include "tests/support/small_corpus.hpp"

#include <algorithm>

using namespace punkti;

namespace {

std::vector<query::Finding> findings_of(const std::string& text) {
  tests::TempFolder folder;
  folder.write("corpus/Acme/terms.txt", text);
  const std::array roots{folder.path() / "corpus"};
  REQUIRE(indexer::build_index(roots, folder.path() / "db", {}));
  const auto index = indexer::Index::open(folder.path() / "db");
  REQUIRE(index);
  return *query::findings(*index);
}

std::size_t count(const std::vector<query::Finding>& findings, std::string_view kind) {
  return static_cast<std::size_t>(std::ranges::count(findings, kind, &query::Finding::kind));
}

std::string gaps(const std::vector<std::string>& numbers) {
  std::vector<query::NumberedPlace> places;
  for (const auto& number : numbers) places.push_back({number, {}});
  std::string out;
  for (const auto& gap : query::gaps_in(places)) out += gap.before + ">" + gap.after + " ";
  return out;
}

}  // namespace

TEST_CASE("a list that is announced and does not follow is told, one that follows is not", "[check]") {
  CHECK(count(findings_of(
                  "Privacy Policy\n\n1. Data\n\nWe collect the following data:\n\n2. Sharing\n\nWe share nothing.\n"),
              "lost-list") == 1);
  CHECK(count(findings_of("Privacy Policy\n\n1. Data\n\nWe collect the following data:\n\n• your name;\n• your "
                          "address.\n\n2. Sharing\n\nWe share "
                          "nothing.\n"),
              "lost-list") == 0);
}

TEST_CASE("words that mix scripts are told with their reading, a Georgian ending behind a Latin name is not",
          "[check]") {
  const auto found =
      findings_of("Cookie Policy\n\n1. Use\n\nWe use \u0421ookies here. ჩვენ ვიყენებთ AIO-ს მომსახურებას.\n");
  REQUIRE(count(found, "confusable") == 1);
  CHECK(std::ranges::find(found, std::string("confusable"), &query::Finding::kind)->repaired == "Cookies");
}

TEST_CASE("a blanked e-mail address and an invisible direction control are told", "[check]") {
  const auto found = findings_of(
      "Terms of Use\n\n1. Contact\n\nWrite to [email protected] at any time.\n\n2. Order\n\nThe \u202Etext turns "
      "here.\n");
  CHECK(count(found, "blanked-address") == 1);
  CHECK(count(found, "invisible") == 1);
}

TEST_CASE("numbering gaps are told; lists that begin anew are none", "[check]") {
  CHECK(gaps({"1", "2", "4"}) == "2>4 ");
  CHECK(gaps({"10.1", "10.2", "10.4", "11.1", "11.2"}) == "10.2>10.4 ");
  CHECK(gaps({"ა", "ბ", "გ", "ე"}) == "გ>ე ");
  CHECK(gaps({"ა", "ბ", "ა", "ბ", "გ"}).empty());
  CHECK(gaps({"1", "2", "3", "1", "2"}).empty());
  CHECK(gaps({"1", "2019", "2"}).empty());
  CHECK(query::number_before("ბ) ტექსტი") == "ბ");
  CHECK(query::number_before("10.1.2. Text") == "10.1.2");
  CHECK(query::number_before("Text without number") == "");
  CHECK(query::number_before("a word") == "");
}
