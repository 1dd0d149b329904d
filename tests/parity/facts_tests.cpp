// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/differences.hpp"
#include "parity/facts_of.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shared.hpp"

#include <fstream>

using namespace punkti;

TEST_CASE("facts that differ between languages are told from facts that are written otherwise", "[parity][facts]") {
  std::ifstream table(tests::project_file("tests/parity/facts.tsv"));
  REQUIRE(table);
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line.front() == '#') continue;
    const auto first = line.find('\t'), second = line.find('\t', first + 1);
    REQUIRE(second != std::string::npos);
    std::string kinds;
    for (const auto& difference :
         parity::differences(line.substr(0, first), line.substr(first + 1, second - first - 1)))
      kinds += (kinds.empty() ? "" : " ") + difference.kind;
    INFO(line);
    CHECK((kinds.empty() ? "-" : kinds) == line.substr(second + 1));
  }
}

TEST_CASE("a fact knows its place in the text", "[parity][facts]") {
  const std::string text = "პასუხი 14 დღეში, info@mill.example.ge";
  const auto facts = parity::facts_of(text);
  REQUIRE(facts.size() == 2);
  CHECK(slice(text, facts[0].place) == "14");
  CHECK(facts[0].unit == "day");
  CHECK(slice(text, facts[1].place) == "info@mill.example.ge");
}
