// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/tables.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace punkti::query {

/// A part of a formula: a term of the index, or parts taken together in one of three ways.
struct Node {
  enum class Kind {
    term,
    all,    ///< different words: they add up, and each is missed when it is not there
    best,   ///< ways to say one thing: the best one counts
    beside  ///< the first part, and what stands around it in headings: they add up, and any one will do
  };
  Kind kind = Kind::all;
  double weight = 1.0;
  std::size_t term = 0;  ///< of a term: its number in Formula::terms
  std::vector<Node> children;

  [[nodiscard]] bool empty() const { return kind != Kind::term && children.empty(); }
};

[[nodiscard]] Node all_of(std::vector<Node> parts);
[[nodiscard]] Node best_of(std::vector<Node> parts);
[[nodiscard]] Node beside(Node body, std::vector<Node> around);
[[nodiscard]] Node scaled(Node node, double factor);

/// One thing that a question asks for: a word, or a concept that several of its words name.
struct Unit {
  std::string asked;     ///< as typed
  Node node;             ///< what answers it
  double doubt = 1.0;    ///< below 1 when it may be mere talk: missing it is then no great miss
  bool unknown = false;  ///< nothing in the index answers it
};

/// How well a clause answers.
struct Score {
  double answer = 0.0;    ///< of its units
  double favour = 0.0;    ///< of what speaks for it beside them
  double coverage = 0.0;  ///< share of what was asked that the clause speaks of, rare things counting more; 0 to 1
};

/// How evidence adds up to a score: units, each a tree of terms. Xapian finds the candidates and this ranks them:
/// OP_MAX of Xapian 1.4.22 crashes in the matcher on some of our queries, and a score of our own can be explained.
class Formula {
 public:
  /// The leaf for a term of the index, with its prefix. One number a term, however often it is asked for.
  [[nodiscard]] Node leaf(const std::string& term);

  /// A unit without a node is passed over.
  void ask(Unit unit);
  /// Evidence that raises a score and is not itself asked for: topics.
  void favour(Node node);

  [[nodiscard]] const std::vector<Unit>& units() const { return units_; }
  [[nodiscard]] const std::vector<std::string>& terms() const { return terms_; }

  /// All terms, any of which makes a clause a candidate, weighted as in the trees.
  [[nodiscard]] indexer::Match candidates() const;

  /// Marks the units that nothing in the index answers. Before scores.
  void look_up(const indexer::Tables& tables);

  /// Scores of clauses, in the order of `documents` (ascending ids). BM25 over the clause's own words; evidence from
  /// around it counts once.
  [[nodiscard]] std::vector<Score> scores(const indexer::Tables& tables,
                                          const std::vector<indexer::ClauseNumber>& documents) const;

 private:
  [[nodiscard]] std::vector<double> stakes(const indexer::Tables& tables) const;

  std::vector<std::string> terms_;
  std::map<std::string, std::size_t> numbers_;
  std::vector<Unit> units_;
  std::vector<Node> favoured_;
};

/// How much a term of the index tells: the logarithm of how few clauses have it. Never below 0.
[[nodiscard]] double rarity(const indexer::Tables& tables, const std::string& term);

/// The value of one term for each of `documents` (ascending ids): rarity times how often it stands there, saturating.
[[nodiscard]] std::vector<double> term_values(const indexer::Tables& tables, const std::string& term,
                                              const std::vector<indexer::ClauseNumber>& documents,
                                              const std::vector<double>& length_factors);

/// What the length of each clause does to its counts: 1 for one of average length, more for longer ones.
[[nodiscard]] std::vector<double> length_factors(const indexer::Tables& tables,
                                                 const std::vector<indexer::ClauseNumber>& documents);

}  // namespace punkti::query
