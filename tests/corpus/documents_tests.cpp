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
