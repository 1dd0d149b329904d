// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon/topics.hpp"

#include "indexer/lexicon/cue_phrase.hpp"
#include "indexer/lexicon/topic_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/english_stemmer.hpp"
#include "tests/support/shared.hpp"

#include <algorithm>
#include <future>
#include <set>
#include <sstream>

using namespace punkti;
using lexicon::Topics;

namespace {

const Topics& topics() {
  static const lexicon::Glossary glossary(tests::english_stemmer());
  static const Topics built(glossary, tests::english_stemmer());
  return built;
}

/// A clause as a test writes it.
struct Written {
  std::string body;
  std::string lead_in;
  std::vector<std::string> headings;
  std::string title;
};

std::vector<lexicon::TopicFound> label(const Written& clause) {
  const auto analysed = [](const std::string& text) { return text::analyse(text, tests::english_stemmer()); };
  const auto body = analysed(clause.body);
  const auto lead_in = analysed(clause.lead_in);
  const auto title = analysed(clause.title);
  std::vector<text::Term> headings;
  for (const std::string& heading : clause.headings) std::ranges::copy(analysed(heading), std::back_inserter(headings));
  return topics().label({body, lead_in, headings, title});
}

double strength(const Written& clause, std::string_view topic) {
  const auto found = label(clause);
  const auto it = std::ranges::find(found, topic, &lexicon::TopicFound::topic_id);
  return it == found.end() ? 0.0 : it->strength;
}

bool deals_with(const Written& clause, std::string_view topic) {
  return strength(clause, topic) >= lexicon::addressed_from;
}

std::vector<std::vector<std::string>> rows_of(const std::string& table) {
  std::istringstream lines(tests::bytes_of(tests::project_file(table)));
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream cells(line);
    rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, '\t');) rows.back().push_back(cell);
  }
  return rows;
}

}  // namespace

TEST_CASE("the topics are the closed list of the records, in its order", "[lexicon][topics]") {
  const std::vector<std::string> ids{"controller",
                                     "dpo",
                                     "data-categories",
                                     "data-sources",
                                     "usage-data",
                                     "special-categories",
                                     "purposes",
                                     "legal-basis",
                                     "consent-withdrawal",
                                     "direct-marketing",
                                     "cookies",
                                     "analytics-trackers",
                                     "third-party-sharing",
                                     "international-transfer",
                                     "retention",
                                     "security",
                                     "rights-access",
                                     "rights-rectification",
                                     "rights-erasure",
                                     "rights-portability",
                                     "rights-objection-restriction",
                                     "automated-decisions-profiling",
                                     "children-age",
                                     "complaints-authority",
                                     "location-data",
                                     "payment-data",
                                     "social-login",
                                     "business-transfer",
                                     "policy-changes",
                                     "account-security",
                                     "ordering",
                                     "payment-methods",
                                     "delivery",
                                     "order-cancellation",
                                     "returns-withdrawal",
                                     "refunds",
                                     "exchange-defects",
                                     "warranty",
                                     "risk-transfer",
                                     "intellectual-property",
                                     "user-conduct",
                                     "liability",
                                     "third-party-links",
                                     "governing-law-disputes",
                                     "contact",
                                     "definitions",
                                     "contest-eligibility",
                                     "contest-prizes",
                                     "contest-dates"};
  std::vector<std::string> found;
  for (const lexicon::Topic& topic : topics().all()) found.push_back(topic.id);
  CHECK(found == ids);
}

TEST_CASE("the topics' files can be read to the last cue and tell a lawyer what they mean", "[lexicon][topics]") {
  for (const std::string& problem : topics().problems()) FAIL_CHECK(problem);
  std::set<std::string> labels;
  for (const lexicon::Topic& topic : topics().all()) {
    INFO(topic.id);
    CHECK(labels.insert(topic.label_en).second);
    CHECK(labels.insert(topic.label_ka).second);
    CHECK(text::language_of(topic.label_ka) == text::Language::ka);
    CHECK(topic.covers.size() > 20);
    CHECK(topic.excludes.size() > 20);
    CHECK_FALSE(topic.source.empty());
    CHECK(topics().find(topic.id) == &topic);
  }
  CHECK(topics().find("no-such-topic") == nullptr);
}

