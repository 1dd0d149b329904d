// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/sentences.hpp"

#include "tests/text/support.hpp"

using namespace punkti;

namespace {

std::string joined_sentences(std::string_view text) {
  std::string joined;
  for (const ByteRange place : text::sentences(text))
    joined += (joined.empty() ? "" : "|") + std::string(slice(text, place));
  return joined;
}

}  // namespace

TEST_CASE("sentences end where a reader ends them", "[text][sentences]") {
  for (const auto& row : tests::word_list("sentences.tsv")) {
    CAPTURE(row.at(2));
    CHECK(joined_sentences(row.at(0)) == row.at(1));
  }
}

TEST_CASE("a blank line ends a sentence even after an abbreviation", "[text][sentences]") {
  CHECK(joined_sentences("Example Ltd.\n\nexample text") == "Example Ltd.|example text");
}

TEST_CASE("sentences of any bytes lie on characters, in order, without blanks around them",
          "[text][sentences][property]") {
  for (const std::string& text : tests::strange_texts()) {
    CAPTURE(text);
    std::uint32_t before = 0;
    for (const ByteRange place : text::sentences(text)) {
      CHECK(tests::lies_on_characters(text, place));
      CHECK(place.begin >= before);
      CHECK_FALSE(place.empty());
      before = place.end;
    }
  }
}
