// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/stem_georgian.hpp"

#include "indexer/text/affix_rules.hpp"
#include "indexer/text/tables.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shared.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using punkti::text::georgian_root;
using punkti::text::georgian_stem;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_in(const std::filesystem::path& file) {
  Rows rows;
  std::istringstream lines(punkti::tests::bytes_of(file));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with("# ")) continue;
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, '\t');) cells.push_back(cell);
    rows.push_back(cells);
  }
  return rows;
}

Rows words_in(const std::string& file) {
  return rows_in(punkti::tests::project_file("tests/words/" + file));
}

/// The root, or the stem of a word that has none: what one key a word would be.
std::string root_or_stem(const std::string& word) {
  const std::string root = georgian_root(word);
  return root.empty() ? georgian_stem(word) : root;
}

bool has_ending(const std::string& word, const std::string& letters) {
  for (std::size_t at = 0; at < letters.size(); at += 3)
    if (word.ends_with(letters.substr(at, 3))) return true;
  return false;
}

/// Forms of a noun by the rules of the grammar. @param short_stem the stem before -ის and -ებ-, if a vowel falls out
std::vector<std::string> forms_of(const std::string& noun, const std::string& short_stem) {
  std::vector<std::string> forms;
  const auto add = [&](const std::string& stem, const std::vector<std::string>& endings) {
    for (const std::string& ending : endings) forms.push_back(stem + ending);
  };
  const std::string stem = noun.substr(0, noun.size() - 3);
  const std::string& oblique = short_stem.empty() ? stem : short_stem;
  if (has_ending(noun, "ი")) {
    add(stem, {"ი", "ს", "მა", "ში", "ზე", "თან", "თა"});
    add(oblique, {"ის", "ით", "ები", "ების", "ებში", "ებისთვის", "იდან", "ისთვის", "ისგან", "ამდე"});
  } else if (has_ending(noun, "აე")) {
    add(noun, {"ს", "მ", "ში", "ზე", "სთან", "თა"});
    add(oblique, {"ის", "ით", "იდან", "ისთვის", "ისგან"});
    add(noun.ends_with("ე") ? noun : oblique, {"ები", "ების", "ებში", "ებისთვის"});
  } else {
    add(noun, {"ს", "მ", "ში", "ზე", "თი", "დან", "სთან", "სთვის", "ები", "ების"});
  }
  return forms;
}

struct Score {
  double right = 0, joined = 0, should = 0;
  [[nodiscard]] double precision() const { return right / joined; }
  [[nodiscard]] double recall() const { return right / should; }
  [[nodiscard]] double f1() const { return 2 * right / (joined + should); }
};

/// Pairs of words that share a key, against pairs that share a lemma: the held-out part of a list "word, lemma, split".
template <class Key>
Score score(const Rows& rows, const Key& key) {
  std::map<std::string, std::set<std::string>> lemmas, by_key, by_lemma;
  std::map<std::string, std::string> keys;
  for (const auto& row : rows) lemmas[row[0]].insert(row[1]);
  for (const auto& row : rows) {
    if (row[2] != "held") continue;
    by_key[keys.try_emplace(row[0], key(row[0])).first->second].insert(row[0]);
    by_lemma[row[1]].insert(row[0]);
  }
  const auto pairs = [](std::size_t n) { return static_cast<double>(n * (n - 1) / 2); };
  Score score;
  for (const auto& [k, words] : by_key) {
    score.joined += pairs(words.size());
    for (auto one = words.begin(); one != words.end(); ++one)
      for (auto other = std::next(one); other != words.end(); ++other)
        score.right += std::ranges::any_of(lemmas[*one], [&](const auto& l) { return lemmas[*other].contains(l); });
  }
  for (const auto& [lemma, words] : by_lemma) score.should += pairs(words.size());
  return score;
}

}  // namespace

TEST_CASE("inflected forms of one noun share a stem", "[text][stem]") {
  for (const auto& row : words_in("ka_stem.tsv")) {
    INFO(row[0] << " and " << row[1] << ": " << row[2]);
    CHECK(georgian_stem(row[0]) == georgian_stem(row[1]));
  }
}

