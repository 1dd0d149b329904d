// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/query.hpp"

#include "query/printable.hpp"
#include "tests/support/catch.hpp"

using namespace punkti;
using query::parse_query;
using query::QueryPart;

TEST_CASE("words, phrases, exclusions, prefixes and filters are told apart", "[query]") {
  const auto query = parse_query(
      "keep \"personal data\" -cookies retent* company:aversi lang:ka topic:retention document:\"privacy policy\"");
  REQUIRE(query);
  CHECK(query->words.substr(0, 5) == "keep ");
  REQUIRE(query->parts.size() == 3);
  CHECK(query->parts[0].kind == QueryPart::Kind::phrase);
  CHECK(query->parts[0].text == "personal data");
  CHECK(query->parts[1].excluded);
  CHECK(query->parts[1].text == "cookies");
  CHECK(query->parts[2].kind == QueryPart::Kind::prefix);
  CHECK(query->parts[2].text == "retent");
  CHECK(query->filters.companies == std::vector<std::string>{"aversi"});
  CHECK(query->filters.languages == std::vector<std::string>{"ka"});
  CHECK(query->filters.topics == std::vector<std::string>{"retention"});
  CHECK(query->filters.documents == std::vector<std::string>{"privacy policy"});
}

TEST_CASE("words keep their places in what was typed", "[query]") {
  const std::string typed = "a \"b c\" მონაცემი";
  const auto query = parse_query(typed);
  REQUIRE(query);
  CHECK(query->words.size() == typed.size());
  CHECK(query->words.find("მონაცემი") == typed.find("მონაცემი"));
}

TEST_CASE("quotes of both languages make a phrase", "[query]") {
  for (const auto* typed :
       {"\"ორი სიტყვა\"", "„ორი სიტყვა“", "„ორი სიტყვა\"", "„ორი სიტყვა”", "“ორი სიტყვა”", "«ორი სიტყვა»"}) {
    const auto query = parse_query(typed);
    REQUIRE(query);
    REQUIRE(query->parts.size() == 1);
    CHECK(query->parts.front().text == "ორი სიტყვა");
  }
}

TEST_CASE("ordinary punctuation is no syntax", "[query]") {
  for (const auto* typed :
       {"(data", "a - b", "18:00", "what?", "title:x", "--", "'data", "AND OR NOT", "a/b", "\\", "e-mail", "{}[]"}) {
    INFO(typed);
    CHECK(parse_query(typed));
  }
}

TEST_CASE("a mistake shows its place and a remedy", "[query]") {
  struct Row {
    std::string typed, says;
  };
  for (const auto& row :
       {Row{"cookies \"open", "not closed"}, Row{"company:", "needs a value"}, Row{"a*", "prefix letters"},
        Row{"*", "prefix letters"}, Row{"aaa* bbb* ccc* ddd* eee*", "(prefixes)"}}) {
    const auto query = parse_query(row.typed);
    INFO(row.typed);
    REQUIRE_FALSE(query);
    CHECK(query.error().kind == ErrorKind::usage);
    CHECK(query.error().what.find(row.says) != std::string::npos);
    CHECK(query.error().what.find('^') != std::string::npos);
    CHECK_FALSE(query.error().hint.empty());
  }
}

TEST_CASE("the caret stands under the place, counted in columns", "[query]") {
  const auto query = parse_query("მონაცემი \"open");
  REQUIRE_FALSE(query);
  CHECK(query.error().what.find("\n  მონაცემი \"open\n           ^") != std::string::npos);
}

TEST_CASE("a query over the byte limit names the limit, both sides tested", "[query]") {
  const query::QueryLimits limits;
  CHECK(parse_query(std::string(limits.bytes, 'a')));
  const auto long_query = parse_query(std::string(limits.bytes + 1, 'a'));
  REQUIRE_FALSE(long_query);
  CHECK(long_query.error().what.find("4096") != std::string::npos);
}

TEST_CASE("nothing of a text can act on a terminal", "[printable]") {
  CHECK(query::printable("a\x1b[31mb") == "a\\x1b[31mb");
  CHECK(query::printable("a\u202Eb") == "aU+202Eb");
  CHECK(query::printable("a\u200Bb") == "aU+200Bb");
  CHECK(query::printable("a\nb") == "a\\nb");
  CHECK(query::printable("a\nb", true) == "a\nb");
  CHECK(query::printable("\xff\xfe") == "\\xff\\xfe");
  CHECK(query::printable("ქართული – „ტექსტი“ \U0001F600") == "ქართული – „ტექსტი“ \U0001F600");
  CHECK(query::printable("\xEF\xBF\xBD") == "\xEF\xBF\xBD");
}
