// SPDX-License-Identifier: GPL-3.0-or-later
#include "contradictions/contradictions.hpp"

#include "contradictions/statements.hpp"
#include "contradictions/values.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace punkti::contradictions {
namespace {

/// How much two sentences must share. Found by reading what came out at other values on published policies in both
/// languages: lower ones pair neighbouring rules ("orders: five years", "calls: one year"). Of two languages only what
/// the glossary knows is compared, so that less is left to share; the two facts must then be about one topic.
constexpr double least_in_one_language = 0.6;
constexpr double least_in_two_languages = 0.25;
/// Items of one list or section differ for a reason ("first prize", "second prize") unless they are the same words.
constexpr double least_in_one_section = 0.95;
/// A figure beside two words says too little to be paired ("Delivery: 2 days"), and price lists of one shop for two
/// kinds of customers have whole rows alike.
constexpr std::size_t least_shared = 3;
constexpr std::size_t least_shared_in_two_languages = 2;
constexpr std::size_t least_shared_of_prices = 6;
/// A word of more statements of one company than these brings nobody together.
constexpr std::size_t most_with_a_word = 40;

struct Pair {
  std::size_t one = 0, other = 0;
  double likeness = 0.0;
};

class Finder {
 public:
  Finder(const query::Survey& survey, const Statements& statements) : survey_(survey), statements_(statements) {}

  std::vector<Contradiction> find() {
    for (const auto& [key, group] : by_company_and_kind()) in_group(group);
    return std::move(out_);
  }

 private:
  using Group = std::vector<std::size_t>;                       // indexes of statements, in reading order
  using Neighbours = std::map<std::size_t, std::vector<Pair>>;  // pairs by their `one`, each pair both ways

  const query::SurveyClause& clause(std::size_t statement) const {
    return survey_.clauses[statements_.all()[statement].clause];
  }
  const query::SurveyFact& fact(std::size_t statement) const {
    return clause(statement).facts[statements_.all()[statement].fact];
  }
  const std::string& value(std::size_t statement) const { return fact(statement).fact.value; }
  const std::string& company(std::size_t statement) const {
    return survey_.documents[clause(statement).document].company;
  }

  /// Copies of one sentence count once.
  std::map<std::tuple<std::string, facts::Kind>, Group> by_company_and_kind() const {
    std::map<std::tuple<std::string, facts::Kind>, Group> out;
    std::set<std::tuple<std::string, std::string, std::string>> seen;
    for (std::size_t i = 0; i < statements_.all().size(); ++i)
      if (seen.emplace(company(i), statements_.all()[i].sentence, value(i)).second)
        out[{company(i), fact(i).fact.kind}].push_back(i);
    return out;
  }

  void in_group(const Group& group) {
    const auto near = near_pairs(group);
    Neighbours neighbours;
    for (const auto& pair : near) {
      neighbours[pair.one].push_back({pair.one, pair.other, pair.likeness});
      neighbours[pair.other].push_back({pair.other, pair.one, pair.likeness});
    }
    std::vector<Pair> pairs;
    for (const auto& pair : near)
      if (differ(fact(pair.one).fact.kind, value(pair.one), value(pair.other)) &&
          (!in_two_languages(pair.one, pair.other) || !shared_topic(pair).empty()) && !is_answered(pair, neighbours))
        pairs.push_back(pair);
    std::ranges::stable_sort(pairs, std::ranges::greater(), &Pair::likeness);
    std::set<std::size_t> told;  // each statement is asked about once, beside the one that is nearest
    std::vector<Pair> kept;
    for (const auto& pair : pairs)
      if (!told.contains(pair.one) && !told.contains(pair.other)) {
        told.insert({pair.one, pair.other});
        kept.push_back(pair);
      }
    std::ranges::stable_sort(kept, {}, [](const Pair& pair) { return std::tie(pair.one, pair.other); });
    for (const auto& pair : kept) out_.push_back(contradiction_of(pair));
  }