TEST_CASE("the forms of everyday and legal nouns share a stem", "[text][stem]") {
  for (const auto& row : words_in("ka_nouns.tsv")) {
    const std::string& noun = row[0];
    for (const std::string& form : forms_of(noun, row.size() > 1 ? row[1] : "")) {
      INFO(form << " of " << noun);
      CHECK(georgian_stem(form) == georgian_stem(noun));
    }
  }
}

TEST_CASE("everyday and legal nouns do not share their stems with each other", "[text][stem]") {
  // A science and its scholar, a secret and secrecy, a while and an era, side and shoulder.
  const std::set<std::string> may_share{"მეცნიერ", "საიდუმლ", "ხან", "მხრ"};
  std::map<std::string, std::string> noun_of;
  for (const auto& row : words_in("ka_nouns.tsv")) {
    const std::string stem = georgian_stem(row[0]);
    const auto [known, is_new] = noun_of.emplace(stem, row[0]);
    INFO(known->second << " and " << row[0] << " are both " << stem);
    CHECK((is_new || may_share.contains(stem)));
  }
}

TEST_CASE("different words keep different stems", "[text][stem]") {
  const auto [one, other] = GENERATE(table<std::string, std::string>({
      {"თანხმობა", "თანხა"},           // consent, sum
      {"პირი", "პირობა"},              // person, condition
      {"პირად", "პირი"},               // private (before its noun), person
      {"პასუხი", "პასუხისმგებელი"},    // answer, liable
      {"ანგარიში", "ანგარიშსწორება"},  // account, settlement
      {"კანონი", "კანტორა"},           // law, office
      {"მონაცემი", "მონაწილე"},        // datum, participant
      {"მიზანი", "მიზეზი"},            // purpose, cause
      {"შენახვა", "ნახვა"},            // storing, seeing
      {"ვადა", "ვაჭარი"},              // term, merchant
      {"მობილური", "მომავალი"},        // mobile, future
      {"სახელის", "სახლის"},           // name, house
      {"სახელები", "სახლები"},         // names, houses
      {"ძველი", "ძვლის"},              // old, bone
      {"თვალი", "თვლა"},               // eye, counting
      {"კამერა", "კამარა"},            // camera, vault
      {"გარემო", "გარემოება"},         // environment, circumstance
  }));
  INFO(one << " and " << other);
  CHECK(georgian_stem(one) != georgian_stem(other));
}

TEST_CASE("every rule of the stem table is in order and does what its example says", "[text][stem]") {
  using namespace punkti::text;
  const auto rows = rows_of("stem_georgian.tsv");
  const AffixTable table(rows);
  for (const Row& row : rows) {
    REQUIRE(row.size() == 9);
    const std::string step(row[0]);
    INFO(step << ' ' << row[1] << ' ' << row[8]);
    const Letters before = table.run(letters_of(row[8]).value(), {}, step);
    Letters after = before;
    const AffixRule* rule = table.step(step).apply(after);
    REQUIRE(rule != nullptr);
    CHECK("-" + mkhedruli_of(rule->affix) == row[1]);
  }
}

TEST_CASE("every rule of the root table shows an example that has its affix", "[text][root]") {
  for (const auto& row : punkti::text::rows_of("root_georgian.tsv")) {
    INFO(row[0] << ' ' << row[1]);
    REQUIRE(row.size() == 9);
    const std::string_view affix = row[1].starts_with('-') ? row[1].substr(1) : row[1].substr(0, row[1].size() - 1);
    CHECK(row[8].find(affix) != std::string_view::npos);
  }
}

TEST_CASE("known-wrong stems are still wrong: a mended row moves to ka_stem.tsv", "[text][stem]") {
  for (const auto& row : words_in("ka_stem_known_wrong.tsv")) {
    INFO(row[0] << " and " << row[1] << ": " << row[3]);
    CHECK((georgian_stem(row[0]) == georgian_stem(row[1])) == (row[2] == "meet"));
  }
}

TEST_CASE("forms of one verb share a root key", "[text][root]") {
  for (const auto& row : words_in("ka_root.tsv")) {
    INFO(row[0] << " and " << row[1] << ": " << row[2]);
    CHECK(root_or_stem(row[0]) == root_or_stem(row[1]));
  }
}

