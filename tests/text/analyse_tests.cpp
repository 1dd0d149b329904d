// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/analyse.hpp"

#include "indexer/text/romanization.hpp"
#include "indexer/text/romanized_text.hpp"
#include "indexer/text/script.hpp"
#include "tests/text/support.hpp"

#include <set>

using namespace punkti;
using namespace punkti::text;

namespace {

/// Plural -s off: enough English for these tests.
std::string plural_off(const std::string& word) {
  return word.size() > 3 && word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
}

std::string words_of_text(std::string_view text) {
  std::string words;
  for (const Term& term : analyse(text, plural_off)) words += (words.empty() ? "" : " ") + term.word;
  return words;
}

std::set<std::string> stems_of(std::string_view text) {
  std::set<std::string> stems;
  for (const Term& term : analyse(text, plural_off)) stems.insert(term.stem);
  return stems;
}

const Term* find(const std::vector<Term>& terms, std::string_view word) {
  for (const Term& term : terms)
    if (term.word == word) return &term;
  return nullptr;
}

}  // namespace

TEST_CASE("a text gives the words a reader would look for", "[text][analyse]") {
  for (const auto& row : tests::word_list("endings.tsv")) {
    CAPTURE(row.at(0), row.at(2));
    CHECK(words_of_text(row.at(0)) == row.at(1));
  }
}

TEST_CASE("different writings of one word meet in a stem", "[text][analyse]") {
  for (const auto& row : tests::word_list("meeting_words.tsv")) {
    CAPTURE(row.at(0), row.at(1), row.at(2));
    const auto one = stems_of(row.at(0));
    const auto other = stems_of(row.at(1));
    CHECK(std::ranges::any_of(one, [&](const std::string& stem) { return other.contains(stem); }));
  }
}

TEST_CASE("places are bytes of the text as given, however folding changes its length", "[text][analyse]") {
  const std::string text = "ﬁle მო\u00ADნაცემი ᲓᲐᲪᲕᲐ company’s";
  const auto terms = analyse(text, plural_off);
  REQUIRE(terms.size() == 4);
  CHECK(slice(text, terms[0].place) == "ﬁle");
  CHECK(slice(text, terms[1].place) == "მო\u00ADნაცემი");
  CHECK(slice(text, terms[2].place) == "ᲓᲐᲪᲕᲐ");
  CHECK(slice(text, terms[3].place) == "company");
}

TEST_CASE("a hyphen compound shares its first part's position and spans the whole", "[text][analyse]") {
  const std::string text = "ჩვენი ვებ-გვერდი";
  const auto terms = analyse(text, plural_off);
  const Term* part = find(terms, "ვებ");
  const Term* whole = find(terms, "ვებგვერდი");
  const Term* second = find(terms, "გვერდი");
  REQUIRE((part && whole && second));
  CHECK(whole->position == part->position);
  CHECK(second->position == part->position + 1);
  CHECK(slice(text, whole->place) == "ვებ-გვერდი");
}

TEST_CASE("an address stays whole and gives its parts", "[text][analyse]") {
  const auto terms = analyse("info@example.ge", plural_off);
  REQUIRE(terms.size() == 4);
  CHECK(terms[0].stem == "info@example.ge");
  CHECK(terms[0].position == terms[1].position);
  CHECK(terms[3].position == terms[0].position + 2);
}

TEST_CASE("a legacy-encoded word is found in Mkhedruli at the place where it stands", "[text][analyse]") {
  const std::string text = "qalaqis mTavari moedani";
  const auto terms = analyse(text, plural_off);
  REQUIRE(terms.size() == 3);
  CHECK(terms[1].word == "მთავარი");
  CHECK(terms[1].form == Form::legacy);
  CHECK(terms[1].script == Script::georgian);
  CHECK(slice(text, terms[1].place) == "mTavari");
  CHECK(analyse_query(text, plural_off)[1].word == "mtavari");  // a query offers its readings elsewhere
}

