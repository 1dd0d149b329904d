// SPDX-License-Identifier: GPL-3.0-or-later
// How many lines of published Georgian are recognised in Latin letters, and how many of other languages are taken for
// them. PUNKTI_SHOW_FIGURES=1 prints the rates.
#include "indexer/text/analyse.hpp"
#include "indexer/text/romanization.hpp"
#include "indexer/text/romanized_text.hpp"
#include "tests/support/catch.hpp"
#include "tests/text/support.hpp"

#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

using punkti::text::analyse;
using punkti::text::find_romanized_lines;
using punkti::text::romanize;
using punkti::text::System;

namespace {

namespace tests = punkti::tests;
using Spell = std::function<std::string(const std::string& line)>;

constexpr std::size_t least_letters = 30;
constexpr std::size_t bytes_a_letter = 3;

bool is_georgian_at(const std::string& line, std::size_t at) {
  return punkti::text::is_modern_mkhedruli(punkti::text::code_point_at(line, at).value);
}

std::vector<std::string> long_georgian_lines() {
  std::set<std::string> lines;
  for (const char* folder : {"seeds", "more"}) {
    const auto root = tests::shared(folder);
    if (!root) return {};
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*root)) {
      if (!entry.is_regular_file()) continue;
      std::istringstream read(tests::bytes_of(entry.path()));
      for (std::string line; std::getline(read, line);) {
        std::size_t letters = 0;
        for (std::size_t at = 0; at < line.size(); ++at) letters += is_georgian_at(line, at) ? 1 : 0;
        if (letters >= least_letters && letters * bytes_a_letter > line.size() / 2) lines.insert(line);
      }
    }
  }
  return {lines.begin(), lines.end()};
}

std::string without_apostrophes(std::string latin) {
  for (auto at = latin.find("’"); at != std::string::npos; at = latin.find("’")) latin.erase(at, 3);
  return latin;
}

std::string respelled(const std::string& line, const std::map<std::string, std::string>& spelling) {
  std::string latin;
  for (std::size_t at = 0; at < line.size();) {
    const auto size = punkti::text::code_point_at(line, at).size;
    const auto found = spelling.find(line.substr(at, size));
    latin += found == spelling.end() ? line.substr(at, size) : found->second;
    at += size;
  }
  return latin;
}

/// The columns "letter" and "chat" of the room's own table.
std::map<std::string, std::vector<std::string>> chat_spellings() {
  std::istringstream rows(tests::bytes_of(tests::project_file("indexer/text/data/romanization.tsv")));
  std::map<std::string, std::vector<std::string>> spellings;
  for (std::string row; std::getline(rows, row);) {
    if (row.empty() || row.front() == '#') continue;
    std::istringstream variants(row.substr(row.rfind('\t') + 1));
    for (std::string one; std::getline(variants, one, '|');) {
      for (char& c : one) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      spellings[row.substr(0, row.find('\t'))].push_back(one);
    }
  }
  return spellings;
}

/// Somebody who keeps to one spelling of each letter within a line, drawn at random from the table.
std::string in_some_chat_spelling(const std::string& line) {
  static const auto all = chat_spellings();
  static std::mt19937 random(33);
  std::map<std::string, std::string> spelling;
  for (const auto& [letter, variants] : all) spelling[letter] = variants[random() % variants.size()];
  return respelled(line, spelling);
}

/// The commonest way: legacy keys in small letters, but sh, ch, g and j.
std::string in_common_chat_spelling(const std::string& line) {
  static const std::map<std::string, std::string> spelling = [] {
    std::map<std::string, std::string> common;
    for (const auto& [letter, variants] : chat_spellings()) common[letter] = variants.front();
    for (const auto& [letter, latin] : {std::pair("ჟ", "j"), {"ღ", "g"}, {"ქ", "q"}, {"ც", "c"}, {"ფ", "f"}})
      common[letter] = latin;
    return common;
  }();
  return respelled(line, spelling);
}

struct Rate {
  double lines = 0;
  double found = 0;
  double words = 0;
  double met = 0;
};

Rate rate_of(const std::vector<std::string>& lines, const Spell& spell) {
  Rate rate;
  for (const std::string& line : lines) {
    const std::string latin = spell(line);
    ++rate.lines;
    if (find_romanized_lines(latin).empty()) continue;
    ++rate.found;
    std::set<std::string> stems;
    for (const auto& term : analyse(latin, {})) stems.insert(term.stem);
    for (const auto& term : analyse(line, {})) {
      ++rate.words;
      rate.met += stems.contains(term.stem) ? 1 : 0;
    }
  }
  return rate;
}

void show(const char* what, const Rate& rate) {
  if (std::getenv("PUNKTI_SHOW_FIGURES") == nullptr) return;
  std::cout << what << ": lines found " << rate.found << " of " << rate.lines << ", words that meet "
            << 100 * rate.met / rate.words << " % of " << rate.words << '\n';
}

}  // namespace

TEST_CASE("nearly all lines of published Georgian are recognised in Latin letters, and their words meet",
          "[text][romanized][shared]") {
  const auto lines = long_georgian_lines();
  if (lines.empty()) return;
  struct Case {
    const char* what;
    Spell spell;
    double found;
    double met;
  };
  const auto in = [](System system) { return [=](const std::string& line) { return romanize(line, system); }; };
  const auto bare = [](const std::string& line) { return without_apostrophes(romanize(line)); };
  for (const auto& [what, spell, found, met] :
       {Case{"national", in(System::national), 0.92, 0.97}, Case{"national without apostrophes", bare, 0.92, 0.96},
        Case{"BGN/PCGN 1981", in(System::bgn1981), 0.92, 0.96}, Case{"ISO 9984", in(System::iso9984), 0.76, 0.96},
        Case{"ALA-LC", in(System::ala_lc), 0.76, 0.96},
        Case{"chat, the commonest way", in_common_chat_spelling, 0.9, 0.95},
        Case{"chat, any way", in_some_chat_spelling, 0.9, 0.9}}) {
    const Rate rate = rate_of(lines, spell);
    show(what, rate);
    CAPTURE(what, rate.found, rate.lines, rate.met, rate.words);
    CHECK(rate.found > found * rate.lines);
    CHECK(rate.met > met * rate.words);
  }
}

TEST_CASE("no line of the licences of this machine is read as Georgian", "[text][romanized]") {
  const std::filesystem::path licences = "/usr/share/common-licenses";
  if (!std::filesystem::exists(licences)) {
    WARN("skipped: no " << licences);
    return;
  }
  for (const auto& entry : std::filesystem::directory_iterator(licences)) {
    if (!entry.is_regular_file()) continue;
    CAPTURE(entry.path().string());
    CHECK(find_romanized_lines(tests::bytes_of(entry.path())).empty());
  }
}

// PUNKTI_OTHER_TEXTS=FOLDER text_tests "[figures]": every line of its files by itself.
TEST_CASE("lines of other languages that are taken for Georgian", "[.][figures]") {
  const char* folder = std::getenv("PUNKTI_OTHER_TEXTS");
  if (folder == nullptr) {
    WARN("skipped: PUNKTI_OTHER_TEXTS names no folder");
    return;
  }
  std::size_t all = 0;
  std::size_t taken = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    std::istringstream lines(entry.is_regular_file() ? tests::bytes_of(entry.path()) : "");
    for (std::string line; std::getline(lines, line); ++all) {
      if (find_romanized_lines(line).empty()) continue;
      ++taken;
      std::cout << entry.path().filename().string() << ": " << line << '\n';
    }
  }
  std::cout << taken << " of " << all << " lines\n";
  CHECK(taken * 100000 <= all);
}
