// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/cut_long.hpp"
#include "tests/corpus/reading.hpp"

#include <set>
#include <string>

using namespace punkti;
using tests::clauses_of;

TEST_CASE("paragraphs and numbered points are clauses of their own", "[corpus][clauses]") {
  const auto file = tests::read_bytes(
      "Sale Terms\n\n1. Returns\n\n1.1. You may return goods within 14 days.\n1.2. We pay the way back.\n\nThis is the "
      "whole agreement between us.\n");
  REQUIRE(file);
  const auto& clauses = file->documents.at(0).clauses;
  REQUIRE(clauses.size() == 3);
  CHECK(clauses[0].text == "1.1. You may return goods within 14 days.");
  CHECK(clauses[0].number == "1.1");
  CHECK(clauses[0].section == std::vector<std::string>{"1. Returns"});
  CHECK(clauses[1].number == "1.2");
  CHECK(clauses[2].number.empty());
}

TEST_CASE("a short list is one clause with the sentence that announces it", "[corpus][clauses]") {
  CHECK(clauses_of(
            "We keep:\n • your name;\n • your address.\n\nWe delete them after a year, without being asked to.\n") ==
        "We keep:/ • your name;/ • your address.\nWe delete them after a year, without being asked to.\n");
}

TEST_CASE("items of a long list are clauses that know their announcement", "[corpus][clauses]") {
  std::string text = "Goods are sold here by us alone. The buyer may give goods back when:\n";
  for (char letter = 'a'; letter < 'f'; ++letter)
    text +=
        std::string(1, letter) + ") " + std::string(300, 'x') + " something was wrong with them from the beginning;\n";
  const auto file = tests::read_bytes(text);
  REQUIRE(file);
  const auto& clauses = file->documents.at(0).clauses;
  REQUIRE(clauses.size() == 6);
  CHECK(clauses[1].number == "a");
  CHECK(clauses[1].lead_in == "The buyer may give goods back when:");
  CHECK(clauses[5].number == "e");
  CHECK(clauses[5].lead_in == clauses[1].lead_in);
}

TEST_CASE("a numbered point under an announcement keeps it", "[corpus][clauses]") {
  const auto file = tests::read_bytes(
      "1.1. ამ ხელშეკრულებაში:\n1.1.1. ანგარიში - ნიშნავს მომხმარებლის ანგარიშს;\n1.1.2. საქონელი - ნიშნავს "
      "ნივთს.\n1.2. ფასი მითითებულია საიტზე.\n");
  REQUIRE(file);
  const auto& clauses = file->documents.at(0).clauses;
  REQUIRE(clauses.size() == 4);
  CHECK(clauses[2].number == "1.1.2");
  CHECK(clauses[2].lead_in == "1.1. ამ ხელშეკრულებაში:");
  CHECK(clauses[3].lead_in.empty());
}

TEST_CASE("the lines of a contact block are one clause", "[corpus][clauses]") {
  CHECK(clauses_of("1. Contact\n\nExample LLC\n\nAddress: 5 Long Street\n\nEmail: a@example.ge\n\n2. Law\n\nThe law of "
                   "Georgia applies to this.\n") ==
        "Example LLC//Address: 5 Long Street//Email: a@example.ge\nThe law of Georgia applies to this.\n");
}

TEST_CASE("hard-wrapped lines of one sentence are one clause", "[corpus][clauses]") {
  CHECK(clauses_of("We keep your data as long as the order that you placed with our shop\nasks for it, and then delete "
                   "it.\nYou may ask for a copy.\n") ==
        "We keep your data as long as the order that you placed with our shop/asks for it, and then delete it.\nYou "
        "may ask for a copy.\n");
  CHECK(clauses_of("2.3 კონკურსში ვერ მიიღებენ მონაწილეობას კომპანიის თანამშრომლები\nდა მათი ოჯახის წევრები.\n2.4 "
                   "მონაწილე ეთანხმება წესებს.\n") ==
        "2.3 კონკურსში ვერ მიიღებენ მონაწილეობას კომპანიის თანამშრომლები/და მათი ოჯახის წევრები.\n2.4 მონაწილე "
        "ეთანხმება წესებს.\n");
}

