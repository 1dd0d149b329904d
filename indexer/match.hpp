// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace punkti::indexer {

/// Which clauses a search looks at: a tree over the terms of an index, a value. What weighs and what only filters is
/// part of it, since of too many clauses the best are taken.
struct Match {
  enum class Kind {
    nothing,
    everything,
    term,
    any,         ///< of the parts; what each adds is summed
    all,         ///< of the parts; what each adds is summed
    phrase,      ///< the parts, which are terms, one behind the other
    preferring,  ///< the first part; where the second holds too, it adds
    without,     ///< the first part where the second does not hold
    within       ///< the first part where the second holds, which adds nothing
  };
  Kind kind = Kind::nothing;
  std::string term = {};
  double weight = 1.0;  ///< of a term
  std::vector<Match> parts = {};

  [[nodiscard]] bool empty() const { return kind == Kind::nothing; }

  static Match everything() { return {Kind::everything}; }
  static Match of(std::string term, double weight = 1.0) { return {Kind::term, std::move(term), weight}; }
  static Match any_of(std::vector<Match> parts) { return joined(Kind::any, std::move(parts)); }
  static Match all_of(std::vector<Match> parts) { return joined(Kind::all, std::move(parts)); }
  static Match phrase(std::vector<Match> terms) { return joined(Kind::phrase, std::move(terms)); }
  static Match preferring(Match must, Match may) { return pair(Kind::preferring, std::move(must), std::move(may)); }
  static Match without(Match what, Match none) { return pair(Kind::without, std::move(what), std::move(none)); }
  static Match within(Match what, Match filter) { return pair(Kind::within, std::move(what), std::move(filter)); }

 private:
  static Match joined(Kind kind, std::vector<Match> parts) {
    std::erase_if(parts, [](const Match& part) { return part.empty(); });
    if (parts.empty()) return {};
    if (parts.size() == 1) return std::move(parts.front());
    return {kind, {}, 1.0, std::move(parts)};
  }
  static Match pair(Kind kind, Match first, Match second) {
    Match out{kind};
    out.parts.push_back(std::move(first));
    out.parts.push_back(std::move(second));
    return out;
  }
};

}  // namespace punkti::indexer
