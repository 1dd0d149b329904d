// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/find_sources.hpp"

#include "tests/corpus/reading.hpp"

#include <sys/stat.h>

#include <string>
#include <vector>

using namespace punkti;
using tests::TemporaryFolder;

namespace {

Result<corpus::Found> find(const std::vector<std::filesystem::path>& roots) {
  return corpus::find_sources(roots);
}

std::string paths_of(const corpus::Found& found) {
  std::string paths;
  for (const corpus::Source& source : found.sources) paths += source.company.id + " " + source.path + "\n";
  return paths;
}

}  // namespace

TEST_CASE("company ids are lower-case ASCII slugs", "[corpus][find]") {
  CHECK(corpus::company_id("Borjomi") == "borjomi");
  CHECK(corpus::company_id("ავერსი") == "aversi");
  CHECK(corpus::company_id("ქართული წყალი") == "kartuli-tsqali");
  CHECK(corpus::company_id("Example & Sons, Ltd.") == "example-sons-ltd");
  CHECK(corpus::company_id("  --x--  ") == "x");
  CHECK(corpus::company_id("會社").starts_with("company-"));
  CHECK(corpus::company_id("會社") != corpus::company_id("公司"));
}

TEST_CASE("documents are found by folder and ending, in the order of their paths", "[corpus][find]") {
  const TemporaryFolder folder;
  for (const char* name :
       {"Water/Terms.TXT", "Water/b/Privacy.md", "Bread/rules.html", "loose.txt", "Water/.hidden.txt", ".git/x.txt"})
    folder.write(name, "text");
  const auto found = find({folder.path()});
  REQUIRE(found);
  CHECK(paths_of(*found) ==
        "bread Bread/rules.html\nwater Water/Terms.TXT\nwater Water/b/Privacy.md\nloose loose.txt\n");
  CHECK(found->sources[0].format == corpus::Format::html);
  CHECK(found->notices.empty());
}

TEST_CASE("a root given twice or inside another is read once; equal paths of two roots are told apart",
          "[corpus][find]") {
  const TemporaryFolder one, two;
  one.write("Water/Terms.txt", "text");
  two.write("Water/Terms.txt", "text");
  const auto once = find({one.path(), one.path() / ".", one.path() / "Water"});
  REQUIRE(once);
  CHECK(once->sources.size() == 1);
  const auto both = find({one.path(), two.path()});
  REQUIRE(both);
  REQUIRE(both->sources.size() == 2);
  CHECK(both->sources[0].path != both->sources[1].path);
}

TEST_CASE("what is left out is named with its reason", "[corpus][find]") {
  const TemporaryFolder folder, outside;
  folder.write("Water/Terms.txt", "text");
  folder.write("Water/Terms.pdf", "x");
  folder.write("Water/notes.xyz", "x");
  outside.write("secret.txt", "x");
  std::filesystem::create_symlink(outside.path() / "secret.txt", folder.path() / "Water/out.txt");
  std::filesystem::create_symlink("nowhere", folder.path() / "Water/broken.txt");
  std::filesystem::create_directory_symlink(folder.path(), folder.path() / "Water/loop");
  REQUIRE(::mkfifo((folder.path() / "Water/pipe.txt").c_str(), 0600) == 0);
  const auto found = find({folder.path()});
  REQUIRE(found);
  CHECK(paths_of(*found) == "water Water/Terms.txt\n");
  std::string notices;
  for (const Notice& notice : found->notices) notices += notice.source + (notice.lost ? " lost\n" : "\n");
  CHECK(notices ==
        "Water/Terms.pdf lost\nWater/broken.txt lost\nWater/notes.xyz\nWater/out.txt lost\nWater/pipe.txt lost\n");
}

TEST_CASE("corpus.toml and company.toml say what a path cannot", "[corpus][find]") {
  const TemporaryFolder folder;
  folder.write("Water/Terms.txt", "text");
  folder.write("loose.txt", "text");
  folder.write(
      "corpus.toml",
      "[company.Water]\nname = \"Example Water\"\nname_ka = \"წყალი\"\naliases = [\"H2O\"]\n"
      "[document.\"Water/Terms.txt\"]\nretrieved = 2026-03-01\ntype = \"terms\"\nurl = \"https://one.example\"\n"
      "[document.\"loose.txt\"]\ncompany = \"Water\"\nretrieved = \"2026-03\"\n");
  folder.write("Water/company.toml",
               "website = \"https://water.example\"\n[document.\"Terms.txt\"]\nurl = \"https://two.example\"\n");
  const auto found = find({folder.path()});
  REQUIRE(found);
  REQUIRE(found->sources.size() == 2);
  const corpus::Source& terms = found->sources[0];
  CHECK(terms.company.name == "Example Water");
  CHECK(terms.company.name_ka == "წყალი");
  CHECK(terms.company.website == "https://water.example");
  CHECK(terms.company.aliases == std::vector<std::string>{"H2O"});
  CHECK(terms.retrieved == "2026-03-01");
  CHECK(terms.url == "https://two.example");
  CHECK(found->sources[1].company.id == "water");
  CHECK(found->sources[1].retrieved == "2026-03");
  CHECK(found->notices.empty());
}

