// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpus/reading.hpp"

#include <string>

using namespace punkti;

namespace {

std::string repeated(const std::string& paragraph, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += paragraph + "\n\n";
  return text;
}

const std::string english =
    "We keep your data only as long as the law and the order you placed with us ask for, and then we delete it.";
const std::string georgian = "ჩვენ ვინახავთ თქვენს მონაცემებს მხოლოდ იმ ვადით, რაც საჭიროა შეკვეთის შესასრულებლად.";

}  // namespace

TEST_CASE("an English half and a Georgian half are two documents with titles, languages and dates of their own",
          "[corpus][documents]") {
  const auto file = tests::read_bytes(
      "← Home\n\nExample Privacy Policy\n\nLast updated: March 2026\n\n1. Data\n\n" + repeated(english, 4) +
      "კონფიდენციალურობის პოლიტიკა\n\nბოლო განახლება: თებერვალი 2025\n\n1. მონაცემები\n\n" + repeated(georgian, 4));
  REQUIRE(file);
  REQUIRE(file->documents.size() == 2);
  CHECK(file->documents[0].title == "Example Privacy Policy");
  CHECK(file->documents[0].lang == text::Language::en);
  CHECK(file->documents[0].date == "2026-03");
  CHECK(file->documents[0].id == "policy");
  CHECK(file->documents[1].title == "კონფიდენციალურობის პოლიტიკა");
  CHECK(file->documents[1].lang == text::Language::ka);
  CHECK(file->documents[1].date == "2025-02");
  CHECK(file->documents[1].id == "policy#2");
}

TEST_CASE("terms and then a privacy policy are two documents; a section about a policy is none",
          "[corpus][documents]") {
  const auto file =
      tests::read_bytes("Terms of Use\nDelivery\n" + repeated(english, 8) + "Changes to the Privacy Policy\n" +
                        repeated(english, 4) + "Privacy Policy\nGeneral Provisions\n" + repeated(english, 4));
  REQUIRE(file);
  REQUIRE(file->documents.size() == 2);
  CHECK(file->documents[0].title == "Terms of Use");
  CHECK(file->documents[1].title == "Privacy Policy");
}

TEST_CASE("an annex with a title below it is a document of that title", "[corpus][documents]") {
  const auto file = tests::read_bytes("სამომხმარებლო ხელშეკრულება\n\n1. საგანი\n\n" + repeated(georgian, 8) +
                                      "დანართი N1:\n\nმონაცემთა დაცვის პოლიტიკა\n\n" + repeated(georgian, 4));
  REQUIRE(file);
  REQUIRE(file->documents.size() == 2);
  CHECK(file->documents[1].title == "მონაცემთა დაცვის პოლიტიკა");
}

TEST_CASE("a foreign name or sentence does not begin a document", "[corpus][documents]") {
  const auto file = tests::read_bytes("კონფიდენციალურობის პოლიტიკა\n\n" + repeated(georgian, 3) +
                                      "Example Shop LLC, Long Street 5, Tbilisi, Georgia\n\n" + repeated(georgian, 3));
  REQUIRE(file);
  CHECK(file->documents.size() == 1);
}

TEST_CASE("a numbered section with a document's name is a section", "[corpus][documents]") {
  const auto file = tests::read_bytes("Terms of Use\n\n1. Orders\n\n" + repeated(english, 8) + "2. Refund Policy\n\n" +
                                      repeated(english, 8) + "3. Contact\n\n" + repeated(english, 2));
  REQUIRE(file);
  CHECK(file->documents.size() == 1);
}

TEST_CASE("a title that stands glued to its paragraph shows where the paragraph comes again", "[corpus][documents]") {
  const std::string body = english + " " + english + " " + english;
  const auto file =
      tests::read_bytes("Terms of Use\n\n1. Data Protection on our Sites " + body + "\n\n2. Delivery\n\n" + english +
                        "\n\nData Protection on our Sites " + body + "\n\n" + body + "\n");
  REQUIRE(file);
  CHECK_THAT(tests::outline_of(*file), Catch::Contains("Data Protection on our Sites"));
}

