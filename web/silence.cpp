// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/silence.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::web {
namespace {

using query::Degree;

constexpr std::size_t near_characters = 200;

bool has_wordings(std::string_view lang) {
  return std::ranges::find(query::topic_languages, lang) != query::topic_languages.end();
}

std::string degree_in_words(Degree degree) {
  if (degree == Degree::addressed) return "addressed";
  return degree == Degree::in_passing ? "in passing only" : "silent";
}

/// Languages of a company's documents in which topics have no wordings.
std::vector<std::string> unread_languages(const Edition& edition, std::size_t company) {
  std::vector<std::string> unread;
  std::ranges::copy_if(edition.readings[company].languages, std::back_inserter(unread),
                       [](const std::string& lang) { return !has_wordings(lang); });
  return unread;
}

Html language_item(std::string_view lang, std::string_view degree, Literal kind) {
  return part("silence: language",
              {{"kind", Html(kind)}, {"language", text(language_name(lang))}, {"degree", text(degree)}});
}

Html document_item(const Edition& edition, std::size_t company, std::size_t index) {
  const query::SurveyDocument& document = edition.survey.documents.at(index);
  const std::string href =
      fmt::format("../{}#{}", edition.addresses.company_file(company), Addresses::document_anchor(index));
  const Html dated = document.date.empty() ? Html() : part("silence: date", {{"date", text(document.date)}});
  const Html retrieved =
      document.retrieved.empty() ? Html() : part("silence: retrieved", {{"date", text(document.retrieved)}});
  return part("silence: document",
              {{"href", attribute(href)},
               {"title", title_of(document)},
               {"language", badge(document.lang)},
               {"clauses", text(counted(document.clauses.size(), "clause", "clauses"))},
               {"date", dated},
               {"retrieved", retrieved},
               {"unread", has_wordings(document.lang) ? Html() : part("silence: unread-document")}});
}

Html documents_of(const Edition& edition, std::size_t company) {
  Html items;
  for (const std::size_t document : edition.survey.companies[company].documents)
    items += document_item(edition, company, document);
  const std::size_t count = edition.survey.companies[company].documents.size();
  return part("silence: documents", {{"count", text(counted(count, "document", "documents"))}, {"items", items}});
}

Html why_of(const query::WhyNot& why) {
  using query::Lack;
  const Html wording = name(why.wording);
  switch (why.lack) {
    case Lack::cancelled: return part("silence: cancelled", {{"wording", wording}, {"other", name(why.other)}});
    case Lack::outweighed: return part("silence: outweighed", {{"wording", wording}});
    case Lack::heading_of_other: return part("silence: heading-of-other");
    case Lack::heading_alone: return part("silence: heading-alone");
    case Lack::lead_in_alone: return part("silence: lead-in-alone");
    case Lack::title_alone: return part("silence: title-alone");
    case Lack::too_weak: break;
  }
  return part("silence: too-weak");
}

Html near_item(const Edition& edition, std::size_t index, const Html& why) {
  const query::SurveyClause& clause = edition.survey.clauses.at(index);
  return part("silence: near-item", {{"href", attribute("../" + edition.clause_href(index))},
                                     {"lang", attribute(language_tag(clause))},
                                     {"text", text(first_words(clause.text, near_characters))},
                                     {"language", badge(clause.lang)},
                                     {"why", why}});
}

/// What came nearest, with what it lacked; then the others that touch on the topic.
Html near_of(const Edition& edition, const query::SurveyCell& cell) {
  Html items;
  for (const query::SurveyNearMiss& near : cell.near) items += near_item(edition, near.clause, why_of(near.why));
  for (const std::size_t index : cell.in_passing)
    if (std::ranges::find(cell.near, index, &query::SurveyNearMiss::clause) == cell.near.end())
      items += near_item(edition, index, Html());
  return items.empty() ? part("silence: nothing-near") : part("silence: near", {{"items", items}});
}

Html wordings_in(std::string_view heading, std::string_view lang, const std::vector<std::string>& wordings) {
  if (wordings.empty()) return {};
  Html items;
  for (const std::string& wording : wordings) items += part("silence: wording", {{"text", text(wording)}});
  return part(
      "silence: wordings",
      {{"heading", text(heading)}, {"count", number(wordings.size())}, {"lang", attribute(lang)}, {"items", items}});
}

Html verdict_of(const Edition& edition, std::size_t company, const query::SurveyCell& cell) {
  const Reading& reading = edition.readings[company];
  if (cell.degree() == Degree::in_passing)
    return part("silence: touches",
                {{"count", text(counted(cell.in_passing.size(), "clause touches", "clauses touch"))}});
  return part("silence: is-silent", {{"clauses", text(counted(reading.clauses, "clause", "clauses"))},
                                     {"documents", text(counted(reading.documents, "document", "documents"))}});
}

}  // namespace

