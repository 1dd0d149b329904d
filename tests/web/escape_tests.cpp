// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.hpp"
#include "web/escape.hpp"
#include "web/words.hpp"

#include <random>
#include <string>
#include <type_traits>

using punkti::web::Context;
using punkti::web::escape;
using punkti::web::first_words;
using punkti::web::Html;
using punkti::web::may_link;

namespace {

std::string text(std::string_view plain) {
  return escape(Context::text, plain).bytes();
}
std::string attribute(std::string_view plain) {
  return escape(Context::attribute, plain).bytes();
}
std::string url(std::string_view plain) {
  return escape(Context::url, plain).bytes();
}

}  // namespace

TEST_CASE("markup in a text is shown, not obeyed", "[web][escape]") {
  CHECK(text("<script>alert(1)</script>") == "&lt;script&gt;alert(1)&lt;/script&gt;");
  CHECK(text("Tom & Jerry &lt;") == "Tom &amp; Jerry &amp;lt;");
  CHECK(attribute("\" onfocus=\"alert(1)") == "&quot; onfocus=&quot;alert(1)");
  CHECK(attribute("' ` <") == "&#39; &#96; &lt;");
}

TEST_CASE("Georgian, Russian and emoji pass as they are", "[web][escape]") {
  const std::string plain =
      "პირადი მონაცემები — ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ, Договор, "
      "👩‍💻 "
      "❤️ "
      "№\u00A05, "
      "soft\u00ADhyphen";
  CHECK(text(plain) == plain);
}

TEST_CASE("what cannot be seen is shown by its code point", "[web][escape]") {
  const punkti::web::Html chip = punkti::web::Words().put(escape(Context::text, "a\u202Eb"));
  CHECK(chip.bytes() == "a<span class=\"unseen\" title=\"a character that cannot be seen\">U+202E</span>b");
  CHECK(attribute("a\u202Eb") == "aU+202Eb");
  for (const char* hidden :
       {"\u200B", "\u200E", "\u2066", "\u2069", "\u061C", "\uFEFF", "\u2060", "\uE000", "\x1b", "\x07", "\u0085"})
    CHECK(attribute(std::string("pay") + hidden + "ment").find("payU+") == 0);
  CHECK(attribute("pay\u200Dment") == "payU+200Dment");
}

TEST_CASE("a flood of invisible characters becomes one chip", "[web][escape]") {
  std::string flood;
  for (int i = 0; i < 5000; ++i) flood += "\u200B";
  CHECK(attribute(flood) == "U+200B×5000");
}

TEST_CASE("a letter keeps the accents it is written with, and a stack of them becomes one chip", "[web][escape]") {
  CHECK(attribute("e\u0302\u0323 x") == "e\u0302\u0323 x");
  std::string stack = "z";
  for (int i = 0; i < 200; ++i) stack += "\u0301\u0316";
  CHECK(attribute(stack + "y") == "z\u0301\u0316\u0301\u0316U+0301×396y");
}

TEST_CASE("broken UTF-8 becomes the replacement character and eats no neighbour", "[web][escape]") {
  CHECK(text("a\xFF<b") == "a\uFFFD&lt;b");
  CHECK(text("\xC0\xAF") == "\uFFFD\uFFFD");
  CHECK(text("\xE1\x83") == "\uFFFD\uFFFD");
  CHECK(text("\xED\xA0\x80x").find('x') != std::string::npos);
}

TEST_CASE("line ends become line feeds", "[web][escape]") {
  CHECK(text("a\r\nb\rc\nd") == "a\nb\nc\nd");
}

TEST_CASE("only http, https and mailto may be followed", "[web][escape]") {
  for (const char* good :
       {"https://example.ge/", "HTTP://example.ge", "mailto:info@example.ge", "https://example.ge/a?b=c&d=@e"})
    CHECK(may_link(good));
  for (const char* bad : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " https://a", "java\nscript:alert(1)",
                          "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:https://a/b",
                          "view-source:https://a", "//evil.example", "\\\\evil.example", "https:\\\\evil", "https://",
                          "https://bank.ge@evil.example/", "mailto:", "example.ge", ""}) {
    INFO(bad);
    CHECK_FALSE(may_link(bad));
    CHECK(url(bad).empty());
  }
}

TEST_CASE("an address is percent-encoded where it is no plain address", "[web][escape]") {
  CHECK(url("https://example.ge/ა?x=\"><b>&y='") == "https://example.ge/%E1%83%90?x=%22%3E%3Cb%3E&amp;y=%27");
}

TEST_CASE("first words are cut between words and never inside a character", "[web][escape]") {
  CHECK(first_words("ერთი  ორი\nსამი", 100) == "ერთი ორი სამი");
  CHECK(first_words("ერთი ორი სამი", 8) == "ერთი…");
  CHECK(first_words("ერთი ორი სამი", 9) == "ერთი ორი…");
  CHECK(first_words("უსასრულოსიტყვა", 5) == "უსასრ…");
  CHECK(first_words("ერთი ", 4) == "ერთი");
  CHECK(first_words("", 5).empty());
}

TEST_CASE("no bytes at all can open a tag, close an attribute or turn the text around", "[web][escape][property]") {
  std::mt19937 random(7);
  const std::string alphabet = "<>\"'&` ax=\xE2\x80\xAE\x8B\xC0\xFF\xE1\x83\x90\n\r";
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (unsigned i = 0; i < random() % 40; ++i) bytes += alphabet[random() % alphabet.size()];
    const std::string safe = attribute(bytes);
    CHECK(safe.find_first_of("<>\"'`") == std::string::npos);
    CHECK(safe.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(url(bytes).empty());
  }
}

TEST_CASE("a string cannot become markup but through escape", "[web][escape]") {
  STATIC_REQUIRE_FALSE(std::is_constructible_v<Html, std::string>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<Html, std::string_view>);
}
