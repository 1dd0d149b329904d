// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/keyboards.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>

using namespace punkti;

namespace {

std::string keys_on(const std::string& typed, std::string_view active, std::string_view intended) {
  for (const auto& found : text::retyped(typed))
    if (found.active == active && found.intended == intended) return found.text;
  return "nothing";
}

}  // namespace

TEST_CASE("the same keys on another layout give the word that was meant", "[text][keyboards]") {
  struct Slip {
    const char *typed, *active, *intended, *meant;
  };
  for (const auto& slip :
       {Slip{"პრივაცყ", "ge", "us", "privacy"}, Slip{"ცოოკიეს", "ge", "us", "cookies"},
        Slip{"зкшмфсн", "ru", "us", "privacy"}, Slip{"йфдфйш", "ru", "ge", "ქალაქი"},
        Slip{"qalaqi", "us", "ge", "ქალაქი"}, Slip{"xasiaTi", "us", "ge", "ხასიათი"},
        Slip{"fgy[bk.g", "us", "ge-typewriter", "თანხმობა"}, Slip{"პთყწფო", "ge-typewriter", "us", "hfcoak"}}) {
    INFO(slip.typed);
    CHECK(keys_on(slip.typed, slip.active, slip.intended) == slip.meant);
  }
}

TEST_CASE("what no layout has in one piece was not typed on one", "[text][keyboards]") {
  CHECK(text::retyped("privacy-ს").empty());
  CHECK(text::retyped("").empty());
  CHECK(text::retyped("日本").empty());
  CHECK(text::retyped("\xFF\xFE").empty());
}

TEST_CASE("neighbour keys touch, others do not", "[text][keyboards]") {
  CHECK(text::are_neighbour_keys(U'a', U's'));
  CHECK(text::are_neighbour_keys(U'z', U'a'));
  CHECK(text::are_neighbour_keys(U'თ', U'ღ'));
  CHECK_FALSE(text::are_neighbour_keys(U'a', U'p'));
  CHECK_FALSE(text::are_neighbour_keys(U'a', U'a'));
}
