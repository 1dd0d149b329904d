// SPDX-License-Identifier: GPL-3.0-or-later
#include "contradictions/statements.hpp"

#include "contradictions/values.hpp"
#include "indexer/text/sentences.hpp"
#include "query/one_line.hpp"
#include "query/words.hpp"

#include <algorithm>
#include <cmath>

namespace punkti::contradictions {
namespace {

/// The sentence a place stands in; a hard line end may cut a sentence, and a fact, in two.
ByteRange sentence_around(std::span<const ByteRange> sentences, ByteRange place) {
  for (const ByteRange sentence : sentences)
    if (place.begin < sentence.end && sentence.begin < place.end)
      place = {std::min(place.begin, sentence.begin), std::max(place.end, sentence.end)};
  return place;
}

bool overlap(ByteRange a, ByteRange b) {
  return a.begin < b.end && b.begin < a.end;
}

bool is_price(facts::Kind kind) {
  return kind == facts::Kind::amount || kind == facts::Kind::percentage;
}

/// A row of a price list has no full stop, and the same words as the row of another price list.
bool ends_as_sentence(std::string_view sentence) {
  return sentence.ends_with('.') || sentence.ends_with(';') || sentence.ends_with('!');
}

/// The facts of a clause in one of its sentences; facts stand in reading order and do not overlap.
std::span<const query::SurveyFact> facts_within(const query::SurveyClause& clause, ByteRange sentence) {
  const auto first = std::ranges::partition_point(
      clause.facts, [&](const auto& fact) { return fact.fact.place.end <= sentence.begin; });
  const auto last = std::partition_point(first, clause.facts.end(),
                                         [&](const auto& fact) { return fact.fact.place.begin < sentence.end; });
  return {first, last};
}

/// Where they stand, in bytes of the sentence; one may begin before it, across a line end.
std::vector<ByteRange> places_in(std::span<const query::SurveyFact> facts, ByteRange sentence) {
  std::vector<ByteRange> out;
  for (const auto& fact : facts)
    out.push_back({fact.fact.place.begin - std::min(fact.fact.place.begin, sentence.begin),
                   fact.fact.place.end - sentence.begin});
  return out;
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Statements::Statements(const query::Survey& survey, const indexer::Knowledge& knowledge,
                       std::span<const indexer::LearnedPair> learned)
    : survey_(survey) {
  for (const auto& pair : learned) {
    const auto name = "[" + pair.en_word + "]";  // no stem looks so
    learned_.try_emplace(pair.en, name);
    learned_.try_emplace(pair.ka, name);
  }
  const indexer::Analyst analyst(knowledge);
  for (std::size_t i = 0; i < survey.clauses.size(); ++i)
    if (!survey.clauses[i].facts.empty()) add_clause(i, analyst);
  weigh();
}

void Statements::add_clause(std::size_t number, const indexer::Analyst& analyst) {
  const auto& clause = survey_.clauses[number];
  if (clause.lang != "ka" && clause.lang != "en") return;  // no stems, so that nothing could be compared
  if (std::ranges::none_of(clause.facts, [](const auto& fact) { return is_compared(fact.fact.kind); })) return;
  const auto sentences = text::sentences(clause.text);
  for (std::size_t i = 0; i < clause.facts.size(); ++i) {
    const auto kind = clause.facts[i].fact.kind;
    if (!is_compared(kind)) continue;
    const auto whole = sentence_around(sentences, clause.facts[i].fact.place);
    const auto facts = facts_within(clause, whole);
    const auto sentence = slice(clause.text, whole);
    if (std::ranges::count(facts, kind, [](const auto& fact) { return fact.fact.kind; }) != 1) continue;
    if (sentence.ends_with(':')) continue;  // what it is about stands in the list that it announces
    if (is_price(kind) && !ends_as_sentence(sentence)) continue;
    Statement statement{number, i, query::one_line(sentence), {}, 0};
    add_features(analyst.analyse(sentence), places_in(facts, whole), statement);
    statement.own = statement.features.size();
    if (!clause.lead_in.empty()) add_features(analyst.analyse(clause.lead_in), {}, statement);
    std::ranges::sort(statement.features);
    const auto [first, last] = std::ranges::unique(statement.features);
    statement.features.erase(first, last);
    all_.push_back(std::move(statement));
  }
}

void Statements::add_features(const indexer::Analysed& analysed, std::span<const ByteRange> facts, Statement& out) {
  std::vector<bool> taken(analysed.terms.size(), false);  // by the fact itself, or by a concept
  for (std::size_t i = 0; i < analysed.terms.size(); ++i)
    taken[i] = std::ranges::any_of(facts, [&](ByteRange fact) { return overlap(fact, analysed.terms[i].place); });
  const auto before = taken;
  for (const auto& found : analysed.concepts) {
    bool of_fact = false;
    for (auto i = found.first; i <= found.last; ++i) of_fact = of_fact || before[i];
    if (of_fact) continue;
    for (auto i = found.first; i <= found.last; ++i) taken[i] = true;
    out.features.push_back(feature("{" + std::string(found.concept_id) + "}", true));
  }
  for (std::size_t i = 0; i < analysed.terms.size(); ++i) {
    const auto& term = analysed.terms[i];
    if (taken[i] || has_digit(term.word) || query::is_stopword(term.word)) continue;
    if (auto pair = learned_name(term); !pair.empty())
      out.features.push_back(feature(std::move(pair), true));
    else
      out.features.push_back(feature(term.root.empty() ? term.stem : term.root, false));
  }
}

std::string Statements::learned_name(const text::Term& term) const {
  const auto found = learned_.find(term.stem);
  return found == learned_.end() ? std::string() : found->second;
}

std::uint32_t Statements::feature(std::string name, bool in_both_languages) {
  const auto [known, fresh] = numbers_.try_emplace(name, static_cast<std::uint32_t>(features_.size()));
  if (fresh) features_.push_back({std::move(name), in_both_languages});
  return known->second;
}

void Statements::weigh() {
  std::vector<std::size_t> statements(features_.size(), 0);
  for (const auto& statement : all_)
    for (const auto feature : statement.features) ++statements[feature];
  const auto many = static_cast<double>(all_.size());
  for (const auto count : statements) weights_.push_back(std::log(1.0 + many / static_cast<double>(count)));
}

bool Statements::in_two_languages(const Statement& one, const Statement& other) const {
  return survey_.clauses[one.clause].lang != survey_.clauses[other.clause].lang;
}

double Statements::likeness(const Statement& one, const Statement& other) const {
  const bool two = in_two_languages(one, other);
  double shared = 0.0, all = 0.0;
  const auto weigh_one = [&](std::uint32_t feature, bool in_both) {
    if (two && !features_[feature].in_both_languages) return;
    all += weights_[feature];
    if (in_both) shared += weights_[feature];
  };
  auto a = one.features.begin(), b = other.features.begin();
  while (a != one.features.end() || b != other.features.end()) {
    if (b == other.features.end() || (a != one.features.end() && *a < *b))
      weigh_one(*a++, false);
    else if (a == one.features.end() || *b < *a)
      weigh_one(*b++, false);
    else
      weigh_one(*a++, true), ++b;
  }
  return all > 0.0 ? shared / all : 0.0;
}

std::vector<std::string> Statements::shared_words(const Statement& one, const Statement& other) const {
  std::vector<std::uint32_t> shared;
  std::ranges::set_intersection(one.features, other.features, std::back_inserter(shared));
  std::ranges::stable_sort(shared, std::ranges::greater(), [&](std::uint32_t feature) { return weights_[feature]; });
  std::vector<std::string> out;
  for (const auto feature : shared) out.push_back(features_[feature].name);
  return out;
}

}  // namespace punkti::contradictions
