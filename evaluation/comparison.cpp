// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

namespace punkti::evaluation {
namespace {

constexpr double nothing_changed = 1e-9;
constexpr std::size_t most_exact = 16;
constexpr std::size_t draws = 20'000;

struct Pair {
  const QueryFigures* before;
  const QueryFigures* after;
};

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
  std::size_t count = 0;
  for (const auto& [before, after] : pairs) {
    const auto &was = of_part(*before, part), &is = of_part(*after, part);
    if (!was || !is) continue;
    ++count;
    out.before += *was.*measure.value;
    out.after += *is.*measure.value;
    by_intent[after->intent] += *is.*measure.value - *was.*measure.value;
  }
  if (count == 0) return out;
  out.before /= static_cast<double>(count);
  out.after /= static_cast<double>(count);
  std::vector<double> differences;
  for (const auto& [intent, difference] : by_intent) {
    differences.push_back(difference);
    if (difference > nothing_changed) ++out.better;
    if (difference < -nothing_changed) ++out.worse;
  }
  out.chance = randomisation_test(differences);
  out.sign_chance = sign_test(out.better, out.worse);
  return out;
}

std::vector<Moved> most_of(std::vector<Moved> moved, bool gained) {
  std::erase_if(moved, [&](const Moved& one) {
    const double difference = one.after - one.before;
    return gained ? difference <= nothing_changed : difference >= -nothing_changed;
  });
  std::ranges::stable_sort(moved, std::greater{}, [](const Moved& one) { return std::abs(one.after - one.before); });
  if (moved.size() > most_moved) moved.resize(most_moved);
  return moved;
}

}  // namespace

double randomisation_test(std::span<const double> differences) {
  std::vector<double> moved;
  std::ranges::copy_if(differences, std::back_inserter(moved),
                       [](double difference) { return std::abs(difference) > nothing_changed; });
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
  Comparison out;
  std::vector<Pair> pairs;
  std::vector<QueryFigures> was, is;
  for (const auto& query : after) {
    const auto found = earlier.find(query.qid);
    if (found == earlier.end()) {
      ++out.only_now;
      continue;
    }
    pairs.push_back({found->second, &query});
    was.push_back(*found->second);
    is.push_back(query);
  }
  std::vector<Moved> moved;
  std::map<std::string, int> intents;
  for (const auto& [one, other] : pairs) {
    if (!one->all || !other->all) continue;
    ++out.queries;
    ++intents[other->intent];
    moved.push_back({other->qid, other->form, other->query, one->all->ndcg, other->all->ndcg});
  }
  out.intents = intents.size();
  for (const auto& measure : measure_names) out.changes.push_back(change_of(pairs, Part::all, measure));
  for (const auto part : {Part::same, Part::cross}) out.changes.push_back(change_of(pairs, part, measure_names[0]));
  out.gained = most_of(moved, true);
  out.lost = most_of(moved, false);
  out.nothing_before = summarize(was).nothing;
  out.nothing_after = summarize(is).nothing;
  return out;
}

}  // namespace punkti::evaluation
