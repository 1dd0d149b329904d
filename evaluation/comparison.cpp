// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <set>

namespace punkti::evaluation {
namespace {

constexpr double nothing_changed = 1e-9;
constexpr double rounding = 1e-6;  ///< figures read back from records have six decimals
constexpr std::size_t most_exact = 16;
constexpr std::size_t draws = 20'000;

struct Pair {
  const QueryFigures* before;
  const QueryFigures* after;
};

/// A difference; 0 where rounding alone may have made it.
double difference(double before, double after) {
  return std::abs(after - before) < rounding ? 0.0 : after - before;
}

/// Sum with the sign of difference i turned where bit i of `signs` is set.
double signed_sum(std::span<const double> differences, std::uint64_t signs) {
  double out = 0.0;
  for (std::size_t i = 0; i < differences.size(); ++i) out += (signs >> i & 1u) != 0 ? -differences[i] : differences[i];
  return out;
}

/// The same with signs drawn from a generator, for any number of differences.
double drawn_sum(std::span<const double> differences, std::mt19937_64& random) {
  double out = 0.0;
  for (std::size_t i = 0; i < differences.size(); i += 64)
    out += signed_sum(differences.subspan(i, std::min<std::size_t>(64, differences.size() - i)), random());
  return out;
}

Change change_of(std::span<const Pair> pairs, Part part, const MeasureName& measure) {
  Change out{part, measure};
  std::map<std::string, double> by_intent;
  for (const auto& [before, after] : pairs) {
    const auto &was = of_part(*before, part), &is = of_part(*after, part);
    if (!was || !is) continue;
    ++out.queries;
    out.before += *was.*measure.value;
    out.after += *is.*measure.value;
    by_intent[after->intent] += difference(*was.*measure.value, *is.*measure.value);
  }
  if (out.queries == 0) return out;
  out.before /= static_cast<double>(out.queries);
  out.after /= static_cast<double>(out.queries);
  std::vector<double> differences;
  for (const auto& [intent, sum] : by_intent) {
    differences.push_back(sum);
    if (sum > nothing_changed) ++out.better;
    if (sum < -nothing_changed) ++out.worse;
  }
  out.chance = randomisation_test(differences);
  out.sign_chance = sign_test(out.better, out.worse);
  return out;
}

std::vector<Moved> most_of(std::vector<Moved> moved, bool gained) {
  std::erase_if(moved, [&](const Moved& one) {
    const double by = difference(one.before, one.after);
    return gained ? by <= 0.0 : by >= 0.0;
  });
  std::ranges::stable_sort(moved, std::greater{}, [](const Moved& one) { return std::abs(one.after - one.before); });
  if (moved.size() > most_moved) moved.resize(most_moved);
  return moved;
}

void add_moved(Comparison& comparison, std::span<const Pair> pairs) {
  std::vector<Moved> moved;
  std::set<std::string> intents;
  for (const auto& [before, after] : pairs) {
    if (!before->all || !after->all) continue;
    intents.insert(after->intent);
    moved.push_back({after->qid, after->form, after->query, before->all->ndcg, after->all->ndcg});
  }
  comparison.queries = moved.size();
  comparison.intents = intents.size();
  comparison.gained = most_of(moved, true);
  comparison.lost = most_of(moved, false);
}

}  // namespace

double randomisation_test(std::span<const double> differences) {
  std::vector<double> moved;
  std::ranges::copy_if(differences, std::back_inserter(moved),
                       [](double one) { return std::abs(one) > nothing_changed; });
  if (moved.empty()) return 1.0;
  const double observed = std::abs(std::accumulate(moved.begin(), moved.end(), 0.0)) - nothing_changed;
  std::size_t as_large = 0;
  if (moved.size() <= most_exact) {
    const std::uint64_t patterns = std::uint64_t{1} << moved.size();
    for (std::uint64_t signs = 0; signs < patterns; ++signs)
      if (std::abs(signed_sum(moved, signs)) >= observed) ++as_large;
    return static_cast<double>(as_large) / static_cast<double>(patterns);
  }
  std::mt19937_64 random(1);  // its sequence is fixed by the C++ standard
  for (std::size_t i = 0; i < draws; ++i)
    if (std::abs(drawn_sum(moved, random)) >= observed) ++as_large;
  return static_cast<double>(as_large + 1) / static_cast<double>(draws + 1);  // what was seen is one of the patterns
}

double sign_test(std::size_t better, std::size_t worse) {
  const auto throws = better + worse;
  const auto fewer = std::min(better, worse);
  double term = std::pow(0.5, static_cast<double>(throws)), sum = 0.0;
  for (std::size_t k = 0; k <= fewer; ++k) {
    sum += term;
    term *= static_cast<double>(throws - k) / static_cast<double>(k + 1);
  }
  return std::min(1.0, 2.0 * sum);
}

Comparison compare_runs(std::span<const QueryFigures> before, std::span<const QueryFigures> after) {
  std::map<std::string, const QueryFigures*> earlier;
  for (const auto& query : before) earlier.emplace(query.qid, &query);
  std::vector<Pair> pairs;
  std::vector<QueryFigures> was, is;
  for (const auto& query : after) {
    const auto found = earlier.find(query.qid);
    if (found == earlier.end()) continue;
    pairs.push_back({found->second, &query});
    was.push_back(*found->second);
    is.push_back(query);
  }
  Comparison out;
  out.only_now = after.size() - pairs.size();
  for (const auto& measure : measure_names) out.changes.push_back(change_of(pairs, Part::all, measure));
  for (const auto part : {Part::same, Part::cross}) out.changes.push_back(change_of(pairs, part, measure_names[0]));
  std::erase_if(out.changes, [](const Change& change) { return change.queries == 0; });
  add_moved(out, pairs);
  out.nothing_before = summarize(was).nothing;
  out.nothing_after = summarize(is).nothing;
  return out;
}

}  // namespace punkti::evaluation
