// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/fact_sheet.hpp"

#include <algorithm>

namespace punkti::web {
namespace {

std::size_t rank_of(facts::Kind kind) {
  return static_cast<std::size_t>(std::ranges::find(facts::kinds, kind) - facts::kinds.begin());
}

}  // namespace

FactSheet::FactSheet(const query::Survey& survey) {
  for (std::size_t topic = 0; topic < survey.topics.size(); ++topic) topics_.emplace(survey.topics[topic].id, topic);
  for (std::size_t company = 0; company < survey.companies.size(); ++company)
    for (const std::size_t document : survey.companies[company].documents)
      for (const std::size_t clause : survey.documents.at(document).clauses)
        for (std::size_t fact = 0; fact < survey.clauses.at(clause).facts.size(); ++fact)
          add(survey, company, {clause, fact});
  for (auto& [place, entries] : entries_) {
    std::ranges::stable_sort(entries, {}, [](const FactEntry& entry) { return rank_of(entry.kind); });
    for (const FactEntry& entry : entries) ++companies_[{place.first, {entry.kind, entry.value}}];
  }
}

void FactSheet::add(const query::Survey& survey, std::size_t company, FactPlace place) {
  const query::SurveyFact& found = survey.clauses[place.clause].facts[place.fact];
  bool placed = false;
  for (const std::string& id : found.topics)
    if (const auto topic = topics_.find(id); topic != topics_.end()) {
      add_under(topic->second, company, found.fact, place);
      placed = true;
    }
  if (!placed) add_under(survey.topics.size(), company, found.fact, place);
  ++count_;
}

void FactSheet::add_under(std::size_t topic, std::size_t company, const facts::Fact& fact, FactPlace place) {
  auto& entries = entries_[{topic, company}];
  auto known = std::ranges::find_if(
      entries, [&](const FactEntry& entry) { return entry.kind == fact.kind && entry.value == fact.value; });
  if (known == entries.end()) known = entries.insert(entries.end(), {fact.kind, fact.value, {}});
  known->places.push_back(place);
}

const std::vector<FactEntry>& FactSheet::on(std::size_t topic, std::size_t company) const {
  static const std::vector<FactEntry> none;
  const auto found = entries_.find({topic, company});
  return found == entries_.end() ? none : found->second;
}

std::size_t FactSheet::companies_with(std::size_t topic, const FactEntry& entry) const {
  const auto found = companies_.find({topic, {entry.kind, entry.value}});
  return found == companies_.end() ? 0 : found->second;
}

}  // namespace punkti::web
