// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/mixed_script.hpp"

#include "tests/text/support.hpp"

using namespace punkti;
using namespace punkti::text;

TEST_CASE("mixed words are told by kind and repaired; ordinary ones pass", "[text][mixed]") {
  for (const auto& row : tests::word_list("mixed_script.tsv")) {
    CAPTURE(row.at(0), row.at(3));
    const std::string text = "(" + row.at(0) + ")";
    const auto found = find_mixed_words(text);
    if (row.at(1) == "-") {
      CHECK(found.empty());
      continue;
    }
    REQUIRE(found.size() == 1);
    CHECK(name_of(found[0].kind) == row.at(1));
    CHECK(found[0].repaired == row.at(2));
    CHECK(slice(text, found[0].place) == row.at(0));
  }
}

TEST_CASE("look-alike letters are repaired letter by letter, other words left alone", "[text][mixed]") {
  CHECK(repair_confusables("Сookies") == "Cookies");
  CHECK(repair_confusables("cookies") == "cookies");
  CHECK(repair_confusables("политика") == "политика");
  CHECK(repair_confusables("რორი") == "რორი");
  CHECK(repair_confusables("AIOს") == "AIOს");
}

TEST_CASE("mixed words of any bytes lie on characters", "[text][mixed][property]") {
  for (const std::string& text : tests::strange_texts()) {
    CAPTURE(text);
    for (const MixedWord& word : find_mixed_words(text)) CHECK(tests::lies_on_characters(text, word.place));
    for (const ByteRange cell : glued_cells_of(text)) CHECK(tests::lies_on_characters(text, cell));
  }
}