TEST_CASE("verbs that differ by preverb or stem keep different root keys", "[text][root]") {
  for (const auto& row : words_in("ka_root_apart.tsv")) {
    INFO(row[0] << " and " << row[1] << ": " << row[2]);
    CHECK(root_or_stem(row[0]) != root_or_stem(row[1]));
  }
}

TEST_CASE("a word that does not look verbal has no root key", "[text][root]") {
  for (const std::string word :
       {"სახლი", "ქალაქში", "პირი", "პირობები", "მონაცემებს", "მიზანი", "და", "ან", "ვადა", "cookies", ""}) {
    INFO(word);
    CHECK(georgian_root(word).empty());
  }
}

TEST_CASE("what is not a Georgian word comes back unchanged", "[text][stem]") {
  for (const std::string word :
       {"", "cookies", "GDPR-ის", "2024", "ელ.ფოსტა", "переჩა", "\xE1\x83", "\xFF\xFE", "ა b"}) {
    INFO(word);
    CHECK(georgian_stem(word) == word);
    CHECK(georgian_root(word).empty());
  }
}

TEST_CASE("short words are left long enough to mean something", "[text][stem]") {
  for (const std::string word : {"და", "ის", "ხე", "ბუ", "თუ", "ხმა", "გზა", "დღე"}) {
    INFO(word);
    CHECK(georgian_stem(word).size() >= 2 * 3);
  }
}

TEST_CASE("a very long word is stemmed, not refused", "[text][stem]") {
  std::string word;
  for (int i = 0; i < 20000; ++i) word += "ებ";
  CHECK_FALSE(georgian_stem(word + "ის").empty());
  CHECK_NOTHROW(georgian_root(word + "ის"));
}

TEST_CASE("all Georgian scripts and the letters given up in 1879 have the stems of today's spelling", "[text][stem]") {
  CHECK(georgian_stem("ᲥᲐᲚᲐᲥᲘᲡ") == georgian_stem("ქალაქი"));
  CHECK(georgian_stem("ⴕⴀⴊⴀⴕⴈⴑ") == georgian_stem("ქალაქი"));
  CHECK(georgian_stem("ღჳნოს") == georgian_stem("ღვინო"));
  CHECK(georgian_stem("ჴელით") == georgian_stem("ხელი"));
}

TEST_CASE("nominal stems of held-out nouns and adjectives are better than a prefix and a suffix list",
          "[text][stem][shared]") {
  const auto file = punkti::tests::shared("georgian/eval/data/unimorph_nominal.tsv");
  if (!file) return;
  const Score measured = score(rows_in(*file), georgian_stem);
  CHECK(measured.f1() > 0.95);
  CHECK(measured.precision() > 0.98);
}

TEST_CASE("policy words share the keys that a reader expects", "[text][stem][root][shared]") {
  const auto file = punkti::tests::shared("georgian/families.tsv");
  if (!file) return;
  const auto words_of = [](const std::string& cell) {
    std::vector<std::string> words;
    std::istringstream in(cell);
    for (std::string word; in >> word;) words.push_back(word.substr(0, word.find(':')));
    return words;
  };
  double pairs = 0, by_root = 0, by_stem = 0;
  int traps = 0;
  const Rows families = rows_in(*file);
  for (std::size_t i = 1; i < families.size(); ++i) {  // the first row names the columns
    const auto join = words_of(families[i][2]);
    for (std::size_t a = 0; a < join.size(); ++a)
      for (std::size_t b = 0; b < a; ++b) {
        ++pairs;
        by_root += root_or_stem(join[a]) == root_or_stem(join[b]);
        by_stem += georgian_stem(join[a]) == georgian_stem(join[b]);
      }
    for (const auto& trap : words_of(families[i][4]))
      traps += std::ranges::any_of(join, [&](const auto& w) { return georgian_stem(w) == georgian_stem(trap); });
  }
  CHECK(by_root / pairs > 0.9);
  CHECK(by_stem / pairs > 0.5);
  CHECK(traps <= 2);
}
