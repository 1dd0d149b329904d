// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/page.hpp"
#include "web/passage.hpp"
#include "web/silence.hpp"
#include "web/standing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace punkti::web {
namespace {

/// So many passages of a company stand open; the others unfold, so that companies stay side by side.
constexpr std::size_t passages_open = 3;

/// A passage that only touches on the topic, and one that stands before or after another, is shown by its first words.
constexpr std::size_t in_passing_characters = 160;
constexpr std::size_t neighbour_characters = 320;

std::string place_on_company_page(const Edition& edition, std::size_t clause) {
  return "../" + edition.clause_href(clause);
}

/// Where a clause stands, as a reader of the document would say it: title and headings.
Html path_of(const Edition& edition, const query::SurveyClause& clause) {
  const query::SurveyDocument& document = edition.survey.documents.at(clause.document);
  Html path = part("page: path-step", {{"text", title_of(document)}});
  for (const std::string& heading : clause.section) {
    path += Html(Literal(" › "));
    path += part("page: path-step", {{"text", name(heading)}});
  }
  return path;
}

/// The neighbours of a clause in its document; the last clause of one document has nothing to do with the next.
struct Neighbours {
  std::optional<std::size_t> before, after;
};

Neighbours neighbours_of(const Edition& edition, std::size_t index) {
  const auto& clauses = edition.survey.documents.at(edition.survey.clauses.at(index).document).clauses;
  const auto here = std::ranges::find(clauses, index);
  Neighbours around;
  if (here == clauses.end()) return around;
  if (here != clauses.begin()) around.before = *std::prev(here);
  if (std::next(here) != clauses.end()) around.after = *std::next(here);
  return around;
}

Html neighbour_of(const Edition& edition, std::optional<std::size_t> index, const Html& which) {
  if (!index) return part("topic: no-neighbour", {{"which", which}});
  const query::SurveyClause& clause = edition.survey.clauses.at(*index);
  return part("topic: neighbour", {{"which", which},
                                   {"href", attribute(place_on_company_page(edition, *index))},
                                   {"lang", attribute(language_tag(clause))},
                                   {"number", number_before(clause)},
                                   {"text", text(first_words(clause.text, neighbour_characters))}});
}

Html context_of(const Edition& edition, std::size_t index) {
  const Neighbours around = neighbours_of(edition, index);
  if (!around.before && !around.after) return {};
  return part("topic: context", {{"before", neighbour_of(edition, around.before, say("Before it"))},
                                 {"after", neighbour_of(edition, around.after, say("After it"))}});
}

Html where_spoken(std::string_view where) {
  if (where == "body") return say("In the text");
  if (where == "lead-in") return say("In the sentence that announces it");
  if (where == "lead-in and body") return say("In that sentence and the text");
  if (where == "heading") return say("In a heading");
  return where == "title" ? say("In the title") : text(where);
}

/// "heading: retention period" as a row: where it stands, and the wording of the topic's file.
Html why_item(std::string_view spoke) {
  const std::size_t colon = std::min(spoke.find(": "), spoke.size());
  return part("topic: why-item", {{"where", where_spoken(spoke.substr(0, colon))},
                                  {"wording", name(spoke.substr(std::min(colon + 2, spoke.size())))}});
}

Html why_of(const query::SurveyClause& clause, std::string_view topic) {
  Html items;
  for (const std::string& spoke : what_spoke(clause, topic)) items += why_item(spoke);
  return items.empty() ? Html() : part("topic: why", {{"items", items}});
}

Html passage_of(const Edition& edition, std::size_t index, std::string_view topic) {
  const query::SurveyClause& clause = edition.survey.clauses.at(index);
  const query::SurveyDocument& document = edition.survey.documents.at(clause.document);
  const std::string anchor = edition.addresses.passage_anchor(index);
  const Html lead_in =
      part("topic: lead-in", {{"lang", attribute(language_tag(clause))}, {"text", text(clause.lead_in)}});
  Html cited = cited_document(edition, clause.document);
  cited += cited_words(edition, index);
  return part("topic: passage", {{"anchor", attribute(anchor)},
                                 {"cited", cited},
                                 {"language", badge(clause.lang)},
                                 {"href", attribute(place_on_company_page(edition, index))},
                                 {"path", path_of(edition, clause)},
                                 {"lead-in", clause.lead_in.empty() ? Html() : lead_in},
                                 {"published", published(clause, anchor, with_spoken_words(clause, topic))},
                                 {"reading", reading_below(clause, anchor)},
                                 {"why", why_of(clause, topic)},
                                 {"context", context_of(edition, index)},
                                 {"source", source_of(document.source, clause.place)},
                                 {"id", text(clause.id)}});
}

Html in_passing_item(const Edition& edition, std::size_t index) {
  const query::SurveyClause& clause = edition.survey.clauses.at(index);
  return part("topic: in-passing-item", {{"href", attribute(place_on_company_page(edition, index))},
                                         {"lang", attribute(language_tag(clause))},
                                         {"text", text(first_words(clause.text, in_passing_characters))},
                                         {"language", badge(clause.lang)}});
}

Html in_passing_of(const Edition& edition, const query::SurveyCell& cell) {
  if (cell.in_passing.empty()) return {};
  Html items;
  for (const std::size_t index : cell.in_passing) items += in_passing_item(edition, index);
  return part("topic: in-passing",
              {{"count", say_count(cell.in_passing.size(), "{} in passing", "{} in passing")}, {"items", items}});
}

Html company_link(const Edition& edition, std::size_t company) {
  return attribute("../" + edition.addresses.company_file(company));
}

Html column_of(const Edition& edition, std::size_t topic, std::size_t company) {
  const query::SurveyCell& cell = edition.cell(company, topic);
  const std::string& id = edition.survey.topics[topic].id;
  Html open;
  Html folded;
  for (std::size_t i = 0; i < cell.passages.size(); ++i)
    (i < passages_open ? open : folded) += passage_of(edition, cell.passages[i], id);
  const std::size_t more = cell.passages.size() - std::min(cell.passages.size(), passages_open);
  return part("topic: company",
              {{"anchor", attribute(edition.addresses.company_anchor(company))},
               {"href", company_link(edition, company)},
               {"name", name_of(edition.survey.companies[company])},
               {"count", say_count(cell.passages.size(), "{} passage", "{} passages")},
               {"by-language", by_language_of(edition, company, cell)},
               {"passages", open},
               {"more", more == 0 ? Html()
                                  : part("topic: more",
                                         {{"count", say_count(more, "Show {} more passage", "Show {} more passages")},
                                          {"passages", folded}})},
               {"in-passing", in_passing_of(edition, cell)}});
}

Html meaning_of(const query::SurveyTopic& topic) {
  Html rows;
  const auto row = [&rows](const Html& what, const std::string& given, const Html& said) {
    if (!given.empty()) rows += part("topic: meaning-row", {{"what", what}, {"text", said}});
  };
  row(say("Covers"), topic.covers, say_data(topic.covers));
  row(say("Does not cover"), topic.excludes, say_data(topic.excludes));
  row(say("Definition after"), topic.source, sources_of_definition(topic));
  return rows.empty() ? Html() : part("topic: meaning", {{"rows", rows}});
}

std::size_t passages_of(const Edition& edition, std::size_t topic, const Standings& standing) {
  std::size_t passages = 0;
  for (const std::size_t company : standing.addressed) passages += edition.cell(company, topic).passages.size();
  return passages;
}

/// The sentences over a topic's page, with a blank between them.
Html sentences_of(const Standings& standing, std::size_t passages) {
  const std::size_t read = standing.read();
  if (read == 0) return say("No text was read.");
  const Html of = say_count(read, "{} company", "{} companies");
  Html sentences = standing.addressed.empty() ? say("None of {} addresses it.", {of})
                                              : say_count(standing.addressed.size(), "{} of {} addresses it, in {}.",
                                                          "{} of {} address it, in {}.",
                                                          {of, say_count(passages, "{} passage", "{} passages")});
  const auto add = [&sentences](const Html& sentence) {
    sentences += Html(Literal(" "));
    sentences += sentence;
  };
  if (const std::size_t count = standing.in_passing.size(); count > 0)
    add(say_count(count, "{} touches on it in passing only.", "{} touch on it in passing only."));
  if (const std::size_t count = standing.silent.size(); count > 0 && count < read)
    add(say_count(count, "{} is silent.", "{} are silent."));
  if (const std::size_t count = standing.not_read.size(); count > 0)
    add(say_count(count, "No text of {} more company was read for it.",
                  "No text of {} more companies was read for it."));
  return sentences;
}

Html jump_to(const Edition& edition, std::size_t topic, const Standings& standing) {
  Html items;
  const auto item = [&](std::size_t company, const Html& count) {
    items += part("topic: jump-item", {{"anchor", attribute(edition.addresses.company_anchor(company))},
                                       {"name", name_of(edition.survey.companies[company])},
                                       {"count", count}});
  };
  for (const std::size_t company : standing.addressed)
    item(company, number(edition.cell(company, topic).passages.size()));
  for (const std::size_t company : standing.in_passing) item(company, say("in passing"));
  for (const std::size_t company : standing.silent)
    item(company, read_in_part(edition, company) ? say("silent, read in part") : say("silent"));
  for (const std::size_t company : standing.not_read) item(company, say("not read"));
  return items.empty() ? Html() : part("topic: jump", {{"items", items}});
}

Html silent_of(const Edition& edition, std::size_t topic, const Standings& standing) {
  Html touching;
  Html items;
  for (const std::size_t company : standing.in_passing) touching += silence_of(edition, topic, company);
  for (const auto& companies : {standing.silent, standing.not_read})
    for (const std::size_t company : companies) items += silence_of(edition, topic, company);
  Html both;
  if (!touching.empty()) both += part("topic: touching", {{"items", touching}});
  if (!items.empty()) both += part("topic: silent", {{"items", items}});
  return both;
}

Html quotation_of(const Edition& edition, const QuotedWords& quotation) {
  const query::SurveyClause& clause = edition.survey.clauses.at(quotation.clause);
  return part("topic: quotation", {{"href", attribute(place_on_company_page(edition, quotation.clause))},
                                   {"lang", attribute(language_tag(clause))},
                                   {"text", text(quotation.words)},
                                   {"language", badge(clause.lang)}});
}

/// Two clauses of one company that seem to give one thing two values.
Html doubts_of(const Edition& edition, const query::SurveyTopic& topic) {
  Html items;
  for (const Question& question : edition.questions) {
    if (question.kind != Question::Kind::two_values || question.topic != topic.id) continue;
    const auto company = std::ranges::find(edition.survey.companies, question.company, &query::SurveyCompany::id);
    if (company == edition.survey.companies.end()) continue;
    Html quotations;
    for (const QuotedWords& quotation : question.quotations) quotations += quotation_of(edition, quotation);
    items += part("topic: doubt", {{"name", name_of(*company)}, {"quotations", quotations}});
  }
  return items.empty() ? Html() : part("topic: doubts", {{"items", items}});
}

Html columns_of(const Edition& edition, std::size_t topic, const Standings& standing) {
  Html companies;
  for (const std::size_t company : standing.addressed) companies += column_of(edition, topic, company);
  return companies.empty() ? Html() : part("topic: columns", {{"companies", companies}});
}

Html turn_to(const Edition& edition, std::string_view which, std::size_t topic) {
  return part(which, {{"href", attribute(edition.addresses.topic_file(topic))},
                      {"label", name_of(edition.survey.topics[topic])}});
}

}  // namespace