TEST_CASE("a legacy word whose typist mixed up t and T is found as typed and as meant", "[text][analyse][legacy]") {
  const std::string text = "tqven SegiZliaT mogvmarToT nebismier dros, cveni jgufi mogemsaxurebaT";
  const auto terms = analyse(text, plural_off);
  const Term* typed = find(terms, "ტქვენ");
  const Term* meant = find(terms, "თქვენ");
  REQUIRE((typed && meant));
  CHECK(typed->position == meant->position);
  CHECK(find(terms, "ჩვენი") != nullptr);
  CHECK(find(terms, "ნებისმიერ") != nullptr);
}

TEST_CASE("every word of a romanized line meets its Mkhedruli spelling", "[text][analyse][romanized]") {
  for (const auto& row : tests::word_list("romanized_lines.tsv")) {
    const std::set<std::string> romanized = stems_of(row.at(0));
    for (const std::string& stem : stems_of(row.at(1))) {
      CAPTURE(row.at(0), stem, row.at(2));
      CHECK(romanized.contains(stem));
    }
  }
}

TEST_CASE("what people type without any system is read line by line", "[text][romanized]") {
  for (const char* line :
       {"chemi monacemebi", "gamarjoba rogor xar, me minda gavigo rogor washalon chemi monacemebi",
        "tqveni telefonis nomeri mxolod kurierma icis", "ra xdeba tu shekvetas uari vtqvi da fuli ukve gadaxdilia",
        "gtxovt 4awerot 4emi misamarti da ar gaagzavnot newsletter-i aravistan",
        "Trustpilot-ze dawere rom fuli ar dagibrunes, magram kompaniam ukve gadarixa"}) {
    CAPTURE(line);
    CHECK(find_romanized_lines(line).size() == 1);
    CHECK(language_of(line) == Language::ka);
    CHECK(form_of(line) == Form::romanized);
  }
}

TEST_CASE("a line that has v means another letter by w", "[text][romanized]") {
  CHECK(stems_of("gamarjoba rogor xar, vin washala chemi monacemebi").contains("წაშლ"));
}

TEST_CASE("lines of other languages and of programs are not read as Georgian", "[text][romanized]") {
  for (const auto& row : tests::word_list("no_romanized_lines.tsv")) {
    CAPTURE(row.at(0), row.at(1));
    CHECK(find_romanized_lines(row.at(1)).empty());
  }
}

TEST_CASE("a line of the legacy keyboard is not taken for a chat spelling, nor the other way round",
          "[text][romanized]") {
  CHECK(form_of("Cveni maRazia inaxavs mxolod im cnobebs, romlebic SekveTis misatanad aris saWiro") == Form::legacy);
  CHECK(form_of("chveni maghazia inaxavs mxolod im cnobebs, romlebic shekvetis misatanad aris sachiro qalaqshi") ==
        Form::romanized);
}

TEST_CASE("a romanized word is found in Mkhedruli at the place where it stands, its doubtful letters in both readings",
          "[text][analyse][romanized]") {
  const std::string text = "chveni maghazia inakhavs mkholod kuki pailebs da arts erts gadastsems";
  const auto terms = analyse(text, plural_off);
  const Term* shop = find(terms, "მაღაზია");
  REQUIRE(shop != nullptr);
  CHECK(shop->form == Form::romanized);
  CHECK(shop->script == Script::georgian);
  CHECK(slice(text, shop->place) == "maghazia");
  for (std::size_t i = 1; i < terms.size(); ++i)
    CHECK((terms[i].place == terms[i - 1].place) == (terms[i].position == terms[i - 1].position));
}

TEST_CASE("names, acronyms and English words of a romanized line stay as they are", "[text][analyse][romanized]") {
  const auto stems = stems_of("chveni maghazia GDPR da Google angarishis mikhedvit inakhavs monatsemebs");
  for (const char* word : {"gdpr", "google", "ანგარიშ", "მაღაზ"}) {
    CAPTURE(word);
    CHECK(stems.contains(word));
  }
}

TEST_CASE("without apostrophes the rarer of two readings is lost", "[text][analyse][romanized][!shouldfail]") {
  CHECK(stems_of("postis tanamshromeli pakets mkholod shemdeg gastsems momkhmarebels").contains("პაკეტ"));
}

