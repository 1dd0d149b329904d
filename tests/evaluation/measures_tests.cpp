// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/measures.hpp"

#include "tests/support/shared.hpp"

#include <algorithm>
#include <map>
#include <sstream>

using namespace punkti;
using namespace punkti::evaluation;

namespace {

/// "x:0-100"
Place place_of(const std::string& text) {
  const auto colon = text.find(':'), dash = text.find('-', colon);
  const auto number = [](const std::string& digits) { return static_cast<std::uint32_t>(std::stoul(digits)); };
  return {text.substr(0, colon), {number(text.substr(colon + 1)), number(text.substr(dash + 1))}};
}

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);) out.push_back(part);
  return out;
}

/// "a=x:0-100*2+x:500-600*1"; the name stands for the language, by which parts are chosen.
Unit unit_of(const std::string& text) {
  Unit out{text.substr(0, 1), {}};
  for (const auto& passage : split(text.substr(2), '+'))
    out.passages.push_back({place_of(passage), passage.back() - '0'});
  return out;
}

struct Case {
  std::string what;
  std::vector<Unit> units;
  std::vector<Place> hits;
  std::string counted;
  std::vector<std::string> figures;
};

std::vector<Case> cases() {
  std::vector<Case> out;
  std::ifstream in(tests::project_file("tests/evaluation/measures.tsv"));
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    const auto cells = split(line, '\t');
    REQUIRE(cells.size() == 10);
    Case one{cells[0], {}, {}, cells[3], {cells.begin() + 4, cells.end()}};
    for (const auto& unit : split(cells[1], ' ')) one.units.push_back(unit_of(unit));
    for (const auto& hit : split(cells[2], ' ')) one.hits.push_back(place_of(hit));
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

TEST_CASE("measures are those computed by hand", "[measures]") {
  const auto all = cases();
  CHECK(all.size() > 20);
  for (const auto& one : all) {
    INFO(one.what);
    const auto counts = [&](const Unit& unit) { return one.counted == "-" || one.counted == unit.lang; };
    const auto measured = measure(one.hits, one.units, counts);
    REQUIRE(measured);
    for (std::size_t i = 0; i < measure_names.size(); ++i) {
      INFO(measure_names[i].label);
      CHECK(*measured.*measure_names[i].value == Approx(std::stod(one.figures[i])).margin(1e-6));
    }
  }
}

TEST_CASE("where no passage counts there is nothing to measure", "[measures]") {
  const std::vector<Unit> units{unit_of("a=x:0-100*2")};
  const std::vector<Place> hits{place_of("x:0-100")};
  CHECK_FALSE(measure(hits, {}));
  CHECK_FALSE(measure(hits, units, [](const Unit&) { return false; }));
}
