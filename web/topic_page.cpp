// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace punkti::web {
namespace {

/// So many passages of a company stand open; the others unfold, so that companies stay side by side.
constexpr std::size_t passages_open = 3;

/// A passage that only touches on the topic is shown by its first words.
constexpr std::size_t in_passing_characters = 160;

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

Html passage_of(const Edition& edition, std::size_t index) {
  const query::SurveyClause& clause = edition.survey.clauses.at(index);
  const Html lang = attribute(language_tag(clause));
  const query::SurveyDocument& document = edition.survey.documents.at(clause.document);
  Html cited = cited_document(edition, clause.document);
  cited += cited_words(edition, index);
  return part(
      "topic: passage",
      {{"anchor", attribute(edition.addresses.passage_anchor(index))},
       {"cited", cited},
       {"language", badge(clause.lang)},
       {"href", attribute(place_on_company_page(edition, index))},
       {"path", path_of(edition, clause)},
       {"lead-in",
        clause.lead_in.empty() ? Html() : part("topic: lead-in", {{"lang", lang}, {"text", text(clause.lead_in)}})},
       {"lang", lang},
       {"number", number_before(clause)},
       {"text", text(clause.text)},
       {"decoded", clause.decoded.empty() ? Html() : part("topic: decoded", {{"text", text(clause.decoded)}})},
       {"source", source_of(document.source, clause.place)},
       {"id", text(clause.id)}});
}

Html in_passing_of(const Edition& edition, const query::SurveyCell& cell) {
  if (cell.in_passing.empty()) return {};
  Html items;
  for (const std::size_t index : cell.in_passing) {
    const query::SurveyClause& clause = edition.survey.clauses.at(index);
    items += part("topic: in-passing-item", {{"href", attribute(place_on_company_page(edition, index))},
                                             {"lang", attribute(language_tag(clause))},
                                             {"text", text(first_words(clause.text, in_passing_characters))},
                                             {"language", badge(clause.lang)}});
  }
  return part("topic: in-passing", {{"count", number(cell.in_passing.size())}, {"items", items}});
}

Html company_link(const Edition& edition, std::size_t company) {
  return attribute("../" + edition.addresses.company_file(company));
}

Html column_of(const Edition& edition, std::size_t company, const query::SurveyCell& cell) {
  Html open;
  Html folded;
  for (std::size_t i = 0; i < cell.passages.size(); ++i)
    (i < passages_open ? open : folded) += passage_of(edition, cell.passages[i]);
  const std::size_t more = cell.passages.size() - std::min(cell.passages.size(), passages_open);
  const std::string unfold = "Show " + counted(more, "more passage", "more passages");
  return part("topic: company",
              {{"anchor", attribute(edition.addresses.company_anchor(company))},
               {"href", company_link(edition, company)},
               {"name", name(edition.survey.companies[company].name)},
               {"count", text(counted(cell.passages.size(), "passage", "passages"))},
               {"passages", open},
               {"more", more == 0 ? Html() : part("topic: more", {{"count", text(unfold)}, {"passages", folded}})},
               {"in-passing", in_passing_of(edition, cell)}});
}

Html silent_item(const Edition& edition, std::size_t company, const query::SurveyCell& cell) {
  const Reading& reading = edition.readings[company];
  const Html anchor = attribute(edition.addresses.company_anchor(company));
  const Html who = name(edition.survey.companies[company].name);
  if (reading.nothing())
    return part("topic: unread-item", {{"anchor", anchor}, {"href", company_link(edition, company)}, {"name", who}});
  return part("topic: silent-item", {{"anchor", anchor},
                                     {"href", company_link(edition, company)},
                                     {"name", who},
                                     {"clauses", text(counted(reading.clauses, "clause", "clauses"))},
                                     {"documents", text(counted(reading.documents, "document", "documents"))},
                                     {"in-passing", in_passing_of(edition, cell)}});
}

Html meaning_of(const query::SurveyTopic& topic) {
  Html rows;
  const auto row = [&rows](std::string_view what, const std::string& said) {
    if (!said.empty()) rows += part("topic: meaning-row", {{"what", text(what)}, {"text", text(said)}});
  };
  row("Covers", topic.covers);
  row("Does not cover", topic.excludes);
  row("Definition after", topic.source);
  return rows.empty() ? Html() : part("topic: meaning", {{"rows", rows}});
}

/// How the companies stand on a topic.
struct Standing {
  std::vector<std::size_t> addressing, silent, unread;
  std::size_t passages = 0;
};

Standing standing_of(const Edition& edition, std::size_t topic) {
  Standing standing;
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company) {
    const query::SurveyCell& cell = edition.cell(company, topic);
    standing.passages += cell.addressed ? cell.passages.size() : 0;
    (cell.addressed                        ? standing.addressing
     : edition.readings[company].nothing() ? standing.unread
                                           : standing.silent)
        .push_back(company);
  }
  return standing;
}

