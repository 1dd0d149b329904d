// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/rank.hpp"

#include "indexer/schema.hpp"
#include "indexer/terms.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <span>

namespace punkti::query {
namespace {

bool better(const Candidate& a, const Candidate& b) {
  return a.score != b.score ? a.score > b.score : a.order < b.order;
}

constexpr std::array languages{"ka", "en", "ru"};

class Ranker {
 public:
  Ranker(const Plan& plan, const indexer::Tables& tables, const Weights& weights)
      : plan_(plan), tables_(tables), weights_(weights) {}

  Ranking run(const std::vector<indexer::ClauseNumber>& found) {
    score(found);
    Ranking out;
    if (nothing_answers()) {
      out.unanswered = unanswered();
      return out;
    }
    out.feedback = shared_by_the_best();
    add_feedback(out.feedback);
    out.only_the_nearest = keep_the_nearest();
    if (out.only_the_nearest) out.unanswered = unanswered();
    std::ranges::sort(candidates_, better);
    out.candidates = languages_in_turn(folded(std::move(candidates_)));
    return out;
  }

 private:
  /// Candidates in ascending order of documents, scored.
  void score(std::vector<indexer::ClauseNumber> documents) {
    std::ranges::sort(documents);
    const auto scores = plan_.formula.scores(tables_, documents);
    for (std::size_t i = 0; i < documents.size(); ++i)
      candidates_.push_back({documents[i],
                             scores[i].answer * std::pow(scores[i].coverage, weights_.coverage) + scores[i].favour,
                             scores[i].coverage,
                             {},
                             {},
                             {}});
    read_values(indexer::copy_key_slot, documents, &Candidate::copy_key);
    read_values(indexer::order_slot, documents, &Candidate::order);
    documents_ = std::move(documents);
  }

  void read_values(unsigned slot, std::span<const indexer::ClauseNumber> of, std::string Candidate::*into) {
    auto values = tables_.values(slot, of);
    for (std::size_t i = 0; i < of.size(); ++i) candidates_[i].*into = std::move(values[i]);
  }

  bool nothing_answers() const {
    if (plan_.exact || plan_.formula.units().empty()) return false;
    return std::ranges::none_of(candidates_,
                                [this](const Candidate& one) { return one.coverage >= weights_.least_coverage; });
  }

  /// Where even the best speaks of little of what was asked, those that speak of less are no answers.
  bool keep_the_nearest() {
    if (plan_.exact || plan_.formula.units().empty() || candidates_.empty()) return false;
    const double best = std::ranges::max_element(candidates_, {}, &Candidate::coverage)->coverage;
    if (best >= weights_.sure_coverage) return false;
    std::erase_if(candidates_, [&](const Candidate& one) { return one.coverage < weights_.doubtful_share * best; });
    return true;
  }

  std::vector<std::string> unanswered() const {
    std::vector<std::string> out;
    for (const auto& unit : plan_.formula.units())
      if (unit.unknown) out.push_back(unit.asked);
    return out;
  }

  /// The best clauses, each text once.
  std::vector<const Candidate*> best() const {
    std::vector<const Candidate*> all;
    for (const auto& candidate : candidates_) all.push_back(&candidate);
    const auto wanted = static_cast<std::size_t>(weights_.feedback_clauses);
    const auto some = std::min(all.size(), 8 * wanted);
    const auto border = all.begin() + static_cast<std::ptrdiff_t>(some);
    std::ranges::partial_sort(all, border, [](const auto* a, const auto* b) { return better(*a, *b); });
    all.erase(border, all.end());
    std::set<std::string> seen;
    std::erase_if(all, [&](const auto* one) { return !seen.insert(one->copy_key).second; });
    if (all.size() > wanted) all.resize(wanted);
    return all;
  }

  /// Concepts and topics that stand in the best clauses and in few others: what answers a question in one language says
  /// in passing what to look for in another.
  std::vector<std::string> shared_by_the_best() {
    if (weights_.feedback == 0.0) return {};
    std::map<std::string, double> worth;
    const auto clauses = best();
    for (const auto* clause : clauses)
      for (const auto& term : telling_terms(clause->document)) worth[term] += clause->score * rarity(tables_, term);
    std::vector<std::pair<double, std::string>> order;
    for (const auto& [term, value] : worth)
      if (value > 0.0) order.emplace_back(-value, term);
    std::ranges::sort(order);
    const auto wanted = static_cast<std::size_t>(weights_.feedback_terms);
    if (order.size() > wanted) order.resize(wanted);
    std::vector<std::string> out;
    for (const auto& [value, term] : order) {
      feedback_worth_.push_back(-value);
      out.push_back(term);
    }
    return out;
  }

