// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpus/reading.hpp"

#include <string>

using namespace punkti;
using tests::clauses_of;
using tests::outline_of;

namespace {

/// What stands in the file where the clause says it stands.
std::string at_place(const std::string& file, const corpus::Clause& clause) {
  return std::string(slice(file, clause.place));
}

}  // namespace

TEST_CASE("Markdown is read without its marks, and places are bytes of the file", "[corpus][markdown]") {
  const std::string file =
      "# Privacy *Policy*\n\nWe keep **your name** and [address](https://example.ge/a_(b)), R&amp;D and 5\\. things.\n";
  const auto read = tests::read_bytes(file, "policy.md");
  REQUIRE(read);
  CHECK(outline_of(*read) == "1 Privacy Policy\n");
  const auto& clauses = read->documents.at(0).clauses;
  REQUIRE(clauses.size() == 1);
  CHECK(clauses[0].text == "We keep your name and address, R&D and 5. things.");
  CHECK(at_place(file, clauses[0]) ==
        "We keep **your name** and [address](https://example.ge/a_(b)), R&amp;D and 5\\. things.");
}

TEST_CASE("Markdown headings keep their levels, lists their announcement and numbers", "[corpus][markdown]") {
  const std::string file =
      "Terms of Use\n============\n\n## 1\\. Orders\n\nYou may:\n\n* order goods;\n* cancel them.\n\n### Payment\n\n1. "
      "Pay by card.\n2. Keep the receipt.\n";
  CHECK(outline_of(file, "terms.md") == "1 Terms of Use\n2 1. Orders\n3 Payment\n");
  CHECK(clauses_of(file, "terms.md") == "You may:/order goods;/cancel them.\n1. Pay by card.\n2. Keep the receipt.\n");
}

TEST_CASE("front matter is no clause, a byte order mark does not hide a heading", "[corpus][markdown]") {
  CHECK(clauses_of("---\ntitle: x\ndate: y\n---\n\nWe keep nothing at all.\n", "policy.md") ==
        "We keep nothing at all.\n");
  CHECK(outline_of("\xEF\xBB\xBF# Privacy Policy\n\nWe keep nothing at all.\n", "policy.md") == "1 Privacy Policy\n");
}

TEST_CASE("rows of a pipe table are kept together", "[corpus][markdown]") {
  CHECK(clauses_of("| Data | Time |\n|---|---|\n| name | a year |\n| card | a day |\n", "policy.md") ==
        "| Data | Time |/| name | a year |/| card | a day |\n");
}

TEST_CASE("an item of a Markdown list that announces something is no heading", "[corpus][markdown]") {
  CHECK(outline_of("# Sale Terms\n\n## Orders\n\n1. You fill a basket.\n2. Before paying you see:\n   - the price,\n"
                   "   - the day.\n3. We send a message.\n\n## Delivery\n\nWe bring it.\n\n## Law\n\nGeorgian.\n",
                   "terms.md") == "1 Sale Terms\n2 Orders\n2 Delivery\n2 Law\n");
}

TEST_CASE("the caption of a table is a line of it", "[corpus][html]") {
  const std::string page =
      "<h1>Privacy Policy</h1><table><caption>Retention periods</caption><tr><td>name</td><td>a year</td></tr></table>";
  CHECK(outline_of(page, "policy.html") == "1 Privacy Policy\n");
  CHECK(clauses_of(page, "policy.html") == "Retention periods/name | a year\n");
}

TEST_CASE("Markdown that would keep cmark busy for minutes is read as plain text", "[corpus][markdown]") {
  std::string quotes(5000, '>');
  for (int i = 0; i < 5000; ++i) quotes += "a*";
  const auto read = tests::read_bytes(quotes + "\n\nWe keep nothing at all.\n", "policy.md");
  REQUIRE(read);
  REQUIRE(read->notices.size() == 1);
  CHECK_THAT(read->notices[0].what, Catch::Contains("plain text"));
  CHECK_THAT(tests::clauses_of(*read), Catch::Contains("We keep nothing at all."));
}

TEST_CASE("HTML gives the words that a reader sees, with their places", "[corpus][html]") {
  const std::string file =
      "<html><head><title>t</title><style>p{}</style></head><body><nav>Menu</nav><h1>Privacy Policy</h1><script>var "
      "x=1;</script>"
      "<p>We keep <b>your</b> na<i>me</i>&nbsp;&amp; \n address.</p><p "
      "hidden>secret</p><ul><li>one&#4304;</li><li>two</li></ul><footer>(c)</footer></body></html>";
  const auto read = tests::read_bytes(file, "policy.html");
  REQUIRE(read);
  CHECK(outline_of(*read) == "1 Privacy Policy\n");
  const auto& clauses = read->documents.at(0).clauses;
  REQUIRE(clauses.size() == 2);
  CHECK(clauses[0].text == "We keep your name\xC2\xA0& address.");
  CHECK(at_place(file, clauses[0]) == "We keep <b>your</b> na<i>me</i>&nbsp;&amp; \n address.");
  CHECK(clauses[1].text == "oneა\ntwo");
  CHECK(at_place(file, clauses[1]) == "one&#4304;</li><li>two");
}

TEST_CASE("HTML lines, rows and numbered items are blocks", "[corpus][html]") {
  CHECK(clauses_of("<p>Example LLC<br>Address: 5 Long Street<br>Email: a@example.ge</p>", "policy.html") ==
        "Example LLC/Address: 5 Long Street/Email: a@example.ge\n");
  CHECK(clauses_of("<table><tr><th>Data</th><th>Time</th></tr><tr><td>name</td><td><p>a year</p></td></tr></table>",
                   "policy.html") == "Data | Time/name | a year\n");
  const auto read = tests::read_bytes(
      "<ol start=3><li>Pay by card when you order.</li><li>Keep the receipt of it.</li></ol>", "policy.html");
  REQUIRE(read);
  REQUIRE(read->documents.at(0).clauses.size() == 2);
  CHECK(read->documents[0].clauses[1].number == "4");
}

TEST_CASE("a page nested as deep as it likes is read", "[corpus][html]") {
  std::string page;
  for (int i = 0; i < 100'000; ++i) page += "<div>";
  const auto read = tests::read_bytes(page + "We keep nothing at all.", "policy.html");
  REQUIRE(read);
  CHECK(tests::clauses_of(*read) == "We keep nothing at all.\n");
  REQUIRE(read->notices.size() == 1);
  CHECK_THAT(read->notices[0].what, Catch::Contains("nested too deep"));
}
