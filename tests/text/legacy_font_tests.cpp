// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/legacy_font.hpp"

#include "tests/text/support.hpp"

using namespace punkti;
using namespace punkti::text;
using punkti::tests::word_list;

TEST_CASE("every row of the legacy word list reads as it should, and is typed so", "[text][legacy]") {
  for (const auto& row : word_list("legacy_font.tsv")) {
    CAPTURE(row.at(2));
    CHECK(decode_legacy_font(row.at(0)) == row.at(1));
    CHECK(encode_legacy_font(row.at(1)) == row.at(0));
  }
}

TEST_CASE("decode(encode(x)) is x for any Mkhedruli with digits and marks", "[text][legacy][property]") {
  std::mt19937 random(7);
  for (int i = 0; i < 500; ++i) {
    std::string text;
    for (int n = 0; n < 30; ++n) {
      if (random() % 6 == 0)
        text += std::string_view(" .,-12#—\n").substr(random() % 5, 1);
      else
        append(text, static_cast<char32_t>(0x10D0 + random() % 33));
    }
    CHECK(decode_legacy_font(encode_legacy_font(text)) == text);
  }
}

TEST_CASE("legacy-encoded runs are found and decoded, the rest of the text kept", "[text][legacy]") {
  for (const auto& row : word_list("legacy_runs.tsv")) {
    CAPTURE(row.at(2));
    CHECK(decode_legacy_runs(row.at(0)) == row.at(1));
  }
}

TEST_CASE("what is not legacy-encoded is not a run", "[text][legacy]") {
  for (const auto& row : word_list("no_legacy_runs.tsv")) {
    CAPTURE(row.at(0), row.at(1));
    CHECK(find_legacy_runs(row.at(0)).empty());
  }
}

TEST_CASE("a run goes over line ends but not over a blank line", "[text][legacy]") {
  const std::string text = "Cveni mTavari wesebi\nmoqmedebs yvelasTvis\n\nTqveni monacemebi daculia saTanadod";
  const auto runs = find_legacy_runs(text);
  REQUIRE(runs.size() == 2);
  CHECK(slice(text, runs[0].place) == "Cveni mTavari wesebi\nmoqmedebs yvelasTvis");
  CHECK(slice(text, runs[1].place) == "Tqveni monacemebi daculia saTanadod");
  CHECK(runs[1].hard_feature);
  CHECK(runs[1].margin >= 4.0);
}

TEST_CASE("a heading without a hard spelling joins the legacy paragraph below it", "[text][legacy]") {
  const auto runs = find_legacy_runs("piradi monacemebi\n\nCven vinaxavT mxolod saWiro informacias Tqvens Sesaxeb.");
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].decoded == "პირადი მონაცემები");
  CHECK_FALSE(runs[0].hard_feature);
}

TEST_CASE("a headline in capitals beside a run is read with its T as თ or ტ, an English one stays", "[text][legacy]") {
  const std::string body = "\n\nCvenTan yvela stumars axali Tavgadasavali elodeba";
  CHECK(decode_legacy_runs("QALAQIS MTAVARI MOEDANI" + body).starts_with("ქალაქის მთავარი მოედანი\n"));
  CHECK(decode_legacy_runs("CVENI SAXELOVANI STUMREBI" + body).starts_with("ჩვენი სახელოვანი სტუმრები\n"));
  CHECK(decode_legacy_runs("PRIVACY POLICY" + body).starts_with("PRIVACY POLICY\n"));
}

TEST_CASE("a document all in capitals is read, and says so by its letters", "[text][legacy]") {
  const std::string text = "PIRADI MONACEMEBIS DACVA\n\nCVENI KOMPANIA ICAVS MOMXMAREBLIS MONACEMEBS";
  const auto runs = find_legacy_runs(text);
  REQUIRE(runs.size() == 2);
  CHECK(decode_legacy_runs(text) == "პირადი მონაცემების დაცვა\n\nჩვენი კომპანია იცავს მომხმარებლის მონაცემებს");
  CHECK_FALSE(runs[0].hard_feature);
  CHECK(runs[0].margin >= 18.0);
}

TEST_CASE("a rare word of a headline is read right", "[text][legacy][!shouldfail]") {
  CHECK(decode_legacy_runs("MUZEUMIS BILETIS FASI\n\nCvenTan yvela stumars axali Tavgadasavali elodeba")
            .starts_with("მუზეუმის ბილეთის ფასი\n"));
}

TEST_CASE("a capitalised word that is also English is decoded in a run", "[text][legacy][!shouldfail]") {
  CHECK(decode_legacy_runs("Mere saxlSi wavediT da yvela SexvdiT erTad").starts_with("მერე"));  // "mere" is English
}

TEST_CASE("an English line beside a legacy one stays English", "[text][legacy]") {
  const std::string text = "Our mission statement\nCven vinaxavT mxolod saWiro informacias\nAll rights reserved";
  const auto runs = find_legacy_runs(text);
  REQUIRE(runs.size() == 1);
  CHECK(slice(text, runs[0].place) == "Cven vinaxavT mxolod saWiro informacias");
}

TEST_CASE("runs of any bytes lie on characters, in order, and hold their words", "[text][legacy][property]") {
  for (const std::string& text : tests::strange_texts()) {
    CAPTURE(text);
    std::uint32_t before = 0;
    for (const LegacyRun& run : find_legacy_runs(text)) {
      CHECK(tests::lies_on_characters(text, run.place));
      CHECK(run.place.begin >= before);
      for (const ByteRange word : run.words) CHECK((run.place.begin <= word.begin && word.end <= run.place.end));
      before = run.place.end;
    }
  }
}

TEST_CASE("the published page with three legacy paragraphs has three runs, other pages none",
          "[text][legacy][shared]") {
  for (const char* folder : {"seeds", "more", "more-ota"}) {
    const auto root = tests::shared(folder);
    if (!root) return;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*root)) {
      if (!entry.is_regular_file()) continue;
      const bool legacy = entry.path().parent_path().filename() == "Borjomi" && std::string_view(folder) == "seeds";
      INFO(entry.path().string());
      CHECK(find_legacy_runs(tests::bytes_of(entry.path())).size() == (legacy ? 3 : 0));
    }
  }
}

TEST_CASE("a short heading is read when its document has a run, and alone when told so", "[text][legacy]") {
  const std::string heading = "piradi nomeri";
  const std::string document = heading + "\n\nსხვა აბზაცი.\n\nCven vinaxavT mxolod saWiro informacias.";
  CHECK(decode_legacy_runs(document).starts_with("პირადი ნომერი\n"));
  CHECK(find_legacy_runs(heading).empty());
  CHECK(decode_legacy_runs(heading, Surroundings::legacy) == "პირადი ნომერი");
  CHECK(form_of(heading, Surroundings::legacy) == Form::legacy);
  CHECK(find_legacy_runs("Terms and conditions apply", Surroundings::legacy).empty());
}

TEST_CASE("letters without end are no word, and many words cost no more than their number", "[text][legacy]") {
  CHECK(find_legacy_runs(std::string(300'000, 'q') + std::string(300'000, 'T')).empty());
  CHECK(find_legacy_runs(std::string(300'000, 'K')).empty());
  std::string line;
  for (int i = 0; i < 60'000; ++i) line += "aT" + std::string(1, static_cast<char>('a' + i % 26)) + " ";
  CHECK(find_legacy_runs(line).size() <= 1);
}
