// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket/matching.hpp"

#include <algorithm>
#include <cmath>

namespace punkti::pocket {
namespace {

using indexer::ClauseNumber;
using indexer::Match;
using indexer::Posting;

constexpr double k1 = 1.0, b = 0.5, least_length = 0.5;

double weight_of_term(double all, double with) {
  double rare = (all - with + 0.5) / (with + 0.5);
  if (rare < 2.0) rare = rare * 0.5 + 1.0;  // so that no term weighs less than nothing
  return std::log(rare) * (k1 + 1.0);
}

double share_of(double times, double length) {
  return times / (k1 * (std::max(length, least_length) * b + (1.0 - b)) + times);
}

const Posting* posting_in(std::span<const Posting> list, ClauseNumber clause) {
  const auto found = std::ranges::lower_bound(list, clause, {}, &Posting::clause);
  return found != list.end() && found->clause == clause ? &*found : nullptr;
}

}  // namespace

Matching::Answers Matching::nothing() const {
  return {std::vector<char>(source_.lengths.size(), 0), std::vector<double>(source_.lengths.size(), 0.0)};
}

Matching::Answers Matching::of_term(const Match& match) const {
  auto out = nothing();
  const auto list = source_.postings(match.term);
  const double weight =
      match.weight * weight_of_term(static_cast<double>(source_.lengths.size()), static_cast<double>(list.size()));
  for (const auto& posting : list) {
    const auto at = posting.clause - 1;
    out.holds[at] = 1;
    out.weight[at] =
        weight * share_of(static_cast<double>(posting.times), source_.lengths[at] / source_.average_length);
  }
  return out;
}

Matching::Answers Matching::of_any(const Match& match) const {
  auto out = nothing();
  for (const auto& part : match.parts) {
    const auto one = answers(part);
    for (std::size_t i = 0; i < out.holds.size(); ++i) {
      if (one.holds[i] == 0) continue;
      out.holds[i] = 1;
      out.weight[i] += one.weight[i];
    }
  }
  return out;
}

Matching::Answers Matching::of_all(const Match& match) const {
  auto out = answers(match.parts.front());
  for (std::size_t number = 1; number < match.parts.size(); ++number) {
    const auto one = answers(match.parts[number]);
    for (std::size_t i = 0; i < out.holds.size(); ++i) {
      out.holds[i] = out.holds[i] != 0 && one.holds[i] != 0 ? 1 : 0;
      out.weight[i] += one.weight[i];
    }
  }
  return out;
}

bool Matching::stands_in_a_row(const Match& phrase, ClauseNumber clause) const {
  std::vector<const Posting*> words;
  for (const auto& part : phrase.parts) {
    words.push_back(posting_in(source_.postings(part.term), clause));
    if (words.back() == nullptr) return false;
  }
  return std::ranges::any_of(words.front()->positions, [&](std::uint32_t first) {
    for (std::size_t i = 1; i < words.size(); ++i)
      if (!std::ranges::binary_search(words[i]->positions, first + static_cast<std::uint32_t>(i))) return false;
    return true;
  });
}

Matching::Answers Matching::of_phrase(const Match& match) const {
  auto out = of_all(match);
  for (std::size_t i = 0; i < out.holds.size(); ++i)
    if (out.holds[i] != 0 && !stands_in_a_row(match, static_cast<ClauseNumber>(i + 1))) out.holds[i] = 0;
  return out;
}

Matching::Answers Matching::of_pair(const Match& match) const {
  auto out = answers(match.parts.front());
  const auto& second = match.parts.back();
  if (second.empty()) return match.kind == Match::Kind::within ? nothing() : out;
  const auto other = answers(second);
  for (std::size_t i = 0; i < out.holds.size(); ++i) {
    if (match.kind == Match::Kind::preferring) out.weight[i] += other.weight[i];
    if (match.kind == Match::Kind::without && other.holds[i] != 0) out.holds[i] = 0;
    if (match.kind == Match::Kind::within && other.holds[i] == 0) out.holds[i] = 0;
  }
  return out;
}

Matching::Answers Matching::answers(const Match& match) const {
  switch (match.kind) {
    case Match::Kind::nothing: break;
    case Match::Kind::everything: {
      auto out = nothing();
      std::ranges::fill(out.holds, 1);
      return out;
    }
    case Match::Kind::term: return of_term(match);
    case Match::Kind::any: return of_any(match);
    case Match::Kind::all: return of_all(match);
    case Match::Kind::phrase: return of_phrase(match);
    case Match::Kind::preferring:
    case Match::Kind::without:
    case Match::Kind::within: return of_pair(match);
  }
  return nothing();
}

indexer::Found Matching::best(const Match& match, std::size_t most) const {
  const auto found = answers(match);
  std::vector<ClauseNumber> clauses;
  for (std::size_t i = 0; i < found.holds.size(); ++i)
    if (found.holds[i] != 0) clauses.push_back(static_cast<ClauseNumber>(i + 1));
  const auto all = clauses.size();
  if (all > most) {
    // Of equals the one that stands first in the corpus.
    std::ranges::stable_sort(clauses, std::ranges::greater(),
                             [&](ClauseNumber clause) { return found.weight[clause - 1]; });
    clauses.resize(most);
  }
  return {std::move(clauses), all};
}

}  // namespace punkti::pocket
