// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/decode_bytes.hpp"
#include "tests/corpus/reading.hpp"

#include <string>

using namespace punkti;
using namespace std::string_literals;

TEST_CASE("UTF-8 comes through byte by byte, with its byte order mark", "[corpus][encoding]") {
  const std::string bytes = "\xEF\xBB\xBFწესები\r\nპირველი\rმეორე";
  const auto decoded = corpus::decode_bytes(bytes, corpus::Format::text);
  REQUIRE(decoded);
  CHECK(decoded->text.text == bytes);
  CHECK(decoded->text.encoding == "UTF-8");
  CHECK(decoded->text.on_disk.empty());
  CHECK(decoded->notices.empty());
}

TEST_CASE("the hash of a file is the SHA-256 of its bytes", "[corpus][encoding]") {
  const auto decoded = corpus::decode_bytes("abc", corpus::Format::text);
  REQUIRE(decoded);
  CHECK(decoded->text.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a broken byte becomes U+FFFD, and the notice says where it stands", "[corpus][encoding]") {
  const auto decoded = corpus::decode_bytes(
      "first\nab\xFF"
      "cd \xE1\x83 end",
      corpus::Format::text);
  REQUIRE(decoded);
  CHECK(decoded->text.text ==
        "first\nab\xEF\xBF\xBD"
        "cd \xEF\xBF\xBD end");
  REQUIRE(decoded->notices.size() == 1);
  CHECK(decoded->notices[0].what == "invalid UTF-8 at byte 8 (line 2, column 3); read as U+FFFD (2 such places)");
  const auto end = static_cast<std::uint32_t>(decoded->text.text.find("end"));
  CHECK(corpus::place_on_disk(decoded->text, {end, end + 3}) == ByteRange{15, 18});
}

TEST_CASE("UTF-16 and UTF-32 are known by their byte order mark", "[corpus][encoding]") {
  const auto little = corpus::decode_bytes("\xFF\xFE\xD0\x10\x20\x00"s + "a\0"s, corpus::Format::text);
  REQUIRE(little);
  CHECK(little->text.text == "ა a");
  CHECK(little->text.encoding == "UTF-16LE");
  const auto big = corpus::decode_bytes("\xFE\xFF\x10\xD0"s + "\0\x20"s + "\0a"s, corpus::Format::text);
  REQUIRE(big);
  CHECK(big->text.text == "ა a");
  const auto wide = corpus::decode_bytes("\xFF\xFE\0\0a\0\0\0"s, corpus::Format::text);
  REQUIRE(wide);
  CHECK(wide->text.text == "a");
}

TEST_CASE("UTF-16 that ends in the middle of a character is read and noticed", "[corpus][encoding]") {
  const auto decoded = corpus::decode_bytes(
      "\xFF\xFE"
      "a\0b\0c"s,
      corpus::Format::text);
  REQUIRE(decoded);
  CHECK(decoded->text.text.starts_with("ab"));
  REQUIRE(decoded->notices.size() == 1);
  CHECK_THAT(decoded->notices[0].what, Catch::Contains("ends in the middle of a character"));
}

TEST_CASE("what is no text is refused by name", "[corpus][encoding]") {
  const auto message = [](const std::string& bytes) {
    const auto decoded = corpus::decode_bytes(bytes, corpus::Format::text);
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().kind == ErrorKind::bad_input);
    return decoded.error().what;
  };
  CHECK_THAT(message("%PDF-1.7 text"), Catch::Contains("PDF"));
  CHECK_THAT(message("a\0b\0c\0"s), Catch::Contains("NUL"));
  CHECK_THAT(message("\xFF\xFEthe mark of another encoding\n"), Catch::Contains("is UTF-8"));
}

TEST_CASE("HTML that is not UTF-8 is read in the encoding its meta names", "[corpus][encoding]") {
  const auto decoded =
      corpus::decode_bytes("<meta charset=windows-1251><p>\xCF\xF0\xE0\xE2\xE8\xEB\xE0</p>", corpus::Format::html);
  REQUIRE(decoded);
  CHECK_THAT(decoded->text.text, Catch::Contains("Правила"));
  CHECK(decoded->text.encoding == "windows-1251");
  const auto lie = corpus::decode_bytes("<meta charset=windows-1251><p>წესები</p>", corpus::Format::html);
  REQUIRE(lie);
  CHECK(lie->text.encoding == "UTF-8");
}
