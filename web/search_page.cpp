// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/base64.hpp"
#include "web/gzip.hpp"
#include "web/page.hpp"

#include <nlohmann/json.hpp>

#include <map>

namespace punkti::web {
namespace {

using Json = nlohmann::ordered_json;

/// What a result shows of a clause; short names, since there are thousands.
Json card_of(const Edition& edition, std::size_t index) {
  const query::SurveyClause& clause = edition.survey.clauses.at(index);
  Json card{{"id", clause.id},
            {"document", clause.document},
            {"anchor", edition.addresses.clause_anchor(index)},
            {"lang", clause.lang},
            {"tag", language_tag(clause)},
            {"form", clause.form},
            {"place", {clause.place.begin, clause.place.end}},
            {"text", clause.text}};
  if (!clause.section.empty()) card["section"] = clause.section;
  if (!clause.number.empty() && !begins_with_its_number(clause)) card["number"] = clause.number;
  if (!clause.lead_in.empty()) card["lead_in"] = clause.lead_in;
  return card;
}

Json documents_of(const Edition& edition) {
  Json out = Json::array();
  for (std::size_t i = 0; i < edition.survey.documents.size(); ++i) {
    const query::SurveyDocument& document = edition.survey.documents[i];
    out.push_back({{"company", edition.company_of_document.at(i)},
                   {"title", document.title.empty() ? document.id : document.title},
                   {"source", document.source}});
  }
  return out;
}

Json companies_of(const Edition& edition) {
  Json out = Json::array();
  for (std::size_t i = 0; i < edition.survey.companies.size(); ++i)
    out.push_back({{"id", edition.survey.companies[i].id},
                   {"name", edition.survey.companies[i].name},
                   {"href", edition.addresses.company_file(i)}});
  return out;
}

std::string cards_of(const Edition& edition, const CarriedSearch& search) {
  std::map<std::string_view, std::size_t> by_id;
  for (std::size_t i = 0; i < edition.survey.clauses.size(); ++i) by_id.emplace(edition.survey.clauses[i].id, i);
  Json clauses = Json::array();
  for (const std::string& id : search.clauses) clauses.push_back(card_of(edition, by_id.at(id)));
  const Json all{{"companies", companies_of(edition)}, {"documents", documents_of(edition)}, {"clauses", clauses}};
  return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Html data(std::string_view which, std::string_view gzip) {
  return part("search: data", {{"which", attribute(which)}, {"bytes", attribute(base64_of(gzip))}});
}

Html option(std::string_view value, const Html& label) {
  return part("search: option", {{"value", attribute(value)}, {"label", label}});
}

Html companies_to_choose(const Edition& edition) {
  Html out;
  for (const query::SurveyCompany& company : edition.survey.companies)
    out += part("search: company-option", {{"value", attribute(company.id)}, {"name", plain_name_of(company)}});
  return out;
}

Html topics_to_choose(const Edition& edition) {
  Html out;
  for (const std::size_t topic : edition.topics_in_order()) {
    const query::SurveyTopic& one = edition.survey.topics[topic];
    out += option(one.id, either(text(one.label_en), text(one.label_ka)));
  }
  return out;
}

}  // namespace

Page search_page(const Edition& edition) {
  const CarriedSearch& search = *edition.search;
  const Html main = part("search: page", {{"clauses", number(search.clauses.size())},
                                          {"companies", companies_to_choose(edition)},
                                          {"topics", topics_to_choose(edition)},
                                          {"engine", data("engine", search.engine)},
                                          {"index", data("index", gzipped(search.index))},
                                          {"cards", data("clauses", gzipped(cards_of(edition, search)))}});
  return {"search.html",
          frame(edition, PageKind::search, say("Search: policies side by side"), main, {"host", "view", "search"})};
}

}  // namespace punkti::web