TEST_CASE("a query is never read as a romanized line", "[text][analyse][romanized]") {
  const auto terms = analyse_query("chveni maghazia inakhavs mkholod im tsnobebs romlebits sachiroa", plural_off);
  CHECK(std::ranges::none_of(terms, [](const Term& term) { return term.script == Script::georgian; }));
}

TEST_CASE("published Georgian, romanized, meets itself", "[text][analyse][romanized][shared]") {
  const auto file = tests::shared("seeds/SPAR");
  if (!file) return;
  double words = 0;
  double meet_marked = 0;
  double meet_bare = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(*file)) {
    if (!entry.is_regular_file()) continue;
    std::istringstream lines(tests::bytes_of(entry.path()));
    for (std::string line; std::getline(lines, line);) {
      const std::string marked = romanize(line);
      std::string bare = marked;
      for (auto at = bare.find("’"); at != std::string::npos; at = bare.find("’")) bare.erase(at, 3);
      if (find_romanized_lines(bare).empty()) continue;
      const auto by_marked = stems_of(marked);
      const auto by_bare = stems_of(bare);
      for (const std::string& stem : stems_of(line)) {
        ++words;
        meet_marked += by_marked.contains(stem);
        meet_bare += by_bare.contains(stem);
      }
    }
  }
  CHECK(meet_marked / words > 0.95);
  CHECK(meet_bare / words > 0.94);
}

TEST_CASE("no line of published English or Georgian pages is taken for romanized Georgian",
          "[text][romanized][shared]") {
  for (const char* folder : {"seeds", "more", "more-ota"}) {
    const auto root = tests::shared(folder);
    if (!root) return;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*root)) {
      if (!entry.is_regular_file()) continue;
      INFO(entry.path().string());
      CHECK(find_romanized_lines(tests::bytes_of(entry.path())).empty());
    }
  }
}

TEST_CASE("Slavic lines with š and č are not romanized Georgian", "[text][romanized]") {
  for (const char* line :
       {"Podaci tačkice samo za čitanje i prikazivanje ukrasa", "Vrijeme ograničenja proširivanja prečica",
        "Greška prilikom čitanja datoteke s podacima", "Količina prostora koji koristi strelica"}) {
    CAPTURE(line);
    CHECK(find_romanized_lines(line).empty());
  }
}

TEST_CASE("English words are stemmed by the given stemmer, names and numbers are not", "[text][analyse]") {
  CHECK(stems_of("Cookies") == std::set<std::string>{"cookie"});
  CHECK(stems_of("cookies.txts").contains("cookies.txts"));
  CHECK(stems_of("iso27001s") == std::set<std::string>{"iso27001s"});
  CHECK(analyse("Cookies", {}).at(0).stem == "cookies");
}

TEST_CASE("words over 200 bytes give no term", "[text][analyse]") {
  CHECK(analyse(std::string(201, 'x'), plural_off).empty());
  CHECK(analyse(std::string(200, 'x'), plural_off).size() == 1);
}

TEST_CASE("a document and a query of the same words agree", "[text][analyse]") {
  for (const auto& row : tests::word_list("endings.tsv")) {
    CAPTURE(row.at(0));
    const auto document = analyse(row.at(0), plural_off);
    const auto query = analyse_query(row.at(0), plural_off);
    REQUIRE(document.size() == query.size());
    for (std::size_t i = 0; i < query.size(); ++i) CHECK(document[i].stem == query[i].stem);
  }
}

TEST_CASE("terms of any bytes lie on characters, in order of position, and are never empty",
          "[text][analyse][property]") {
  for (const std::string& text : tests::strange_texts()) {
    CAPTURE(text);
    std::uint32_t position = 0;
    for (const Term& term : analyse(text, plural_off)) {
      CHECK(tests::lies_on_characters(text, term.place));
      CHECK_FALSE(term.place.empty());
      CHECK(term.position >= position);
      CHECK_FALSE(term.word.empty());
      CHECK_FALSE(term.stem.empty());
      CHECK(term.word.size() <= 200);
      position = term.position;
    }
  }
}
