// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace punkti::query {

/// A part of a formula: a term of the index, a sum, or the best of its parts.
struct Node {
  enum class Kind { term, sum, best };
  Kind kind = Kind::sum;
  double weight = 1.0;
  std::size_t term = 0;        ///< of a term: its number in Formula::terms
  std::vector<Node> children;  ///< of a sum or best

  [[nodiscard]] bool empty() const { return kind != Kind::term && children.empty(); }
};

[[nodiscard]] Node sum_of(std::vector<Node> parts);
[[nodiscard]] Node best_of(std::vector<Node> parts);
[[nodiscard]] Node scaled(Node node, double factor);

/// How evidence adds up to a score: a tree of terms, sums and maxima. Different words of a question add up; different
/// ways to answer one word do not: the best one counts. Xapian finds the candidates and this ranks them: OP_MAX of
/// Xapian 1.4.22 crashes in the matcher on some of our queries, and a score of our own can be explained.
class Formula {
 public:
  /// The leaf for a term of the index, with its prefix. One number a term, however often it is asked for.
  [[nodiscard]] Node leaf(const std::string& term);

  void set_root(Node root) { root_ = std::move(root); }
  [[nodiscard]] const Node& root() const { return root_; }
  [[nodiscard]] const std::vector<std::string>& terms() const { return terms_; }

  /// All terms, any of which makes a clause a candidate, weighted as in the tree.
  [[nodiscard]] Xapian::Query candidates() const;

  /// The score of a clause of average length that answers each word of the question once, plainly: by its stem or its
  /// concept, whichever is worth less. A measure of scores that depends on the question alone; 0 when the index knows
  /// nothing of it.
  [[nodiscard]] double plain_answer(const Xapian::Database& tables) const;

  /// Scores of clauses, in the order of `documents` (ascending ids). BM25 over the clause's own words; evidence from
  /// around it counts once.
  [[nodiscard]] std::vector<double> scores(const Xapian::Database& tables,
                                           const std::vector<Xapian::docid>& documents) const;

 private:
  std::vector<std::string> terms_;
  std::map<std::string, std::size_t> numbers_;
  Node root_;
};

}  // namespace punkti::query