TEST_CASE("a broken corpus.toml is told with line and column and stops no document, a strange key is told too",
          "[corpus][find]") {
  const auto error = [](const std::string& toml) {
    const TemporaryFolder folder;
    folder.write("Water/Terms.txt", "text");
    folder.write("corpus.toml", toml);
    const auto found = find({folder.path()});
    REQUIRE(found);
    CHECK(found->sources.size() == 1);
    REQUIRE(found->notices.size() == 1);
    CHECK(found->notices[0].lost);
    return found->notices[0].what;
  };
  CHECK_THAT(error("[company.Water]\nname = \n"), Catch::Contains("corpus.toml:2:8: "));
  CHECK_THAT(error("[company.Water]\nname = 5\n"), Catch::Contains("corpus.toml:2:8: 'name' must be a string"));
  CHECK_THAT(error("[document.x]\nretrieved = \"yesterday\"\n"),
             Catch::Contains("corpus.toml:2:13: 'retrieved' must be a date"));

  const TemporaryFolder folder;
  folder.write("Water/Terms.txt", "text");
  folder.write("corpus.toml", "[company.Water]\nnmae = \"x\"\n[company.Wine]\nname = \"y\"\n");
  const auto found = find({folder.path()});
  REQUIRE(found);
  REQUIRE(found->notices.size() == 2);
  CHECK_THAT(found->notices[0].what, Catch::Contains(":2:1: 'nmae' means nothing here"));
  CHECK_THAT(found->notices[1].what, Catch::Contains("has no company \"Wine\""));
}

TEST_CASE("a folder that does not exist is named", "[corpus][find]") {
  const auto found = find({"/nowhere/at/all"});
  REQUIRE_FALSE(found);
  CHECK(found.error().kind == ErrorKind::not_found);
  CHECK_THAT(found.error().what, Catch::Contains("/nowhere/at/all"));
}

TEST_CASE("strange file names come as valid UTF-8", "[corpus][find]") {
  const TemporaryFolder folder;
  folder.write("Wa\xFFter/T\ne%rms.txt", "text");
  const auto found = find({folder.path()});
  REQUIRE(found);
  REQUIRE(found->sources.size() == 1);
  CHECK(found->sources[0].path == "Wa%FFter/T%0Ae%25rms.txt");
  CHECK(found->sources[0].company.name == "Wa\\xffter");
}

TEST_CASE("paths are printable: control characters and broken bytes are percent-encoded, quotes are not",
          "[corpus][find]") {
  const TemporaryFolder folder;
  folder.write("Water/tab\tname.txt", "text");
  folder.write("Water/c1\xC2\x85.txt", "text");
  folder.write("Water/del\x7F.txt", "text");
  folder.write("Water/broken\xFF.txt", "text");
  folder.write("Water/quo\"te\\'s.txt", "text");
  const auto found = find({folder.path()});
  REQUIRE(found);
  CHECK(paths_of(*found) ==
        "water Water/broken%FF.txt\nwater Water/c1%C2%85.txt\nwater Water/del%7F.txt\nwater Water/quo\"te\\'s.txt\n"
        "water Water/tab%09name.txt\n");
}

TEST_CASE("roots whose folders have the same name keep their files apart", "[corpus][find]") {
  const TemporaryFolder folder;
  folder.write("a/policies/Shop/terms.txt", "text");
  folder.write("b/policies/Shop/terms.txt", "text");
  const auto folders = find({folder.path() / "a/policies", folder.path() / "b/policies"});
  REQUIRE(folders);
  REQUIRE(folders->sources.size() == 2);
  CHECK(folders->sources[0].path != folders->sources[1].path);
  const auto files = find({folder.path() / "a/policies/Shop/terms.txt", folder.path() / "b/policies/Shop/terms.txt"});
  REQUIRE(files);
  REQUIRE(files->sources.size() == 2);
  CHECK(files->sources[0].path != files->sources[1].path);
}
