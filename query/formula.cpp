// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/formula.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace punkti::query {
namespace {

/// BM25 for clauses: they are short and of even length, so length matters less than in whole documents.
constexpr double saturation = 1.2;
constexpr double length_share = 0.4;

/// A word that stands only above a clause answers most of it, not all.
constexpr double answered_above = 0.7;

/// What stands around a clause or was found about it says so once, however often.
bool is_context(std::string_view term) {
  return std::string_view("HLDTU").find(term.front()) != std::string_view::npos;
}

double rarity_of_count(double all, double with) {
  return std::log(1.0 + (all - with + 0.5) / (with + 0.5));
}

double value(const Node& node, const std::vector<double>& of_terms) {
  if (node.kind == Node::Kind::term) return node.weight * of_terms[node.term];
  double out = 0.0;
  for (const auto& child : node.children) {
    const double part = value(child, of_terms);
    out = node.kind == Node::Kind::best ? std::max(out, part) : out + part;
  }
  return node.weight * out;
}

/// How much of a node a clause answers, 0 to 1, whatever its weights.
double answered(const Node& node, const std::vector<double>& of_terms, const std::vector<std::string>& terms) {
  if (node.kind == Node::Kind::term)
    return of_terms[node.term] == 0.0 ? 0.0 : is_context(terms[node.term]) ? answered_above : 1.0;
  double out = 0.0;
  for (const auto& child : node.children) {
    const double part = answered(child, of_terms, terms);
    out = node.kind == Node::Kind::all ? out + part : std::max(out, part);
  }
  return node.kind == Node::Kind::all ? out / static_cast<double>(node.children.size()) : out;
}

/// In how many clauses a node may be answered by the clause's own words, about.
double clauses_with(const Node& node, const std::vector<double>& frequency, const std::vector<std::string>& terms) {
  if (node.kind == Node::Kind::term) return is_context(terms[node.term]) ? 0.0 : frequency[node.term];
  double out = 0.0;
  bool first = true;
  for (const auto& child : node.children) {
    const double part = clauses_with(child, frequency, terms);
    out = first ? part : node.kind == Node::Kind::all ? std::min(out, part) : std::max(out, part);
    first = false;
  }
  return out;
}

void collect(const Node& node, double weight, std::vector<double>& weights) {
  weight *= node.weight;
  if (node.kind == Node::Kind::term) weights[node.term] = std::max(weights[node.term], weight);
  for (const auto& child : node.children) collect(child, weight, weights);
}

Node joined(Node::Kind kind, std::vector<Node> parts) {
  std::erase_if(parts, [](const Node& part) { return part.empty(); });
  if (parts.size() == 1) return std::move(parts.front());
  Node out;
  out.kind = kind;
  out.children = std::move(parts);
  return out;
}

}  // namespace

Node all_of(std::vector<Node> parts) {
  return joined(Node::Kind::all, std::move(parts));
}

Node best_of(std::vector<Node> parts) {
  return joined(Node::Kind::best, std::move(parts));
}

Node beside(Node body, std::vector<Node> around) {
  around.insert(around.begin(), std::move(body));
  return joined(Node::Kind::beside, std::move(around));
}

Node scaled(Node node, double factor) {
  node.weight *= factor;
  return node;
}

double rarity(const indexer::Tables& tables, const std::string& term) {
  return rarity_of_count(static_cast<double>(tables.clauses()), static_cast<double>(tables.clauses_with(term)));
}

std::vector<double> length_factors(const indexer::Tables& tables, const std::vector<indexer::ClauseNumber>& documents) {
  const double average = std::max(1.0, tables.average_length());
  std::vector<double> out;
  for (const double length : tables.lengths(documents))
    out.push_back(1.0 - length_share + length_share * length / average);
  return out;
}

std::vector<double> term_values(const indexer::Tables& tables, const std::string& term,
                                const std::vector<indexer::ClauseNumber>& documents,
                                const std::vector<double>& length_factors) {
  std::vector<double> out(documents.size(), 0.0);
  const double rare = rarity(tables, term);
  const auto times = tables.times(term, documents);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (times[i] == indexer::Tables::absent) continue;
    const auto count = static_cast<double>(times[i]);
    out[i] = rare * (is_context(term) ? 1.0 : count * (saturation + 1.0) / (count + saturation * length_factors[i]));
  }
  return out;
}

Node Formula::leaf(const std::string& term) {
  const auto [place, fresh] = numbers_.emplace(term, terms_.size());
  if (fresh) terms_.push_back(term);
  Node out;
  out.kind = Node::Kind::term;
  out.term = place->second;
  return out;
}

void Formula::ask(Unit unit) {
  if (!unit.node.empty()) units_.push_back(std::move(unit));
}

void Formula::favour(Node node) {
  if (!node.empty()) favoured_.push_back(std::move(node));
}

indexer::Match Formula::candidates() const {
  std::vector<double> weights(terms_.size(), 0.0);
  for (const auto& unit : units_) collect(unit.node, 1.0, weights);
  for (const auto& node : favoured_) collect(node, 1.0, weights);
  std::vector<indexer::Match> parts;
  for (std::size_t i = 0; i < terms_.size(); ++i)
    if (weights[i] > 0.0) parts.push_back(indexer::Match::of(terms_[i], weights[i]));
  return indexer::Match::any_of(std::move(parts));
}

void Formula::look_up(const indexer::Tables& tables) {
  std::vector<double> there;
  for (const auto& term : terms_) there.push_back(tables.holds(term) ? 1.0 : 0.0);
  for (auto& unit : units_) unit.unknown = value(unit.node, there) == 0.0;
}

/// What missing each unit costs: what few clauses answer is what the question is about.
std::vector<double> Formula::stakes(const indexer::Tables& tables) const {
  std::vector<double> frequency, out;
  for (const auto& term : terms_) frequency.push_back(static_cast<double>(tables.clauses_with(term)));
  for (const auto& unit : units_)
    out.push_back((unit.unknown ? unit.doubt : 1.0) *
                  rarity_of_count(static_cast<double>(tables.clauses()), clauses_with(unit.node, frequency, terms_)));
  return out;
}

std::vector<Score> Formula::scores(const indexer::Tables& tables,
                                   const std::vector<indexer::ClauseNumber>& documents) const {
  const auto lengths = length_factors(tables, documents);
  std::vector<std::vector<double>> of_terms(documents.size(), std::vector<double>(terms_.size(), 0.0));
  for (std::size_t number = 0; number < terms_.size(); ++number) {
    const auto values = term_values(tables, terms_[number], documents, lengths);
    for (std::size_t i = 0; i < documents.size(); ++i) of_terms[i][number] = values[i];
  }
  const auto stake = stakes(tables);
  double stakes_in_all = 0.0;
  for (const double one : stake) stakes_in_all += one;
  std::vector<Score> out;
  for (const auto& values : of_terms) {
    Score made;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      made.answer += value(units_[i].node, values);
      made.coverage += stake[i] * answered(units_[i].node, values, terms_);
    }
    if (stakes_in_all > 0.0) made.coverage /= stakes_in_all;
    for (const auto& node : favoured_) made.favour += value(node, values);
    out.push_back(made);
  }
  return out;
}

}  // namespace punkti::query
