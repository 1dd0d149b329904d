// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/read_source.hpp"

#include "corpus/characters.hpp"
#include "corpus/find_sources.hpp"
#include "tests/corpus/reading.hpp"
#include "tests/support/shared.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

using namespace punkti;

namespace {

/// Places lie inside the file, in order, without overlap, with the very bytes of a UTF-8 text, and nothing between them
/// but blanks.
void check_properties(const corpus::SourceFile& file, const std::string& bytes) {
  std::uint32_t covered = 0;
  const bool plain =
      file.source.format == corpus::Format::text && file.text.encoding == "UTF-8" && file.text.on_disk.empty();
  for (const corpus::Document& document : file.documents) {
    std::vector<ByteRange> places;
    for (const corpus::Heading& heading : document.headings) places.push_back(heading.place);
    for (const corpus::Clause& clause : document.clauses) {
      // A heading with nothing below it is a clause too.
      if (std::ranges::find(document.headings, clause.place, &corpus::Heading::place) == document.headings.end())
        places.push_back(clause.place);
      CHECK_FALSE(clause.text.empty());
      CHECK(clause.text.size() <= corpus::ReadLimits{}.clause_bytes);
      if (plain) CHECK(slice(bytes, clause.place) == clause.text);
    }
    std::ranges::sort(places);
    for (const ByteRange& place : places) {
      REQUIRE(place.begin >= covered);
      REQUIRE(place.end <= bytes.size());
      const bool chrome = covered == 0 && bytes.starts_with("\xE2\x86\x90");
      if (plain && !chrome) CHECK(corpus::trimmed(bytes, {covered, place.begin}).empty());
      covered = place.end;
    }
  }
  if (plain) CHECK(corpus::trimmed(bytes, {covered, static_cast<std::uint32_t>(bytes.size())}).empty());
}

void check_corpus(const std::filesystem::path& root) {
  const std::array<std::filesystem::path, 1> roots{root};
  const auto found = corpus::find_sources(roots);
  REQUIRE(found);
  REQUIRE_FALSE(found->sources.empty());
  for (const corpus::Source& source : found->sources) {
    INFO(source.path);
    const auto file = corpus::read_source(source);
    REQUIRE(file);
    check_properties(*file, tests::bytes_of(source.file));
  }
}

}  // namespace

TEST_CASE("every word of the invented documents is in one clause or heading, at its place", "[corpus][properties]") {
  check_corpus(tests::project_file("tests/documents"));
}

TEST_CASE("every word of real documents is in one clause or heading, at its place", "[corpus][properties][shared]") {
  for (const char* folder : {"seeds", "more", "more-ota"})
    if (const auto root = tests::shared(folder)) check_corpus(*root);
}

TEST_CASE("any line end ends a line", "[corpus][read]") {
  for (const std::string end : {"\n", "\r\n", "\r", "\xE2\x80\xA8", "\xE2\x80\xA9"})
    CHECK(tests::outline_of("Privacy Policy" + end + end + "1. Data" + end + end + "We keep nothing at all." + end) ==
          "1 Privacy Policy\n2 1. Data\n");
}

TEST_CASE("places of a repaired file are bytes on disk", "[corpus][read]") {
  const std::string bytes =
      "We k\xFF"
      "ep nothing.\n\nWe sell nothing.\n";
  const auto file = tests::read_bytes(bytes);
  REQUIRE(file);
  REQUIRE(file->documents.at(0).clauses.size() == 2);
  CHECK(slice(bytes, file->documents[0].clauses[1].place) == "We sell nothing.");
}

TEST_CASE("an empty file is a notice, a large one an error with its size", "[corpus][read]") {
  for (const std::string nothing : {"", "\n\n", "\xEF\xBB\xBF", " \xC2\xA0\n"}) {
    const auto empty = tests::read_bytes(nothing);
    REQUIRE(empty);
    CHECK(empty->documents.empty());
    REQUIRE(empty->notices.size() == 1);
    CHECK(empty->notices[0].what == "holds no text");
    CHECK_FALSE(empty->notices[0].lost);
  }
  corpus::ReadLimits limits;
  limits.file_bytes = 10;
  const auto large = tests::read_bytes("eleven byte", "policy.txt", limits);
  REQUIRE_FALSE(large);
  CHECK(large.error().what == "Shop/policy.txt: is 11 bytes long; the limit for one file is 10");
}

TEST_CASE("a pipe is refused and not waited for", "[corpus][read]") {
  const tests::TemporaryFolder folder;
  const auto pipe = folder.path() / "pipe.txt";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const auto file = corpus::read_source(tests::source_of(pipe, corpus::Format::text));
  REQUIRE_FALSE(file);
  CHECK(file.error().what == "Shop/pipe.txt: is a pipe, not a file");
}

TEST_CASE("legacy runs and mixed words carry places on disk", "[corpus][read]") {
  const std::string bytes =
      "\xFFწესები და პირობები ამ საიტისათვის.\n\nCveni maRazia yoveldRe Riaa, xolo SekveTebs ufasod movitanT\n";
  const auto file = tests::read_bytes(bytes);
  REQUIRE(file);
  REQUIRE(file->legacy_runs.size() == 1);
  CHECK(slice(bytes, file->legacy_runs[0].place).starts_with("Cveni"));
}

TEST_CASE("a clause too short to show its font alone is read as in its document", "[corpus][read]") {
  const auto clause_of = [](const std::string& last) {
    const auto file = tests::read_bytes(
        "Cveni maRazia yoveldRe Riaa, xolo SekveTebs ufasod movitanT, Tu Tqven es gsurT.\n\n"
        "ჩვენი მაღაზიის შესახებ სხვა ცნობებს აქ ვერ ნახავთ, ამიტომ მოგვწერეთ.\n\n" +
        last + "\n");
    REQUIRE(file);
    return file->documents.back().clauses.back();
  };
  const auto short_one = clause_of("- piradi nomeri;");
  CHECK(short_one.form == text::Form::legacy);
  CHECK(short_one.lang == text::Language::ka);
  CHECK(clause_of("- Terms and conditions apply;").form == text::Form::latin);
}