  std::vector<std::string> telling_terms(indexer::ClauseNumber document) const {
    std::vector<std::string> out;
    const auto most = weights_.feedback_commonness * static_cast<double>(tables_.clauses());
    for (const auto* prefix : {"C", "T"})
      for (auto& term : tables_.terms_of(document, prefix)) {
        const auto with = tables_.clauses_with(term);
        const bool asked = term.front() == 'C' && plan_.reasons.contains(term);
        if (!asked && with > 1 && static_cast<double>(with) < most) out.push_back(std::move(term));
      }
    return out;
  }

  void add_feedback(const std::vector<std::string>& terms) {
    if (terms.empty() || weights_.feedback == 0.0) return;
    std::vector<double> added(candidates_.size(), 0.0);
    const auto lengths = length_factors(tables_, documents_);
    for (std::size_t number = 0; number < terms.size(); ++number) {
      const auto values = term_values(tables_, terms[number], documents_, lengths);
      for (std::size_t i = 0; i < added.size(); ++i) added[i] += feedback_worth_[number] * values[i];
    }
    const double most = *std::ranges::max_element(added);
    const double best = std::ranges::max_element(candidates_, {}, &Candidate::score)->score;
    if (most <= 0.0) return;
    for (std::size_t i = 0; i < added.size(); ++i) candidates_[i].score += weights_.feedback * best * added[i] / most;
  }

  /// Copies of one passage stand under the best of them.
  static std::vector<Candidate> folded(std::vector<Candidate> all) {
    std::vector<Candidate> out;
    std::map<std::string, std::size_t> first;
    for (auto& candidate : all) {
      const auto [place, fresh] = first.emplace(candidate.copy_key, out.size());
      if (fresh)
        out.push_back(std::move(candidate));
      else
        out[place->second].copies.push_back(candidate.document);
    }
    return out;
  }

  /// The language of each candidate as a number; 0 for any but Georgian, English and Russian.
  std::vector<std::size_t> languages_of(std::span<const Candidate> candidates) const {
    std::vector<indexer::ClauseNumber> clauses;
    for (const auto& one : candidates) clauses.push_back(one.document);
    std::ranges::sort(clauses);
    std::map<indexer::ClauseNumber, std::size_t> marks;
    for (std::size_t number = 1; number <= languages.size(); ++number) {
      const auto there = tables_.times(indexer::language_term(languages[number - 1]), clauses);
      for (std::size_t i = 0; i < clauses.size(); ++i)
        if (there[i] != indexer::Tables::absent) marks[clauses[i]] = number;
    }
    std::vector<std::size_t> out;
    for (const auto& one : candidates) out.push_back(marks[one.document]);
    return out;
  }

  /// Of the best, each further one in a language that was heard counts a little less, so that the other is heard too.
  std::vector<Candidate> languages_in_turn(std::vector<Candidate> all) const {
    const auto window = std::min(static_cast<std::size_t>(weights_.language_window), all.size());
    auto language = languages_of({all.data(), window});
    std::array<double, languages.size() + 1> share;
    share.fill(1.0);
    for (std::size_t at = 0; at < window; ++at) {
      std::size_t next = at;
      for (std::size_t i = at + 1; i < window; ++i)
        if (all[i].score * share[language[i]] > all[next].score * share[language[next]]) next = i;
      move_forward(all, next, at);
      move_forward(language, next, at);
      share[language[at]] *= weights_.language_again;
    }
    return all;
  }

  template <typename List>
  static void move_forward(List& list, std::size_t from, std::size_t to) {
    const auto begin = list.begin();
    std::rotate(begin + static_cast<std::ptrdiff_t>(to), begin + static_cast<std::ptrdiff_t>(from),
                begin + static_cast<std::ptrdiff_t>(from) + 1);
  }

  const Plan& plan_;
  const indexer::Tables& tables_;
  const Weights& weights_;
  std::vector<Candidate> candidates_;
  std::vector<indexer::ClauseNumber> documents_;
  std::vector<double> feedback_worth_;
};

}  // namespace

Ranking rank(const Plan& plan, const std::vector<indexer::ClauseNumber>& found, const indexer::Tables& tables,
             const Weights& weights) {
  return Ranker(plan, tables, weights).run(found);
}

}  // namespace punkti::query
