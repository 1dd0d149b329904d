// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/comparison.hpp"

#include "evaluation/records.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace punkti::evaluation;

namespace {

QueryFigures figures(const std::string& qid, const std::string& intent, double ndcg) {
  QueryFigures out;
  out.qid = qid;
  out.intent = intent;
  out.form = "en";
  out.query = "question " + qid;
  out.returned = 10;
  out.all = Measures{};
  out.all->ndcg = ndcg;
  out.cross = out.all;
  return out;
}

std::vector<QueryFigures> twenty(double better) {
  std::vector<QueryFigures> out;
  for (int i = 0; i < 20; ++i) out.push_back(figures("q" + std::to_string(i), "i" + std::to_string(i), 0.1 + better));
  return out;
}

}  // namespace

TEST_CASE("the randomisation test counts sign patterns", "[comparison]") {
  using Values = std::vector<double>;
  CHECK(randomisation_test(Values{}) == 1.0);
  CHECK(randomisation_test(Values{0.0, 0.0}) == 1.0);
  CHECK(randomisation_test(Values{0.3}) == 1.0);                        // + and - are as far from 0
  CHECK(randomisation_test(Values{0.1, 0.1, 0.1}) == Approx(2.0 / 8));  // all plus or all minus
  CHECK(randomisation_test(Values{0.1, 0.1, 0.1, 0.0}) == Approx(2.0 / 8));
  CHECK(randomisation_test(Values{0.2, 0.1, -0.1}) == Approx(6.0 / 8));  // sums: 0.4, 0.2, 0.2, 0 and their opposites
}

TEST_CASE("many differences are tested by draws that are the same at every run", "[comparison]") {
  const std::vector<double> steady(30, 0.1);
  CHECK(randomisation_test(steady) < 0.001);
  std::vector<double> mixed;
  for (int i = 0; i < 100; ++i) mixed.push_back(i % 2 == 0 ? 0.1 : -0.1);
  CHECK(randomisation_test(mixed) == 1.0);
  mixed[1] = mixed[3] = 0.1;
  CHECK(randomisation_test(mixed) > 0.5);
  CHECK(randomisation_test(mixed) == randomisation_test(mixed));
}

TEST_CASE("the sign test is the two-sided binomial one", "[comparison]") {
  CHECK(sign_test(0, 0) == 1.0);
  CHECK(sign_test(3, 3) == 1.0);
  CHECK(sign_test(5, 0) == Approx(2.0 / 32));
  CHECK(sign_test(0, 5) == Approx(2.0 / 32));
  CHECK(sign_test(9, 1) == Approx(2.0 * 11 / 1024));
}

TEST_CASE("a gain on every intent is told from noise, and ways to ask one thing are one witness", "[comparison]") {
  const auto all = compare_runs(twenty(0.0), twenty(0.2));
  const auto& change = all.changes.front();
  CHECK(change.before == Approx(0.1));
  CHECK(change.after == Approx(0.3));
  CHECK(change.better == 20);
  CHECK(change.chance < 0.001);

  std::vector<QueryFigures> before, after;
  for (int i = 0; i < 20; ++i) {
    before.push_back(figures("q" + std::to_string(i), "the only one", 0.1));
    after.push_back(figures("q" + std::to_string(i), "the only one", 0.3));
  }
  CHECK(compare_runs(before, after).changes.front().chance == 1.0);
}

TEST_CASE("what gained and lost most is named, and what only one run has is left out", "[comparison]") {
  auto before = twenty(0.0), after = twenty(0.0);
  after[3].all->ndcg = 0.9;
  after[4].all->ndcg = 0.5;
  after[7].all->ndcg = 0.0;
  before.erase(before.begin());
  before.push_back(figures("gone", "gone", 1.0));
  const auto out = compare_runs(before, after);
  CHECK(out.queries == 19);
  CHECK(out.only_now == 1);
  REQUIRE(out.gained.size() == 2);
  CHECK(out.gained[0].qid == "q3");
  CHECK(out.gained[1].qid == "q4");
  REQUIRE(out.lost.size() == 1);
  CHECK(out.lost[0].qid == "q7");
}

TEST_CASE("figures that were only rounded in between are the same figures", "[comparison][records]") {
  const auto now = twenty(1.0 / 3);
  std::vector<QueryFigures> read;
  for (const auto& query : now) read.push_back(figures_from_record(nlohmann::json::parse(query_record(query).dump())));
  const auto out = compare_runs(read, now);
  CHECK(out.gained.empty());
  CHECK(out.lost.empty());
  CHECK(out.changes.front().better + out.changes.front().worse == 0);
  CHECK(out.changes.front().chance == 1.0);
}

TEST_CASE("the figures of a query come back from their record", "[comparison][records]") {
  auto asked = figures("7", "retention", 0.25);
  asked.cross->recall = 0.5;
  const auto back = figures_from_record(nlohmann::json::parse(query_record(asked).dump()));
  CHECK(back.qid == "7");
  CHECK(back.intent == "retention");
  CHECK(back.returned == 10);
  REQUIRE(back.all);
  CHECK(back.all->ndcg == 0.25);
  CHECK_FALSE(back.same);
  REQUIRE(back.cross);
  CHECK(back.cross->recall == 0.5);
}