TEST_CASE("every annex is a document, with the title that stands beside its number", "[corpus][documents]") {
  const auto file =
      tests::read_bytes("სამომხმარებლო ხელშეკრულება\n\n1. საგანი\n\n" + repeated(georgian, 8) +
                        "დანართი N 1. კონფი\xE2\x80\x8Bდენციალურობის პოლიტიკა\n\n1. მონაცემები\n\n" +
                        repeated(georgian, 3) + "დანართი N 2. დაბრუნების წესი\n\n" + repeated(georgian, 2) +
                        "დანართი N 2. დაბრუნების წესი\n\n" + repeated(georgian, 2));
  REQUIRE(file);
  REQUIRE(file->documents.size() == 4);
  CHECK(file->documents[1].title == "კონფიდენციალურობის პოლიტიკა");
  CHECK(file->documents[2].title == "დაბრუნების წესი");
  CHECK(file->documents[3].title == "დაბრუნების წესი");
}

TEST_CASE("a section about an insurance policy does not begin a document", "[corpus][documents]") {
  const auto file = tests::read_bytes("Terms of Use\n\nBuying\n\n" + repeated(english, 14) +
                                      "Withdrawing from a Policy\n\n" + repeated(english, 4));
  REQUIRE(file);
  CHECK(file->documents.size() == 1);
}

TEST_CASE("a file that begins with its title in three languages gives each of its parts its own",
          "[corpus][documents]") {
  const std::string russian = "Мы храним ваши данные только тот срок, который нужен для заказа и по закону.";
  const auto file = tests::read_bytes(
      "Hill Market: notice to visitors\nგორის ბაზარი: განცხადება სტუმრებისთვის\nРынок «Гора»: объявление для "
      "гостей\n\n" +
      repeated(english, 1) + "CAMERAS\n\n" + repeated(english, 3) + "კამერები\n\n" + repeated(georgian, 3) +
      "КАМЕРЫ\n\n" + repeated(russian, 2) + "ВЕЩИ\n\n" + repeated(russian, 1));
  REQUIRE(file);
  REQUIRE(file->documents.size() == 3);
  CHECK(file->documents[0].title == "Hill Market: notice to visitors");
  CHECK(file->documents[1].title == "გორის ბაზარი: განცხადება სტუმრებისთვის");
  CHECK(file->documents[2].title == "Рынок «Гора»: объявление для гостей");
  CHECK(file->documents[2].lang == text::Language::ru);
}

TEST_CASE("a contract that changes its language from article to article is one document", "[corpus][documents]") {
  std::string text = "ნასყიდობის ხელშეკრულება\n\n";
  for (int i = 1; i < 6; ++i) {
    const std::string number = std::to_string(i);
    text += "Article " + number + ". Data\n\n" + repeated(english, 3) + "მუხლი " + number + ". მონაცემები\n\n" +
            repeated(georgian, 3);
  }
  const auto file = tests::read_bytes(text);
  REQUIRE(file);
  CHECK(file->documents.size() == 1);
  CHECK(file->documents[0].lang == text::Language::ka);
}

TEST_CASE("two documents, each in two languages, are four", "[corpus][documents]") {
  const auto file = tests::read_bytes("Terms of Use\n\n1. Data\n\n" + repeated(english, 4) +
                                      "გამოყენების პირობები\n\n1. მონაცემები\n\n" + repeated(georgian, 4) +
                                      "Privacy Policy\n\n1. Data\n\n" + repeated(english, 4) +
                                      "კონფიდენციალურობის პოლიტიკა\n\n1. მონაცემები\n\n" + repeated(georgian, 4));
  REQUIRE(file);
  CHECK(file->documents.size() == 4);
}

TEST_CASE("a bare date under the title is the document's", "[corpus][documents]") {
  const auto file = tests::read_bytes("Privacy Policy\n\n15 March 2026\n\n" + repeated(english, 2) + "1 May 2020\n");
  REQUIRE(file);
  CHECK(file->documents.at(0).date == "2026-03-15");
}
