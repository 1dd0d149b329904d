// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/mkhedruli_reading.hpp"

#include "indexer/text/romanization.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <map>

using punkti::text::national_romanization;
using punkti::text::read_in_mkhedruli;

TEST_CASE("Georgian in Latin letters is read in Mkhedruli, signs and numbers stay", "[text][mkhedruli-reading]") {
  CHECK(read_in_mkhedruli("monacemTa Senaxvis vada aris 3 weli.") == "მონაცემთა შენახვის ვადა არის 3 წელი.");
  CHECK(read_in_mkhedruli("tkveni p’ersonaluri monatsemebi inakheba sami ts’lis ganmavlobashi, 2026.") ==
        "თქვენი პერსონალური მონაცემები ინახება სამი წლის განმავლობაში, 2026.");
}

TEST_CASE("what is no Georgian in Latin letters is read as it stands", "[text][mkhedruli-reading]") {
  for (const char* text :
       {"", "We keep your data for three years.", "მონაცემები ინახება სამი წელი.", "Мы храним данные три года."})
    CHECK(read_in_mkhedruli(text) == text);
}

TEST_CASE("the table of the national romanization says what romanize does, letter by letter", "[text][romanization]") {
  const auto rows = national_romanization();
  const std::map<std::string, std::string> table(rows.begin(), rows.end());
  CHECK(table.size() == rows.size());
  CHECK(table.at("ა") == "a");
  CHECK(table.at("წ") == "ts’");
  CHECK(table.at("\u1CAC") == table.at("წ"));  // the capital of Mtavruli
  CHECK_FALSE(table.contains("a"));
  for (const auto& [letter, latin] : table) CHECK(punkti::text::romanize(letter) == latin);
}
