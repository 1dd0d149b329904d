// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/survey.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace punkti::web {

/// Where a fact stands: a clause, and the fact among its facts.
struct FactPlace {
  std::size_t clause = 0;  ///< index into Survey::clauses
  std::size_t fact = 0;    ///< index into its facts
};

/// One value that a company gives on a topic, with every place where it gives it.
struct FactEntry {
  facts::Kind kind = facts::Kind::duration;
  std::string value;
  std::vector<FactPlace> places;  ///< in reading order; at least one
};

/// The facts of a survey by topic and company. A fact that is about several topics stands under each of them.
class FactSheet {
 public:
  /// @pre the survey's documents name companies that it has
  explicit FactSheet(const query::Survey& survey);

  /// Kinds in the order of facts::kinds, values in the order in which they first stand. The topic after the last one
  /// holds the facts that are about none.
  [[nodiscard]] const std::vector<FactEntry>& on(std::size_t topic, std::size_t company) const;

  /// How many companies give this value on this topic.
  [[nodiscard]] std::size_t companies_with(std::size_t topic, const FactEntry& entry) const;

  [[nodiscard]] std::size_t count() const { return count_; }  ///< facts, each once

 private:
  void add(const query::Survey& survey, std::size_t company, FactPlace place);
  void add_under(std::size_t topic, std::size_t company, const facts::Fact& fact, FactPlace place);

  std::map<std::string_view, std::size_t> topics_;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<FactEntry>> entries_;  // (topic, company)
  std::map<std::pair<std::size_t, std::pair<facts::Kind, std::string>>, std::size_t> companies_;
  std::size_t count_ = 0;
};

}  // namespace punkti::web
