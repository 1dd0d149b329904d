// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/romanization.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/shared.hpp"

#include <sstream>
#include <string>
#include <vector>

using punkti::text::name_of;
using punkti::text::read_romanized;
using punkti::text::romanize;
using punkti::text::System;

namespace {

const std::string alphabet = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ";
const std::vector<System> exact_systems{System::national, System::bgn1981, System::iso9984, System::ala_lc,
                                        System::legacy};

std::vector<std::string> letters() {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < alphabet.size(); at += 3) all.push_back(alphabet.substr(at, 3));
  return all;
}

/// Pairs of letters that one system spells like one letter: თს and ც are both ts.
std::size_t pairs_misread(System system) {
  std::size_t misread = 0;
  for (const auto& one : letters())
    for (const auto& other : letters())
      if (read_romanized(romanize(one + other, system), system) != one + other) ++misread;
  return misread;
}

}  // namespace

TEST_CASE("a sentence is spelled as each system's own table has it", "[text][romanization]") {
  const auto [system, expected] = GENERATE(table<System, std::string>({
      {System::national, "q’vela ch’adrak’i, ts’q’ali da chizhi"},
      {System::bgn1981, "qvela chadraki, tsqali da ch’izhi"},
      {System::iso9984, "qvela čadraki, cqali da č̕iži"},
      {System::ala_lc, "qvela čadraki, cqali da čʻiži"},
      {System::legacy, "yvela Wadraki, wyali da CiJi"},
  }));
  CHECK(romanize("ყველა ჭადრაკი, წყალი და ჩიჟი", system) == expected);
}

TEST_CASE("the national system is the one people get when they name none", "[text][romanization]") {
  CHECK(romanize("თბილისი") == "tbilisi");
  CHECK(romanize("პოლიტიკა") == "p’olit’ik’a");
}

TEST_CASE("what is not Georgian is kept", "[text][romanization]") {
  CHECK(romanize("Cookie-ების № 5, „ფაილი“ – 100₾ \xFF") ==
        "Cookie-ebis № 5, „paili“ – 100₾ \xFF");
  CHECK(read_romanized("12, № „“", System::national) == "12, № „“");
}

TEST_CASE("Mtavruli capitals and the church scripts are spelled like Mkhedruli", "[text][romanization]") {
  CHECK(romanize("ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ") == "sakartvelo");
  CHECK(romanize("ႱႠႵႠႰႧႥႤႪႭ") == "sakartvelo");
  CHECK(romanize("ⴑⴀⴕⴀⴐⴇⴅⴄⴊⴍ") == "sakartvelo");
}

TEST_CASE("letters given up in 1879 are spelled like those that replaced them", "[text][romanization]") {
  CHECK(romanize("ღჳნო") == "ghvino");
  CHECK(romanize("ჴელი") == "kheli");
}

TEST_CASE("every letter comes back from every exact system", "[text][romanization]") {
  for (const System system : exact_systems)
    for (const auto& letter : letters()) {
      INFO(name_of(system) << ' ' << letter);
      CHECK(read_romanized(romanize(letter, system), system) == letter);
    }
}

TEST_CASE("only the seams between letters lose anything, and only in the systems that have seams",
          "[text][romanization]") {
  CHECK(pairs_misread(System::legacy) == 0);
  CHECK(pairs_misread(System::iso9984) == 0);
  CHECK(pairs_misread(System::ala_lc) == 0);
  CHECK(pairs_misread(System::national) == 8);  // გჰ დზ დჟ ზჰ თს თშ სჰ ქჰ
  CHECK(pairs_misread(System::bgn1981) == 8);   // გჰ დზ დჟ ზჰ კჰ სჰ ტს ტშ
}

TEST_CASE("any apostrophe will do", "[text][romanization]") {
  for (const std::string mark : {"'", "’", "ʼ", "ʻ", "‘", "`"}) {
    INFO(mark);
    CHECK(read_romanized("mits" + mark + "odeba", System::national) == "მიწოდება");
  }
}

TEST_CASE("without apostrophes the national system is read to the letter", "[text][romanization]") {
  CHECK(read_romanized("shenakhva", System::national) == "შენახვა");
  CHECK(read_romanized("gadatsema", System::national) == "გადაცემა");
  CHECK(read_romanized("Shenakhva", System::national) == "შენახვა");
}

TEST_CASE("the legacy keyboard is read by case", "[text][romanization]") {
  CHECK(read_romanized("xasiaTiT", System::legacy) == "ხასიათით");
  CHECK(read_romanized("Seqmna", System::legacy) == "შექმნა");
  CHECK(read_romanized("teqsti", System::legacy) == "ტექსტი");
}

TEST_CASE("letters with marks are read composed and decomposed", "[text][romanization]") {
  CHECK(read_romanized("\u0161ida", System::iso9984) == "შიდა");
  CHECK(read_romanized("s\u030Cida", System::iso9984) == "შიდა");
}

TEST_CASE("chat spelling is read by what people mean most often", "[text][romanization]") {
  CHECK(read_romanized("shekveta", System::chat) == "შეკვეთა");
  CHECK(read_romanized("qalaqi", System::chat) == "ქალაქი");
  CHECK(read_romanized("jarima", System::chat) == "ჯარიმა");
}

TEST_CASE("Georgian survives the way into Latin letters and back", "[text][romanization][shared]") {
  const auto file = punkti::tests::shared("georgian/eval/data/seed_types.tsv");
  if (!file) return;
  std::istringstream lines(punkti::tests::bytes_of(*file));
  int words = 0, back = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::string word = line.substr(0, line.find('\t'));
    for (const System system : {System::iso9984, System::ala_lc, System::legacy})
      CHECK(read_romanized(romanize(word, system), system) == word);
    ++words;
    back += read_romanized(romanize(word), System::national) == word;
  }
  CHECK(back > words * 99 / 100);
}