TEST_CASE("a sentence deals with its topic, and its look-alike does not", "[lexicon][topics]") {
  std::map<std::string, std::size_t> rows_of_topic;
  for (const auto& row : rows_of("tests/words/topic_cues.tsv")) {
    REQUIRE(row.size() == 4);
    INFO(row[0] << "\n  " << row[1] << " (" << row[3] << ")");
    REQUIRE(topics().find(row[1]) != nullptr);
    CHECK((deals_with({row[0], {}, {}, {}}, row[1]) ? "yes" : "no") == row[2]);
    ++rows_of_topic[row[1]];
  }
  for (const lexicon::Topic& topic : topics().all()) {
    INFO(topic.id);
    CHECK(rows_of_topic[topic.id] >= 4);
  }
}

TEST_CASE("a heading speaks for the clauses below it", "[lexicon][topics]") {
  CHECK_FALSE(deals_with({"Three years after your last visit.", {}, {}, {}}, "retention"));
  CHECK(deals_with({"Three years after your last visit.", {}, {"7. Retention Period"}, {}}, "retention"));
  CHECK(deals_with({"ბოლო ვიზიტიდან სამი წელი.", {}, {"7. მონაცემთა შენახვის ვადა"}, {}}, "retention"));
}

TEST_CASE("a heading of two topics promises neither", "[lexicon][topics]") {
  const std::vector<std::string> heading{"Delivery and returns"};
  CHECK_FALSE(deals_with({"See the table below.", {}, heading, {}}, "delivery"));
  CHECK_FALSE(deals_with({"See the table below.", {}, heading, {}}, "returns-withdrawal"));
  CHECK(deals_with({"Parcels are brought by courier.", {}, heading, {}}, "delivery"));
  CHECK_FALSE(deals_with({"Parcels are brought by courier.", {}, heading, {}}, "returns-withdrawal"));
}

TEST_CASE("a clause plainly about something else does not follow its heading", "[lexicon][topics]") {
  const Written clause{"The company is not liable for indirect damages.", {}, {"Data Security"}, {}};
  CHECK(deals_with(clause, "liability"));
  CHECK_FALSE(deals_with(clause, "security"));
}

TEST_CASE("headings far above say less than the near one", "[lexicon][topics]") {
  const Written near{"See the table below.", {}, {"Terms", "Retention Period"}, {}};
  const Written far{"See the table below.", {}, {"Retention Period", "Annex"}, {}};
  CHECK(deals_with(near, "retention"));
  CHECK_FALSE(deals_with(far, "retention"));
  CHECK(strength(far, "retention") > 0.0);
}

TEST_CASE("a phrase may begin in the lead-in of a list and end in the item", "[lexicon][topics]") {
  CHECK_FALSE(deals_with({"deletion of your data;", {}, {}, {}}, "rights-erasure"));
  CHECK(deals_with({"deletion of your data;", "You have the right to request:", {}, {}}, "rights-erasure"));
  CHECK(deals_with({"მონაცემების წაშლა;", "თქვენ გაქვთ უფლება მოითხოვოთ:", {}, {}}, "rights-erasure"));
}

TEST_CASE("items of a list are touched by what its lead-in announces", "[lexicon][topics]") {
  const Written item{"courier companies;", "We share your personal data with third parties:", {}, {}};
  CHECK(strength(item, "third-party-sharing") > 0.0);
}

TEST_CASE("a clause can have several topics, strongest first, each with its reasons", "[lexicon][topics]") {
  const auto found =
      label({"We use cookies and Google Analytics; you may withdraw your consent at any time.", {}, {}, {}});
  std::set<std::string_view> ids;
  for (const auto& topic : found) {
    ids.insert(topic.topic_id);
    CHECK(topic.strength > 0.0);
    CHECK_FALSE(topic.because.empty());
  }
  CHECK(ids.contains("cookies"));
  CHECK(ids.contains("analytics-trackers"));
  CHECK(ids.contains("consent-withdrawal"));
  CHECK(std::ranges::is_sorted(found, std::ranges::greater{}, &lexicon::TopicFound::strength));
}

