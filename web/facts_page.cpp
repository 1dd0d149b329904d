// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/fact_words.hpp"
#include "web/page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::web {
namespace {

/// A cell of a topic's page names so many values of a kind.
constexpr std::size_t most_values = 6;

Html shared_by(const Edition& edition, std::size_t topic, const FactEntry& entry) {
  const std::size_t companies = edition.facts.companies_with(topic, entry);
  if (companies < 2) return {};
  return part("facts: shared", {{"companies", say_count(companies, "same in {} company", "same in {} companies")}});
}

std::string topic_anchor(const Edition& edition, std::size_t topic) {
  return topic < edition.survey.topics.size() ? edition.addresses.topic_anchor(topic) : std::string("no-topic");
}

std::vector<FactEntry> of_kind(const std::vector<FactEntry>& entries, facts::Kind kind) {
  std::vector<FactEntry> out;
  std::ranges::copy_if(entries, std::back_inserter(out), [kind](const FactEntry& entry) { return entry.kind == kind; });
  return out;
}

Html cell_of(const Edition& edition, std::size_t topic, std::size_t company, facts::Kind kind) {
  const Html heading = kind_name(kind);
  const std::vector<FactEntry> entries = of_kind(edition.facts.on(topic, company), kind);
  if (entries.empty()) return part("facts: no-value", {{"kind", heading}});
  Html values;
  for (std::size_t i = 0; i < std::min(entries.size(), most_values); ++i)
    values += part("facts: value", {{"href", attribute("../" + edition.clause_href(entries[i].places.front().clause))},
                                    {"value", value_in_words(entries[i].kind, entries[i].value)},
                                    {"shared", shared_by(edition, topic, entries[i])}});
  if (entries.size() > most_values)
    values += part("facts: more", {{"anchor", attribute(topic_anchor(edition, topic))},
                                   {"count", number(entries.size() - most_values)}});
  return part("facts: cell", {{"kind", heading}, {"values", values}});
}

}  // namespace

Html facts_side_by_side(const Edition& edition, std::size_t topic) {
  std::vector<std::size_t> companies;
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
    if (edition.cell(company, topic).addressed || !edition.facts.on(topic, company).empty())
      companies.push_back(company);
  std::vector<facts::Kind> kinds;
  const auto given = [&](facts::Kind kind) {
    return std::ranges::any_of(
        companies, [&](std::size_t company) { return !of_kind(edition.facts.on(topic, company), kind).empty(); });
  };
  std::ranges::copy_if(facts::kinds, std::back_inserter(kinds), given);
  Html heads;
  for (const facts::Kind kind : kinds) heads += part("facts: head", {{"kind", kind_name(kind)}});
  Html rows;
  for (const std::size_t company : kinds.empty() ? std::vector<std::size_t>() : companies) {
    Html cells;
    for (const facts::Kind kind : kinds) cells += cell_of(edition, topic, company, kind);
    rows += part("facts: company", {{"href", attribute("../" + edition.addresses.company_file(company))},
                                    {"name", name_of(edition.survey.companies[company])},
                                    {"cells", cells}});
  }
  if (rows.empty()) return {};
  return part("facts: side-by-side",
              {{"anchor", attribute(topic_anchor(edition, topic))}, {"heads", heads}, {"rows", rows}});
}

}  // namespace punkti::web
