// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/fact_words.hpp"
#include "web/page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::web {
namespace {

/// A cell of a topic's page names so many values of a kind.
constexpr std::size_t most_values = 6;

constexpr std::size_t quote_characters = 90;

const query::SurveyFact& fact_at(const Edition& edition, FactPlace place) {
  return edition.survey.clauses.at(place.clause).facts.at(place.fact);
}

Html value_of(const FactEntry& entry) {
  return value_in_words(entry.kind, entry.value);
}

Html shared_by(const Edition& edition, std::size_t topic, const FactEntry& entry) {
  const std::size_t companies = edition.facts.companies_with(topic, entry);
  if (companies < 2) return {};
  return part("facts: shared", {{"companies", text(counted(companies, "company", "companies"))}});
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
  const Html who = attribute(edition.survey.companies[company].name);
  const std::vector<FactEntry> entries = of_kind(edition.facts.on(topic, company), kind);
  if (entries.empty()) return part("facts: no-value", {{"company", who}});
  Html values;
  for (std::size_t i = 0; i < std::min(entries.size(), most_values); ++i)
    values += part("facts: value", {{"href", attribute("../" + edition.clause_href(entries[i].places.front().clause))},
                                    {"value", value_of(entries[i])},
                                    {"shared", shared_by(edition, topic, entries[i])}});
  if (entries.size() > most_values)
    values += part("facts: more", {{"anchor", attribute(topic_anchor(edition, topic))},
                                   {"count", number(entries.size() - most_values)}});
  return part("facts: cell", {{"company", who}, {"values", values}});
}

Html place_of(const Edition& edition, FactPlace place) {
  const query::SurveyClause& clause = edition.survey.clauses.at(place.clause);
  const std::string quote = first_words(slice(clause.text, fact_at(edition, place).fact.place), quote_characters);
  return part("facts: place",
              {{"href", attribute(edition.clause_href(place.clause))},
               {"quote", part("facts: quote", {{"lang", attribute(language_tag_of(quote))}, {"text", text(quote)}})},
               {"language", badge(clause.lang)}});
}

Html row_of(const Edition& edition, std::size_t topic, std::size_t company, const FactEntry& entry) {
  Html places;
  for (std::size_t i = 0; i < entry.places.size(); ++i)  // a clause that says it twice is one place to go to
    if (i == 0 || entry.places[i].clause != entry.places[i - 1].clause) places += place_of(edition, entry.places[i]);
  return part("facts: row", {{"href", attribute(edition.addresses.company_file(company))},
                             {"company", name(edition.survey.companies[company].name)},
                             {"kind", kind_name(entry.kind)},
                             {"value", value_of(entry)},
                             {"shared", shared_by(edition, topic, entry)},
                             {"places", places}});
}

struct Group {
  std::size_t topic = 0;
  std::size_t values = 0;
  Html rows;
};

/// Topics that have facts, as the matrix orders them; what is about none comes last.
std::vector<Group> groups_of(const Edition& edition) {
  std::vector<std::size_t> topics = edition.topics_in_order();
  topics.push_back(edition.survey.topics.size());
  std::vector<Group> groups;
  for (const std::size_t topic : topics) {
    Group group{topic, 0, {}};
    for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
      for (const FactEntry& entry : edition.facts.on(topic, company)) {
        group.rows += row_of(edition, topic, company, entry);
        ++group.values;
      }
    if (group.values > 0) groups.push_back(std::move(group));
  }
  return groups;
}

std::string label_of(const Edition& edition, std::size_t topic) {
  return topic < edition.survey.topics.size() ? edition.survey.topics[topic].label_en : std::string("About no topic");
}

Html heading_of_topic(const Edition& edition, std::size_t topic) {
  const Html label = text(label_of(edition, topic));
  if (topic >= edition.survey.topics.size()) return label;
  return part("facts: topic-link",
              {{"href", attribute(edition.addresses.topic_file(topic) + "#facts")}, {"label", label}});
}

}  // namespace

Html facts_side_by_side(const Edition& edition, std::size_t topic) {
  std::vector<std::size_t> companies;
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
    if (edition.cell(company, topic).addressed || !edition.facts.on(topic, company).empty())
      companies.push_back(company);
  Html heads;
  for (const std::size_t company : companies)
    heads += part("facts: head", {{"href", attribute("../" + edition.addresses.company_file(company))},
                                  {"name", name(edition.survey.companies[company].name)}});
  Html rows;
  for (const facts::Kind kind : facts::kinds) {
    const auto has = [&](std::size_t company) { return !of_kind(edition.facts.on(topic, company), kind).empty(); };
    if (std::ranges::none_of(companies, has)) continue;
    Html cells;
    for (const std::size_t company : companies) cells += cell_of(edition, topic, company, kind);
    rows += part("facts: kind", {{"kind", kind_name(kind)}, {"cells", cells}});
  }
  if (rows.empty()) return {};
  return part("facts: side-by-side",
              {{"anchor", attribute(topic_anchor(edition, topic))}, {"heads", heads}, {"rows", rows}});
}

Page facts_page(const Edition& edition) {
  const std::vector<Group> groups = groups_of(edition);
  Html jump;
  Html tables;
  for (const Group& group : groups) {
    const Html anchor = attribute(topic_anchor(edition, group.topic));
    jump +=
        part("facts: jump-item",
             {{"anchor", anchor}, {"label", text(label_of(edition, group.topic))}, {"count", number(group.values)}});
    tables += part("facts: group",
                   {{"anchor", anchor}, {"label", heading_of_topic(edition, group.topic)}, {"rows", group.rows}});
  }
  const std::string standing = fmt::format("{} in {} of {}.", counted(edition.facts.count(), "fact", "facts"),
                                           counted(edition.survey.clauses.size(), "clause", "clauses"),
                                           counted(edition.survey.companies.size(), "company", "companies"));
  const Html main = part(
      "facts: page", {{"standing", text(standing)},
                      {"downloads", part("page: downloads", {{"table", Html(Literal("facts"))}})},
                      {"jump", jump.empty() ? Html() : part("facts: jump", {{"items", jump}})},
                      {"table", tables.empty() ? part("facts: none") : part("facts: table", {{"groups", tables}})}});
  return {"facts.html", frame(edition, PageKind::facts, say("Facts: policies side by side"), main)};
}

}  // namespace punkti::web
