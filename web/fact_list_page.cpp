// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/fact_order.hpp"
#include "web/fact_words.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

#include <fmt/format.h>

#include <set>

namespace punkti::web {
namespace {

constexpr std::size_t quote_characters = 90;

/// A browser lays out so many rows at once without being waited for.
constexpr std::size_t rows_at_once = 800;

std::string key_of_topic(const Edition& edition, std::size_t topic) {
  return topic < edition.survey.topics.size() ? edition.addresses.topic_key(topic) : std::string("none");
}

std::string anchor_of_topic(const Edition& edition, std::size_t topic) {
  return topic < edition.survey.topics.size() ? edition.addresses.topic_anchor(topic) : std::string("no-topic");
}

Html label_of(const Edition& edition, std::size_t topic) {
  return topic < edition.survey.topics.size() ? name_of(edition.survey.topics[topic]) : say("About no topic");
}

/// By where the value stands first, which does not change when facts come and go elsewhere.
std::string anchor_of_row(const Edition& edition, std::size_t topic, const FactEntry& entry) {
  const FactPlace first = entry.places.front();
  return fmt::format("f-{}_{}_{}", key_of_topic(edition, topic), edition.addresses.clause_anchor(first.clause),
                     first.fact + 1);
}

Html shared_by(const Edition& edition, std::size_t topic, const FactEntry& entry) {
  const std::size_t companies = edition.facts.companies_with(topic, entry);
  if (companies < 2) return {};
  return part("fact-list: shared", {{"companies", say_count(companies, "{} company", "{} companies")}});
}

Html place_of(const Edition& edition, FactPlace place) {
  const query::SurveyClause& clause = edition.survey.clauses.at(place.clause);
  const std::string quote = first_words(slice(clause.text, clause.facts.at(place.fact).fact.place), quote_characters);
  return part("fact-list: place", {{"href", attribute(edition.clause_href(place.clause))},
                                   {"lang", attribute(language_tag_of(quote))},
                                   {"text", text(quote)},
                                   {"language", badge(clause.lang)}});
}

Html places_of(const Edition& edition, const FactEntry& entry) {
  Html places;
  for (std::size_t i = 0; i < entry.places.size(); ++i)  // a clause that says it twice is one place to go to
    if (i == 0 || entry.places[i].clause != entry.places[i - 1].clause) places += place_of(edition, entry.places[i]);
  return places;
}

Html row_of(const Edition& edition, std::size_t topic, std::size_t company, const FactEntry& entry) {
  return part("fact-list: row", {{"anchor", attribute(anchor_of_row(edition, topic, entry))},
                                 {"company-key", attribute(edition.addresses.company_key(company))},
                                 {"kind-key", attribute(facts::name_of(entry.kind))},
                                 {"order", attribute(order_key(entry.kind, entry.value))},
                                 {"topic", label_of(edition, topic)},
                                 {"href", attribute(edition.addresses.company_file(company))},
                                 {"company", name_of(edition.survey.companies[company])},
                                 {"kind", kind_name(entry.kind)},
                                 {"value", value_in_words(entry.kind, entry.value)},
                                 {"shared", shared_by(edition, topic, entry)},
                                 {"places", places_of(edition, entry)}});
}

struct Group {
  std::size_t topic = 0;
  std::size_t values = 0;
  Html rows;
};

/// What there is to choose from: only what has facts.
struct Choices {
  std::set<std::size_t> companies;
  std::set<facts::Kind> kinds;
};

/// Topics that have facts, as the matrix orders them; what is about none comes last.
std::vector<Group> groups_of(const Edition& edition, Choices& choices) {
  std::vector<std::size_t> topics = edition.topics_in_order();
  topics.push_back(edition.survey.topics.size());
  std::vector<Group> groups;
  for (const std::size_t topic : topics) {
    Group group{topic, 0, {}};
    for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
      for (const FactEntry& entry : edition.facts.on(topic, company)) {
        group.rows += row_of(edition, topic, company, entry);
        ++group.values;
        choices.companies.insert(company);
        choices.kinds.insert(entry.kind);
      }
    if (group.values > 0) groups.push_back(std::move(group));
  }
  return groups;
}

Html heading_of_topic(const Edition& edition, std::size_t topic) {
  if (topic >= edition.survey.topics.size()) return label_of(edition, topic);
  return part("fact-list: topic-link", {{"href", attribute(edition.addresses.topic_file(topic) + "#facts")},
                                        {"label", label_of(edition, topic)}});
}

Html option(std::string_view value, const Html& name) {
  return part("fact-list: option", {{"value", attribute(value)}, {"name", name}});
}

Html jump_of(const Edition& edition, const std::vector<Group>& groups) {
  Html items;
  for (const Group& group : groups)
    items += part("fact-list: jump-item", {{"anchor", attribute(anchor_of_topic(edition, group.topic))},
                                           {"label", label_of(edition, group.topic)},
                                           {"count", number(group.values)}});
  return items.empty() ? Html() : part("fact-list: jump", {{"items", items}});
}

Html table_of(const Edition& edition, const std::vector<Group>& groups, const Choices& choices) {
  if (groups.empty()) return part("fact-list: none");
  Html kinds;
  for (const facts::Kind kind : facts::kinds)
    if (choices.kinds.contains(kind)) kinds += option(facts::name_of(kind), kind_name(kind));
  Html companies;
  for (const std::size_t company : choices.companies)
    companies += option(edition.addresses.company_key(company), name_of(edition.survey.companies[company]));
  Html topics;
  Html bodies;
  std::size_t rows = 0;
  for (const Group& group : groups) {
    rows += group.values;
    topics += option(anchor_of_topic(edition, group.topic), label_of(edition, group.topic));
    bodies += part("fact-list: group", {{"anchor", attribute(anchor_of_topic(edition, group.topic))},
                                        {"label", heading_of_topic(edition, group.topic)},
                                        {"rows", group.rows}});
  }
  return part("fact-list: table", {{"kinds", kinds},
                                   {"companies", companies},
                                   {"topics", topics},
                                   {"size", Html(rows > rows_at_once ? Literal(" long") : Literal(""))},
                                   {"groups", bodies}});
}

}  // namespace

Page facts_page(const Edition& edition) {
  Choices choices;
  const std::vector<Group> groups = groups_of(edition, choices);
  const Html standing =
      say("{} in {} of {}.", {say_count(edition.facts.count(), "{} fact", "{} facts"),
                              say_count(edition.survey.clauses.size(), "{} clause", "{} clauses"),
                              say_count(edition.survey.companies.size(), "{} company", "{} companies")});
  const Html main =
      part("fact-list: page", {{"standing", standing},
                               {"downloads", part("page: downloads", {{"table", Html(Literal("facts"))}})},
                               {"jump", jump_of(edition, groups)},
                               {"table", table_of(edition, groups, choices)}});
  return {"facts.html", frame(edition, PageKind::facts, say("Facts: policies side by side"), main, {"view", "facts"})};
}

}  // namespace punkti::web