Page topic_page(const Edition& edition, std::size_t topic) {
  const query::SurveyTopic& about = edition.survey.topics.at(topic);
  const Standings standing = companies_on(edition, topic);
  const std::vector<std::size_t> order = edition.topics_in_order();
  const auto here = std::ranges::find(order, topic);
  const bool first = here == order.begin();
  const bool last = std::next(here) == order.end();
  const Html main =
      part("topic: page", {{"row", attribute(edition.addresses.topic_anchor(topic))},
                           {"group", group_name(about.group)},
                           {"label", name_of(about)},
                           {"other-name", other_name_of(about)},
                           {"standing", sentences_of(standing, passages_of(edition, topic, standing))},
                           {"meaning", meaning_of(about)},
                           {"letters", letters_switch(edition)},
                           {"jump", jump_to(edition, topic, standing)},
                           {"facts", facts_side_by_side(edition, topic)},
                           {"columns", columns_of(edition, topic, standing)},
                           {"doubts", doubts_of(edition, about)},
                           {"silent", silent_of(edition, topic, standing)},
                           {"looked-for", looked_for(about)},
                           {"previous", first ? Html() : turn_to(edition, "topic: previous", *std::prev(here))},
                           {"next", last ? Html() : turn_to(edition, "topic: next", *std::next(here))}});
  return {edition.addresses.topic_file(topic),
          frame(edition, PageKind::topic, say("{}: policies side by side", {name_of(about, Context::attribute)}), main,
                {"cite", "reading"})};
}

}  // namespace punkti::web