std::string sentence_of(const Standing& standing) {
  const std::size_t addressing = standing.addressing.size();
  const std::size_t silent = standing.silent.size();
  if (addressing + silent == 0) return "No text was read.";
  const std::string read = counted(addressing + silent, "company", "companies");
  std::string sentence = fmt::format("None of {} addresses it.", read);
  if (addressing > 0)
    sentence = fmt::format("{} of {} {} it, in {}.", addressing, read, addressing == 1 ? "addresses" : "address",
                           counted(standing.passages, "passage", "passages"));
  if (addressing > 0 && silent > 0) sentence += fmt::format(" {} {} silent.", silent, silent == 1 ? "is" : "are");
  if (!standing.unread.empty())
    sentence +=
        fmt::format(" Nothing was read of {}.", counted(standing.unread.size(), "more company", "more companies"));
  return sentence;
}

Html jump_to(const Edition& edition, std::size_t topic, const Standing& standing) {
  Html items;
  const auto item = [&](std::size_t company, const Html& count) {
    items += part("topic: jump-item", {{"anchor", attribute(edition.addresses.company_anchor(company))},
                                       {"name", name(edition.survey.companies[company].name)},
                                       {"count", count}});
  };
  for (const std::size_t company : standing.addressing)
    item(company, number(edition.cell(company, topic).passages.size()));
  for (const std::size_t company : standing.silent) item(company, text("silent"));
  for (const std::size_t company : standing.unread) item(company, text("not read"));
  return items.empty() ? Html() : part("topic: jump", {{"items", items}});
}

Html silent_of(const Edition& edition, std::size_t topic, const Standing& standing) {
  Html items;
  for (const auto& companies : {standing.silent, standing.unread})
    for (const std::size_t company : companies) items += silent_item(edition, company, edition.cell(company, topic));
  return items.empty() ? Html() : part("topic: silent", {{"items", items}});
}

Html columns_of(const Edition& edition, std::size_t topic, const Standing& standing) {
  Html companies;
  for (const std::size_t company : standing.addressing)
    companies += column_of(edition, company, edition.cell(company, topic));
  return companies.empty() ? Html() : part("topic: columns", {{"companies", companies}});
}

Html turn_to(const Edition& edition, std::string_view which, std::size_t topic) {
  return part(which, {{"href", attribute(edition.addresses.topic_file(topic))},
                      {"label", text(edition.survey.topics[topic].label_en)}});
}

}  // namespace

Page topic_page(const Edition& edition, std::size_t topic) {
  const query::SurveyTopic& about = edition.survey.topics.at(topic);
  const Standing standing = standing_of(edition, topic);
  const std::vector<std::size_t> order = edition.topics_in_order();
  const auto here = std::ranges::find(order, topic);
  const bool first = here == order.begin();
  const bool last = std::next(here) == order.end();
  const Html main =
      part("topic: page", {{"row", attribute(edition.addresses.topic_anchor(topic))},
                           {"group", text(heading_of_group(about.group))},
                           {"label", text(about.label_en)},
                           {"label-ka", in_georgian(about.label_ka, about.label_en)},
                           {"standing", text(sentence_of(standing))},
                           {"meaning", meaning_of(about)},
                           {"jump", jump_to(edition, topic, standing)},
                           {"facts", facts_side_by_side(edition, topic)},
                           {"columns", columns_of(edition, topic, standing)},
                           {"silent", silent_of(edition, topic, standing)},
                           {"previous", first ? Html() : turn_to(edition, "topic: previous", *std::prev(here))},
                           {"next", last ? Html() : turn_to(edition, "topic: next", *std::next(here))}});
  return {edition.addresses.topic_file(topic),
          frame(edition, PageKind::topic, say("{}: policies side by side", {name_of(about, Context::attribute)}), main,
                {"cite"})};
}

}  // namespace punkti::web