std::size_t read_for_topics(const Edition& edition, std::size_t company) {
  std::size_t clauses = 0;
  for (const std::size_t index : edition.survey.companies.at(company).documents)
    if (const query::SurveyDocument& document = edition.survey.documents.at(index); has_wordings(document.lang))
      clauses += document.clauses.size();
  return clauses;
}

Html silence_of(const Edition& edition, std::size_t topic, std::size_t company) {
  const query::SurveyCell& cell = edition.cell(company, topic);
  const Html anchor = attribute(edition.addresses.company_anchor(company));
  const Html href = attribute("../" + edition.addresses.company_file(company));
  const Html who = name(edition.survey.companies[company].name);
  if (edition.readings[company].nothing())
    return part("silence: nothing-read", {{"anchor", anchor}, {"href", href}, {"name", who}});
  if (read_for_topics(edition, company) == 0)
    return part("silence: not-for-topics", {{"anchor", anchor},
                                            {"href", href},
                                            {"name", who},
                                            {"languages", text(named(edition.readings[company].languages))},
                                            {"documents", documents_of(edition, company)}});
  return part("silence: item", {{"anchor", anchor},
                                {"href", href},
                                {"name", who},
                                {"verdict", verdict_of(edition, company, cell)},
                                {"by-language", by_language_of(edition, company, cell)},
                                {"near", near_of(edition, cell)},
                                {"documents", documents_of(edition, company)}});
}

Html by_language_of(const Edition& edition, std::size_t company, const query::SurveyCell& cell) {
  const std::vector<std::string> unread = unread_languages(edition, company);
  if (cell.by_lang.size() + unread.size() < 2) return {};
  Html items;
  for (const auto& [lang, degree] : cell.by_lang)
    items += language_item(lang, degree_in_words(degree),
                           degree == Degree::addressed ? Literal("says") : Literal("says-not"));
  for (const std::string& lang : unread) items += language_item(lang, "not read for topics", Literal("unread"));
  const bool gap = std::ranges::any_of(cell.by_lang, [](const auto& one) { return one.second != Degree::addressed; });
  const Html compare = cell.addressed && gap && edition.versions_of(company) != nullptr
                           ? part("silence: compare", {{"href", attribute(edition.addresses.parity_file(company))}})
                           : Html();
  return part("silence: by-language", {{"items", items}, {"compare", compare}});
}

Html looked_for(const query::SurveyTopic& topic) {
  const query::SurveyWordings& words = topic.looked_for;
  const std::size_t count = words.en.size() + words.ka.size() + words.any.size();
  if (count == 0) return {};
  Html lists = wordings_in("In Georgian", "ka", words.ka);
  lists += wordings_in("In English", "en", words.en);
  lists += wordings_in("Names and abbreviations of any language", "", words.any);
  return part("silence: looked-for", {{"count", text(counted(count, "wording", "wordings"))}, {"lists", lists}});
}

}  // namespace punkti::web
