// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/code_pages.hpp"

#include "corpus/characters.hpp"
#include "corpus/decode_bytes.hpp"
#include "tests/corpus/reading.hpp"

#include <array>
#include <string>

using namespace punkti;

namespace {

const std::string georgian =
    "დაბრუნების წესები\n\nჩვენ ვინახავთ თქვენს სახელსა და მისამართს მხოლოდ იმ ვადით, რაც „შეკვეთას“ სჭირდება – SHOP-ის "
    "საიტზე. წაშლა უფასოა.\n";
const std::string russian =
    "ПРАВИЛА ВОЗВРАТА\n\nМы храним ваши данные только тот срок, который нужен для заказа. «Ёлка» — название.\n";
const std::string french =
    "Politique de confidentialité\n\nNous gardons vos données à Tbilissi, où elles sont protégées par la loi.\n";
const std::string english = "We don’t sell data.\n\nThe “Shop” is ours – and it’s open.\n";

/// The text as bytes of a code page. Every character of it is in the page.
std::string in_page(std::string_view text, std::string_view page) {
  const corpus::UpperHalf& upper = corpus::upper_half(page);
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = corpus::next_character(text, at);
    const auto* const found = std::ranges::find(upper, c);
    if (c >= 0x80) REQUIRE(found != upper.end());
    bytes += c < 0x80 ? static_cast<char>(c) : static_cast<char>(0x80 + (found - upper.begin()));
  }
  return bytes;
}

}  // namespace

TEST_CASE("8-bit text is read in the code page that its letters fit, with a notice", "[corpus][encoding]") {
  const std::array<std::pair<std::string, std::string>, 5> texts{{{"Georgian-Academy", georgian},
                                                                  {"Georgian-PS", georgian},
                                                                  {"windows-1251", russian},
                                                                  {"windows-1252", french},
                                                                  {"windows-1252", english}}};
  for (const auto& [page, text] : texts) {
    INFO(page);
    const auto decoded = corpus::decode_bytes(in_page(text, page), corpus::Format::text);
    REQUIRE(decoded);
    CHECK(decoded->text.text == text);
    CHECK(decoded->text.encoding == page);
    CHECK(decoded->text.on_disk.empty());
    REQUIRE(decoded->notices.size() == 1);
    CHECK_THAT(decoded->notices[0].what, Catch::StartsWith("read as " + page + " (8-bit)"));
    CHECK_FALSE(decoded->notices[0].lost);
  }
}

TEST_CASE("the first letters of the two Georgian code pages are the same, later ones are not", "[corpus][encoding]") {
  CHECK(corpus::upper_half("Georgian-Academy")[0x40] == U'ა');
  CHECK(corpus::upper_half("Georgian-PS")[0x40] == U'ა');
  CHECK(corpus::upper_half("Georgian-Academy")[0x47] == U'თ');
  CHECK(corpus::upper_half("Georgian-PS")[0x47] == U'ჱ');
  CHECK(corpus::upper_half("Georgian-Academy")[0x66] == U'ჶ');
  CHECK(corpus::upper_half("Georgian-PS")[0x65] == U'ჵ');
}

TEST_CASE("bytes that fit no code page well stay broken UTF-8", "[corpus][encoding]") {
  for (const std::string bytes : {"We k\xFF"
                                  "ep nothing at all.\n",
                                  "\xC0\xC1\n", "text \xFE\xFF text\n", "a lone \x80 stands here\n",
                                  "წესები და პირობები \xE1\x83 და \x93სხვა\x94\n"}) {
    INFO(bytes);
    const auto decoded = corpus::decode_bytes(bytes, corpus::Format::text);
    REQUIRE(decoded);
    CHECK(decoded->text.encoding == "UTF-8");
    REQUIRE(decoded->notices.size() == 1);
    CHECK_THAT(decoded->notices[0].what, Catch::StartsWith("invalid UTF-8"));
  }
}

TEST_CASE("an HTML page of old that names a Latin code page for its Georgian is read as Georgian",
          "[corpus][encoding]") {
  const std::string page = "<meta charset=iso-8859-1><p>" + in_page(georgian, "Georgian-Academy") + "</p>";
  const auto decoded = corpus::decode_bytes(page, corpus::Format::html);
  REQUIRE(decoded);
  CHECK(decoded->text.encoding == "Georgian-Academy");
  const auto latin =
      corpus::decode_bytes("<meta charset=iso-8859-1><p>" + in_page(french, "windows-1252"), corpus::Format::html);
  REQUIRE(latin);
  CHECK(latin->text.encoding == "iso-8859-1");
}

TEST_CASE("places in 8-bit text count in the text turned to UTF-8", "[corpus][encoding]") {
  const auto file = tests::read_bytes(in_page(georgian, "Georgian-PS"));
  REQUIRE(file);
  const auto& clauses = file->documents.at(0).clauses;
  REQUIRE(clauses.size() == 1);
  CHECK(slice(georgian, clauses[0].place) == clauses[0].text);
}
