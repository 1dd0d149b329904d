// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/records.hpp"

#include "indexer/schema.hpp"
#include "tests/support/catch.hpp"

using namespace punkti;

TEST_CASE("a stored clause comes back as it was", "[records]") {
  indexer::StoredClause stored;
  stored.clause.id = "acme-0123456789";
  stored.clause.place = {17, 4'000'000'000};
  stored.clause.text = "„ციტატა“ \"quote\"\n\tline \u2028 \\";
  stored.clause.number = "10.1.2";
  stored.clause.section = {"1. About", "ა) პირველი"};
  stored.clause.lead_in = "We collect:";
  stored.clause.lang = text::Language::ka;
  stored.clause.form = text::Form::legacy;
  stored.company = "acme";
  stored.document = "terms#2";
  stored.title = "წესები";
  stored.source = "Acme/terms.txt";
  stored.topics = {{"retention", 1.25, {"heading: retention period"}}};
  stored.facts = {{{facts::Kind::duration, "P10D working", {3, 21}}, {20, 38}, {"retention", "refunds"}}};
  const auto back = indexer::clause_from_json(indexer::to_json(stored));
  REQUIRE(back);
  CHECK(back->clause.id == stored.clause.id);
  CHECK(back->clause.place == stored.clause.place);
  CHECK(back->clause.text == stored.clause.text);
  CHECK(back->clause.number == stored.clause.number);
  CHECK(back->clause.section == stored.clause.section);
  CHECK(back->clause.lead_in == stored.clause.lead_in);
  CHECK(back->clause.lang == stored.clause.lang);
  CHECK(back->clause.form == stored.clause.form);
  CHECK(back->document == stored.document);
  REQUIRE(back->topics.size() == 1);
  CHECK(back->topics.front().strength == 1.25);
  CHECK(back->topics.front().because == stored.topics.front().because);
  REQUIRE(back->facts.size() == 1);
  CHECK(back->facts.front().fact == stored.facts.front().fact);
  CHECK(back->facts.front().place == stored.facts.front().place);
  CHECK(back->facts.front().topics == stored.facts.front().topics);
}

TEST_CASE("bytes that are no record are an error, not a crash", "[records]") {
  for (const auto* bytes : {"", "{", "[]", "{\"id\":1}", "null", "\xff"}) {
    const auto clause = indexer::clause_from_json(bytes);
    REQUIRE_FALSE(clause);
    CHECK(clause.error().kind == ErrorKind::index_damaged);
    CHECK_FALSE(indexer::source_from_json(bytes));
  }
}