TEST_CASE("a long block is cut at ends of sentences into pieces of about one size", "[corpus][clauses]") {
  std::string text;
  for (int i = 0; i < 55; ++i)
    text += "This is a sentence of the policy that says something about data number " + std::to_string(i) + ". ";
  const auto pieces = corpus::cut_long(text, {0, static_cast<std::uint32_t>(text.size())}, 1500);
  REQUIRE(pieces.size() == 3);
  for (const ByteRange& piece : pieces) {
    CHECK(piece.size() <= 1500);
    CHECK(piece.size() > 700);
    CHECK(slice(text, piece).ends_with('.'));
  }
}

TEST_CASE("a word without end is cut between characters", "[corpus][clauses]") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "წ";
  std::size_t bytes = 0;
  for (const ByteRange& piece : corpus::cut_long(text, {0, static_cast<std::uint32_t>(text.size())}, 1000)) {
    CHECK(piece.size() <= 1000);
    CHECK(piece.size() % 3 == 0);
    bytes += piece.size();
  }
  CHECK(bytes == text.size());
}

TEST_CASE("ids are stable, and the same text twice has two", "[corpus][clauses]") {
  const std::string text = "We deliver within two days to any place.\n\nWe deliver within two days to any place.\n";
  const auto once = tests::read_bytes(text), again = tests::read_bytes(text);
  REQUIRE(once);
  REQUIRE(again);
  const auto &a = once->documents.at(0).clauses, &b = again->documents.at(0).clauses;
  REQUIRE(a.size() == 2);
  CHECK(a[0].id == b[0].id);
  CHECK(a[0].id != a[1].id);
  CHECK(a[0].id.starts_with("shop-"));
  CHECK(a[0].id.size() == 15);
}

TEST_CASE("clauses over the limit become one, with a notice", "[corpus][clauses]") {
  corpus::ReadLimits limits;
  limits.clauses = 2;
  const auto file =
      tests::read_bytes("First sentence of all.\n\nSecond one is here.\n\nThird one is here.\n\nFourth one ends it.\n",
                        "policy.txt", limits);
  REQUIRE(file);
  REQUIRE(file->documents.at(0).clauses.size() == 2);
  CHECK(file->documents[0].clauses[1].text == "Second one is here.\n\nThird one is here.\n\nFourth one ends it.");
  REQUIRE(file->notices.size() == 1);
}

TEST_CASE("the words of a heading with nothing below it are a clause", "[corpus][clauses]") {
  CHECK(clauses_of("Privacy Policy\n\n1. Data\n\nWe keep your name and no more.\n\n2. Sharing\nword of its own\n") ==
        "We keep your name and no more.\n2. Sharing/word of its own\n");
  CHECK(clauses_of("# Terms of Use\n\n## Orders\n\n## Payment\n\nBy card.\n\n## Law\n\n### Courts\n", "terms.md") ==
        "Orders\nBy card.\nCourts\n");
  CHECK(clauses_of("Privacy Policy\n") == "Privacy Policy\n");
}

TEST_CASE("a short line at the end of a file heads nothing", "[corpus][clauses]") {
  const std::string text = "Privacy Policy\n\nWe keep your name and address for a year.\n\nManana at the cider stall\n";
  CHECK(tests::outline_of(text) == "1 Privacy Policy\n");
  CHECK(clauses_of(text) == "We keep your name and address for a year.\nManana at the cider stall\n");
}

TEST_CASE("the clause of an empty section has the sections above it, not itself", "[corpus][clauses]") {
  const auto file = tests::read_bytes("# Terms\n\n## Orders\n\n### Gifts\n\n## Law\n\nGeorgian.\n", "terms.md");
  REQUIRE(file);
  const auto& clauses = file->documents.at(0).clauses;
  REQUIRE(clauses.size() == 2);
  CHECK(clauses[0].text == "Gifts");
  CHECK(clauses[0].section == std::vector<std::string>{"Orders"});
}