  /// Statements of a group whose sentences are alike, whatever their values.
  std::vector<Pair> near_pairs(const Group& group) const {
    std::map<std::uint32_t, Group> with;
    for (const auto i : group)
      for (const auto feature : statements_.all()[i].features) with[feature].push_back(i);
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> shared;
    for (const auto& [feature, who] : with)
      if (who.size() <= most_with_a_word)
        for (std::size_t a = 0; a < who.size(); ++a)
          for (std::size_t b = a + 1; b < who.size(); ++b) ++shared[{who[a], who[b]}];
    std::vector<Pair> out;
    for (const auto& [ids, count] : shared) {
      const auto& one = statements_.all()[ids.first];
      const auto& other = statements_.all()[ids.second];
      if (std::min({count, one.own, other.own}) < least_words(ids.first, ids.second)) continue;
      const Pair pair{ids.first, ids.second, statements_.likeness(one, other)};
      if (pair.likeness >= least_likeness(pair.one, pair.other)) out.push_back(pair);
    }
    return out;
  }

  bool in_two_languages(std::size_t one, std::size_t other) const {
    return statements_.in_two_languages(statements_.all()[one], statements_.all()[other]);
  }

  std::size_t least_words(std::size_t one, std::size_t other) const {
    const auto kind = fact(one).fact.kind;
    if (kind == facts::Kind::amount || kind == facts::Kind::percentage) return least_shared_of_prices;
    return in_two_languages(one, other) ? least_shared_in_two_languages : least_shared;
  }

  double least_likeness(std::size_t one, std::size_t other) const {
    if (clause(one).document == clause(other).document && clause(one).section == clause(other).section)
      return least_in_one_section;
    return in_two_languages(one, other) ? least_in_two_languages : least_in_one_language;
  }

  /// Does one of the two texts also give the other's value, in a sentence that is at least as near to the other's?
  bool is_answered(const Pair& pair, const Neighbours& neighbours) const {
    return has_equal_in(pair.one, pair.other, pair.likeness, neighbours) ||
           has_equal_in(pair.other, pair.one, pair.likeness, neighbours);
  }

  bool has_equal_in(std::size_t asked, std::size_t elsewhere, double likeness, const Neighbours& neighbours) const {
    return std::ranges::any_of(neighbours.at(asked), [&](const Pair& near) {
      return clause(near.other).document == clause(elsewhere).document && near.likeness >= likeness &&
             !differ(fact(asked).fact.kind, value(asked), value(near.other));
    });
  }

  Side side_of(std::size_t i) const {
    const auto& statement = statements_.all()[i];
    return {statement.clause, fact(i).place, value(i), std::string(slice(clause(i).text, fact(i).fact.place)),
            statement.sentence};
  }

  std::string shared_topic(const Pair& pair) const {
    for (const auto& topic : fact(pair.one).topics)
      if (std::ranges::find(fact(pair.other).topics, topic) != fact(pair.other).topics.end()) return topic;
    return {};
  }

  Contradiction contradiction_of(const Pair& pair) const {
    Contradiction out;
    out.company = company(pair.one);
    out.kind = fact(pair.one).fact.kind;
    out.topic = shared_topic(pair);
    out.one = side_of(pair.one);
    out.other = side_of(pair.other);
    out.words = statements_.shared_words(statements_.all()[pair.one], statements_.all()[pair.other]);
    out.likeness = pair.likeness;
    return out;
  }

  const query::Survey& survey_;
  const Statements& statements_;
  std::vector<Contradiction> out_;
};

}  // namespace

std::vector<Contradiction> find(const query::Survey& survey, const indexer::Knowledge& knowledge,
                                std::span<const indexer::LearnedPair> learned) {
  const Statements statements(survey, knowledge, learned);
  return Finder(survey, statements).find();
}

}  // namespace punkti::contradictions
