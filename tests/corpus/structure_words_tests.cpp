// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates.hpp"
#include "corpus/markers.hpp"
#include "corpus/titles.hpp"
#include "tests/support/shared.hpp"

#include <array>
#include <sstream>
#include <string>
#include <vector>

using namespace punkti;

namespace {

/// Rows of a word list: three columns; lines with '#' are notes.
std::vector<std::array<std::string, 3>> rows_of(const std::string& name) {
  std::istringstream lines(tests::bytes_of(tests::project_file("tests/words/" + name)));
  std::vector<std::array<std::string, 3>> rows;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# ")) continue;
    std::istringstream columns(line);
    std::array<std::string, 3> row;
    for (std::string& column : row) std::getline(columns, column, '\t');
    rows.push_back(row);
  }
  REQUIRE_FALSE(rows.empty());
  return rows;
}

}  // namespace

TEST_CASE("numbers and bullets at the beginning of a line are read, dates and initials are not", "[corpus][markers]") {
  for (const auto& [line, expected, why] : rows_of("markers.tsv")) {
    INFO(line << ": " << why);
    const corpus::Marker marker = corpus::marker_at(line);
    const bool none = marker.kind == corpus::MarkerKind::none;
    CHECK((none ? "-" : marker.number + " | " + marker.style) == expected);
  }
}

TEST_CASE("a title names a document; a line that speaks of one does not", "[corpus][titles]") {
  for (const auto& [line, expected, why] : rows_of("titles.tsv")) {
    INFO(line << ": " << why);
    CHECK((corpus::is_title(line) ? "title" : "-") == expected);
  }
}

TEST_CASE("dates are read in English, Georgian and Russian, as exact as they are stated", "[corpus][dates]") {
  for (const auto& [text, expected, why] : rows_of("dates.tsv")) {
    INFO(text << ": " << why);
    CHECK(corpus::find_date(text).value_or("-") == expected);
  }
}

TEST_CASE("the row of Latin letters goes on through i, which is also a Roman numeral", "[corpus][markers]") {
  corpus::Marker after_h = corpus::marker_at("i) other data");
  corpus::continue_letters(corpus::marker_at("h) address"), after_h);
  CHECK(after_h.kind == corpus::MarkerKind::latin_letter);
  CHECK(after_h.value == 9);

  corpus::Marker first = corpus::marker_at("i) other data");
  corpus::continue_letters(corpus::marker_at("a) address"), first);
  CHECK(first.kind == corpus::MarkerKind::roman);
}
