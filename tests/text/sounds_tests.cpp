// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/sounds.hpp"

#include "tests/support/catch.hpp"
#include "tests/text/support.hpp"

using namespace punkti;

namespace {

bool alike(const std::string& english, const std::string& georgian) {
  return !text::english_alike(georgian, text::WordList({english})).empty();
}

bool alike_the_other_way(const std::string& english, const std::string& georgian) {
  return !text::georgian_alike(english, text::WordList({georgian})).empty();
}

}  // namespace

TEST_CASE("loanwords and names meet across the alphabets, other words do not", "[text][sounds]") {
  std::size_t pairs = 0, found = 0, found_back = 0, others = 0, wrong = 0;
  std::string missed;
  for (const auto& row : tests::word_list("loanwords.tsv")) {
    const bool there = alike(row[0], row[1]), back = alike_the_other_way(row[0], row[1]);
    if (row[2] == "pair") {
      ++pairs;
      found += there ? 1 : 0;
      found_back += back ? 1 : 0;
      if (!there || !back) missed += "missed " + row[0] + " " + row[1] + "\n";
    } else {
      ++others;
      wrong += there || back ? 1 : 0;
      if (there || back) missed += "wrong " + row[0] + " " + row[1] + "\n";
    }
  }
  INFO(found << " and " << found_back << " of " << pairs << " pairs, " << wrong << " of " << others << " others\n"
             << missed);
  CHECK(found * 100 >= pairs * 90);
  CHECK(found_back * 100 >= pairs * 90);
  CHECK(wrong * 100 <= others * 5);
}

TEST_CASE("short words and other scripts have no loanword", "[text][sounds]") {
  CHECK_FALSE(alike("is", "ის"));
  CHECK_FALSE(alike("or", "ორი"));
  CHECK(text::english_alike("", text::WordList({"form"})).empty());
  CHECK(text::english_alike("форма", text::WordList({"form"})).empty());
  CHECK(text::georgian_alike("форма", text::WordList({"ფორმა"})).empty());
  CHECK(text::georgian_alike(std::string(500, 'a'), text::WordList({"ფორმა"})).empty());
}
