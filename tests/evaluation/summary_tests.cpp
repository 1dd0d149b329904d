// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/summary.hpp"

#include "tests/support/catch.hpp"

#include <set>

using namespace punkti;
using namespace punkti::evaluation;

namespace {

QueryFigures figures(const std::string& intent, const std::string& form, double ndcg) {
  QueryFigures out;
  out.intent = intent;
  out.form = form;
  out.all = Measures{};
  out.all->ndcg = ndcg;
  return out;
}

const Row& row(const Summary& summary, const std::string& form, Part part, bool over_intents = false) {
  for (const auto& one : summary.rows)
    if (one.form == form && one.part == part && one.over_intents == over_intents) return one;
  FAIL("no such row");
  return summary.rows.front();
}

}  // namespace

TEST_CASE("an intent that is asked in three ways weighs as much as one asked once, in the mean over intents",
          "[summary]") {
  const std::vector<QueryFigures> all{figures("a", "ka", 1.0), figures("a", "en", 1.0), figures("a", "nat", 1.0),
                                      figures("b", "ka", 0.0)};
  const auto summary = summarize(all);
  CHECK(row(summary, "", Part::all).mean.ndcg == Approx(0.75));
  CHECK(row(summary, "", Part::all, true).mean.ndcg == Approx(0.5));
  CHECK(row(summary, "ka", Part::all).mean.ndcg == Approx(0.5));
  CHECK(row(summary, "ka", Part::all).count == 2);
  CHECK(row(summary, "", Part::cross).count == 0);
}

TEST_CASE("questions that nothing answers are counted by their hits only", "[summary]") {
  QueryFigures silent, talkative;
  talkative.returned = 7;
  talkative.hit_bytes = {100, 5'000, 300};
  const std::vector<QueryFigures> all{silent, talkative, figures("a", "ka", 1.0)};
  const auto summary = summarize(all);
  CHECK(row(summary, "", Part::all).count == 1);
  CHECK(summary.nothing.queries == 2);
  CHECK(summary.nothing.without_hits == 1);
  CHECK(summary.nothing.mean_hits == Approx(3.5));
  CHECK(summary.lengths.median == 300);
  CHECK(summary.lengths.too_long == 1);
}

TEST_CASE("folds part the intents: evenly, each in one, and the same whatever the order of the file", "[summary]") {
  std::vector<QueryFigures> all;
  for (const auto* intent : {"cookies", "retention", "refunds", "delivery", "age", "contact", "prizes"})
    for (const auto* form : {"ka", "en"}) all.push_back(figures(intent, form, 0.5));
  const auto folds = fold_by_intent(all, 3);
  REQUIRE(folds);
  REQUIRE(folds->size() == 3);
  std::set<std::string> dealt;
  for (const auto& fold : *folds) {
    CHECK((fold.intents.size() == 2 || fold.intents.size() == 3));
    CHECK(fold.all.count == 2 * fold.intents.size());
    dealt.insert(fold.intents.begin(), fold.intents.end());
  }
  CHECK(dealt.size() == 7);
  const std::vector<QueryFigures> reversed(all.rbegin(), all.rend());
  CHECK(fold_by_intent(reversed, 3)->front().intents == folds->front().intents);
}

TEST_CASE("more folds than intents are refused", "[summary]") {
  const std::vector<QueryFigures> all{figures("a", "ka", 1.0), QueryFigures{}};
  const auto folds = fold_by_intent(all, 2);
  REQUIRE_FALSE(folds);
  CHECK(folds.error().kind == ErrorKind::usage);
}
