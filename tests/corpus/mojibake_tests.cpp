// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/mojibake.hpp"

#include "corpus/code_pages.hpp"
#include "tests/corpus/reading.hpp"

#include <unicode/utf8.h>

#include <string>

using namespace punkti;

namespace {

const std::string georgian =
    "1. ჩვენ ვინახავთ თქვენს სახელსა და მისამართს მხოლოდ იმ ვადით, რაც „შეკვეთას“ სჭირდება – და არა მეტს.\n";

enum class Lost { nothing, unmapped };

/// The text as a program shows it that takes its UTF-8 for a code page.
std::string taken_for(std::string_view text, std::string_view page, Lost lost = Lost::nothing) {
  std::string shown;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    const char32_t c = value < 0x80 ? char32_t{value} : corpus::upper_half(page)[value - 0x80u];
    if (lost == Lost::unmapped && c >= 0x80 && c < 0xA0) continue;
    char character[4];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(character, size, static_cast<UChar32>(c));
    shown.append(character, static_cast<std::size_t>(size));
  }
  return shown;
}

}  // namespace

TEST_CASE("Georgian taken for an 8-bit code page and saved again is put right", "[corpus][mojibake]") {
  for (const std::string page : {"windows-1252", "windows-1251"}) {
    INFO(page);
    const auto once = corpus::mend_mojibake(taken_for(georgian, page));
    REQUIRE(once);
    CHECK(once->text == georgian);
    CHECK(once->page == page);
    CHECK(once->guessed == 0);
  }
  const auto twice = corpus::mend_mojibake(taken_for(taken_for(georgian, "windows-1252"), "windows-1252"));
  REQUIRE(twice);
  CHECK(twice->text == georgian);
}

TEST_CASE("letters whose last byte was lost are told by their neighbours, and counted", "[corpus][mojibake]") {
  const auto one_letter = corpus::mend_mojibake(taken_for(georgian, "windows-1251", Lost::unmapped));
  REQUIRE(one_letter);
  CHECK(one_letter->text == georgian);
  const auto two_letters = corpus::mend_mojibake(taken_for(georgian, "windows-1252", Lost::unmapped));
  REQUIRE(two_letters);
  CHECK(two_letters->guessed > 10);
  CHECK_THAT(two_letters->text, Catch::Contains("ვინახავთ თქვენს სახელსა და მისამართს"));
}

TEST_CASE("one spoiled paragraph among good ones is read, with places on disk and a notice", "[corpus][mojibake]") {
  const std::string spoiled = taken_for(georgian, "windows-1252");
  const std::string bytes = "Déjà vu is not a policy, but this is one.\n\n" + spoiled + "\nWe sell nothing.\n";
  const auto file = tests::read_bytes(bytes);
  REQUIRE(file);
  const auto& clauses = file->documents.at(0).clauses;
  REQUIRE(clauses.size() == 3);
  CHECK(clauses[1].text + "\n" == georgian);
  CHECK(slice(bytes, clauses[1].place) == spoiled.substr(0, spoiled.size() - 1));
  CHECK(slice(bytes, clauses[2].place) == "We sell nothing.");
  REQUIRE(file->notices.size() == 1);
  CHECK_THAT(file->notices[0].what, Catch::Contains("taken for windows-1252") && Catch::Contains("byte 45 (line 3"));
  CHECK_FALSE(file->notices[0].lost);
}

TEST_CASE("no ordinary text is put right", "[corpus][mojibake]") {
  for (const std::string text :
       {"Où l’été fut-il ? « À Pâques », dit-elle : ça va.\n", "Größe, Maße und Füße: „Grüße“ für später.\n",
        "Chính sách bảo mật: chúng tôi lưu giữ dữ liệu của quý khách trong thời gian cần thiết.\n",
        "Řekl: ‚slová‚ a „věta“ – á ƒ á‚¬ áƒ\n", "Бѓ, ќ и ѓ: ова е македонски.\n"})
    CHECK_FALSE(corpus::mend_mojibake(text));
  CHECK_FALSE(corpus::mend_mojibake(georgian));
}
