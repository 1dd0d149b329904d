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

/// Words around a clause (headings, lead-in) say what it is about once, however often they stand there.
bool is_context(std::string_view term) {
  return std::string_view("HLD").find(term.front()) != std::string_view::npos;
}

double rarity(const Xapian::Database& tables, const std::string& term) {
  const auto all = static_cast<double>(tables.get_doccount());
  const auto with = static_cast<double>(tables.get_termfreq(term));
  return std::log(1.0 + (all - with + 0.5) / (with + 0.5));
}

double value(const Node& node, const std::vector<double>& of_terms) {
  if (node.kind == Node::Kind::term) return node.weight * of_terms[node.term];
  double out = 0.0;
  for (const auto& child : node.children) {
    const double part = value(child, of_terms);
    out = node.kind == Node::Kind::sum ? out + part : std::max(out, part);
  }
  return node.weight * out;
}

/// As value, but of the ways to answer a word the one that is worth least, not most, among those that are worth
/// something.
double modest_value(const Node& node, const std::vector<double>& of_terms) {
  if (node.kind == Node::Kind::term) return node.weight * of_terms[node.term];
  double out = 0.0;
  for (const auto& child : node.children) {
    const double part = modest_value(child, of_terms);
    if (node.kind == Node::Kind::sum)
      out += part;
    else if (part > 0.0 && (out == 0.0 || part < out))
      out = part;
  }
  return node.weight * out;
}

void collect(const Node& node, double weight, std::vector<double>& weights) {
  weight *= node.weight;
  if (node.kind == Node::Kind::term) weights[node.term] = std::max(weights[node.term], weight);
  for (const auto& child : node.children) collect(child, weight, weights);
}

Node joined(Node::Kind kind, std::vector<Node> parts) {
  std::erase_if(parts, &Node::empty);
  if (parts.size() == 1) return std::move(parts.front());
  Node out;
  out.kind = kind;
  out.children = std::move(parts);
  return out;
}

}  // namespace

Node sum_of(std::vector<Node> parts) {
  return joined(Node::Kind::sum, std::move(parts));
}
Node best_of(std::vector<Node> parts) {
  return joined(Node::Kind::best, std::move(parts));
}

Node scaled(Node node, double factor) {
  node.weight *= factor;
  return node;
}

Node Formula::leaf(const std::string& term) {
  const auto [place, fresh] = numbers_.emplace(term, terms_.size());
  if (fresh) terms_.push_back(term);
  Node out;
  out.kind = Node::Kind::term;
  out.term = place->second;
  return out;
}

Xapian::Query Formula::candidates() const {
  std::vector<double> weights(terms_.size(), 0.0);
  collect(root_, 1.0, weights);
  std::vector<Xapian::Query> parts;
  for (std::size_t i = 0; i < terms_.size(); ++i)
    if (weights[i] > 0.0) parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(terms_[i]), weights[i]);
  return Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end());
}

double Formula::plain_answer(const Xapian::Database& tables) const {
  std::vector<double> of_terms;
  for (const auto& term : terms_) {
    const bool plain = (term.front() == 'S' || term.front() == 'C') && tables.term_exists(term);
    of_terms.push_back(plain ? rarity(tables, term) : 0.0);
  }
  return modest_value(root_, of_terms);
}

std::vector<double> Formula::scores(const Xapian::Database& tables, const std::vector<Xapian::docid>& documents) const {
  const double average = std::max(1.0, tables.get_avlength());
  std::vector<std::vector<double>> of_terms(documents.size(), std::vector<double>(terms_.size(), 0.0));
  std::vector<double> length_factor;
  for (const auto document : documents)
    length_factor.push_back(1.0 - length_share +
                            length_share * static_cast<double>(tables.get_doclength(document)) / average);
  for (std::size_t number = 0; number < terms_.size(); ++number) {
    const auto& term = terms_[number];
    const double rare = rarity(tables, term);
    auto posting = tables.postlist_begin(term);
    const auto end = tables.postlist_end(term);
    for (std::size_t i = 0; i < documents.size() && posting != end; ++i) {
      posting.skip_to(documents[i]);
      if (posting == end || *posting != documents[i]) continue;
      const auto times = static_cast<double>(posting.get_wdf());
      of_terms[i][number] =
          rare * (is_context(term) ? 1.0 : times * (saturation + 1.0) / (times + saturation * length_factor[i]));
    }
  }
  std::vector<double> out;
  for (const auto& terms : of_terms) out.push_back(value(root_, terms));
  return out;
}

}  // namespace punkti::query
