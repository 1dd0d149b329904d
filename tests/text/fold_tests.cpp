// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/fold.hpp"

#include "tests/support/catch.hpp"
#include "tests/text/support.hpp"

using punkti::text::fold;
using punkti::text::fold_with_places;

TEST_CASE("all Georgian scripts fold to Mkhedruli", "[text][fold]") {
  CHECK(fold("ᲓᲐᲪᲕᲐ") == "დაცვა");
  CHECK(fold("ႣႠႺႥႠ") == "დაცვა");
  CHECK(fold("ⴃⴀⴚⴅⴀ") == "დაცვა");
  CHECK(fold("ბაჼი") == "ბანი");
  CHECK(fold("ჱჲჳჴჵ") == "ჱჲჳჴჵ");  // letters of their own
}

TEST_CASE("what only looks different folds away", "[text][fold]") {
  CHECK(fold("COOKIES") == "cookies");
  CHECK(fold("ﬁle") == "file");
  CHECK(fold("q’ʼʻ‘'") == "q'''''");
  CHECK(fold("AIO–ს‑ს") == "aio-ს-ს");
  CHECK(fold("მო\u00ADნა\u200Bცე\u2060მი\uFEFF") == "მონაცემი");
  CHECK(fold("მ\u0301ზა") == "მზა");
  CHECK(fold("café") == "café");
}

TEST_CASE("a soft hyphen lost in folding does not shift later places", "[text][fold]") {
  const std::string original = "მონა\u00ADცემი ᲓᲐᲪᲕᲐ";
  const auto folded = fold_with_places(original);
  CHECK(folded.text == "მონაცემი დაცვა");
  CHECK(original.substr(folded.back[folded.text.find("დაცვა")], 15) == "ᲓᲐᲪᲕᲐ");
  CHECK(folded.back.size() == folded.text.size() + 1);
  CHECK(folded.back.back() == original.size());
}

TEST_CASE("folding any bytes gives rising places inside the text, and folding again changes nothing",
          "[text][fold][property]") {
  for (const std::string& text : punkti::tests::strange_texts()) {
    const auto folded = fold_with_places(text);
    CAPTURE(text);
    REQUIRE(folded.back.size() == folded.text.size() + 1);
    CHECK(std::is_sorted(folded.back.begin(), folded.back.end()));
    CHECK(folded.back.back() == text.size());
    CHECK(fold(text) == folded.text);
    CHECK(fold(folded.text) == folded.text);
  }
}