TEST_CASE("reasons name the part of the clause and the cue as its file writes it", "[lexicon][topics]") {
  const auto found = label({"See the table below.", {}, {"Retention Period"}, {}});
  const auto retention = std::ranges::find(found, "retention", &lexicon::TopicFound::topic_id);
  REQUIRE(retention != found.end());
  CHECK(retention->because == std::vector<std::string>{"heading: retention"});
}

TEST_CASE("nothing is about nothing", "[lexicon][topics]") {
  CHECK(label({{}, {}, {}, {}}).empty());
  CHECK(label({"!!! — ...", {}, {}, {}}).empty());
  CHECK(label({"The quick brown fox jumps over the lazy dog.", {}, {}, {}}).empty());
}

TEST_CASE("several threads may ask for topics at once", "[lexicon][topics]") {
  const Written clause{"თანხის დაბრუნება ხდება ხუთ სამუშაო დღეში.", {}, {"დაბრუნება"}, {}};
  const double alone = strength(clause, "refunds");
  std::vector<std::future<double>> asked;
  for (int i = 0; i < 8; ++i)
    asked.push_back(std::async(std::launch::async, [&] { return strength(clause, "refunds"); }));
  for (auto& answer : asked) CHECK(answer.get() == Approx(alone));
}

TEST_CASE("a cue is read as its notation says", "[lexicon][cues]") {
  using lexicon::Comparison;
  const lexicon::WordGroups groups{{"data", {{Comparison::stem, "data"}, {Comparison::beginning, "მონაცემ"}}}};
  const auto read = lexicon::read_cue_phrase("keep|store* {data} \"as long\" =means *გროვ*", groups);
  REQUIRE(read.problem.empty());
  REQUIRE(read.phrases.size() == 1);
  const auto& slots = read.phrases[0].slots;
  REQUIRE(slots.size() == 6);
  CHECK(slots[0].any_of == std::vector<lexicon::CueWord>{{Comparison::stem, "keep"}, {Comparison::beginning, "store"}});
  CHECK(slots[1].any_of.size() == 2);
  CHECK_FALSE(slots[2].follows);
  CHECK(slots[3].follows);
  CHECK(slots[4].any_of[0].comparison == Comparison::exact);
  CHECK(slots[5].any_of[0] == lexicon::CueWord{Comparison::inside, "გროვ"});
}

TEST_CASE("an alternative of several words is a reading of its own", "[lexicon][cues]") {
  const auto read = lexicon::read_cue_phrase("transfer abroad|\"other countries\"|third-party", {});
  REQUIRE(read.phrases.size() == 3);
  for (const auto& phrase : read.phrases) CHECK(phrase.written == "transfer abroad|\"other countries\"|third-party");
}

TEST_CASE("a slip in a cue is named, not guessed at", "[lexicon][cues]") {
  const std::string slip = GENERATE("", "keep \"as long", "{nobody} data", "*end", "=exact*", "a*", "|",
                                    "one two three four five six seven eight nine");
  INFO(slip);
  const auto read = lexicon::read_cue_phrase(slip, {});
  CHECK(read.phrases.empty());
  CHECK_FALSE(read.problem.empty());
}

TEST_CASE("a slip in a topic's file is named with its line", "[lexicon][cues]") {
  const auto file =
      lexicon::read_topic_file("x.toml", "id = \"x\"\nlabl_en = \"X\"\n[[cue]]\nwhere = \"footer\"\nen = [\"a b\"]\n");
  const auto names = [&](std::string_view what) {
    return std::ranges::any_of(file.problems, [&](const std::string& p) { return p.find(what) != std::string::npos; });
  };
  CHECK(names("x.toml:2: \"labl_en\""));
  CHECK(names("footer"));
  CHECK(names("label_ka is missing"));
  CHECK(lexicon::read_topic_file("y.toml", "id = ").problems.size() == 1);
}
