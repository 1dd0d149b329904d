// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/silence.hpp"

#include "web/standing.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::web {
namespace {

using query::Degree;

constexpr std::size_t near_characters = 200;

bool has_wordings(std::string_view lang) {
  return std::ranges::find(query::topic_languages, lang) != query::topic_languages.end();
}

Html degree_in(Degree degree, const Html& language) {
  if (degree == Degree::addressed) return say("addressed {}", {language});
  return degree == Degree::in_passing ? say("{} in passing only", {language}) : say("silent {}", {language});
}

Html in_language(std::string_view lang) {
  if (lang == "ka") return say("in Georgian");
  if (lang == "en") return say("in English");
  return lang == "ru" ? say("in Russian") : say("in another language");
}

Html language_item(const Html& said, Literal kind) {
  return part("silence: language", {{"kind", Html(kind)}, {"said", said}});
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
               {"clauses", say_count(document.clauses.size(), "{} clause", "{} clauses")},
               {"date", dated},
               {"retrieved", retrieved},
               {"unread", has_wordings(document.lang) ? Html() : part("silence: unread-document")}});
}

Html documents_of(const Edition& edition, std::size_t company) {
  Html items;
  for (const std::size_t document : edition.survey.companies[company].documents)
    items += document_item(edition, company, document);
  const std::size_t count = edition.survey.companies[company].documents.size();
  return part("silence: documents", {{"count", say_count(count, "{} document", "{} documents")}, {"items", items}});
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

/// Touches on the topic, and is not among those that came nearest.
Html others_of(const Edition& edition, const query::SurveyCell& cell) {
  Html items;
  std::size_t count = 0;
  for (const std::size_t index : cell.in_passing) {
    if (std::ranges::find(cell.near, index, &query::SurveyNearMiss::clause) != cell.near.end()) continue;
    items += near_item(edition, index, Html());
    ++count;
  }
  if (items.empty()) return {};
  return part("silence: others", {{"count", say_count(count, "{} in passing", "{} in passing")}, {"items", items}});
}

/// What came nearest, with what it lacked; then the others, folded.
Html near_of(const Edition& edition, const query::SurveyCell& cell) {
  Html items;
  for (const query::SurveyNearMiss& near : cell.near) items += near_item(edition, near.clause, why_of(near.why));
  const Html others = others_of(edition, cell);
  if (items.empty() && others.empty()) return part("silence: nothing-near");
  Html near = items.empty() ? Html() : part("silence: near", {{"items", items}});
  near += others;
  return near;
}

Html wordings_in(const Html& heading, std::string_view lang, const std::vector<std::string>& wordings) {
  if (wordings.empty()) return {};
  Html items;
  for (const std::string& wording : wordings) items += part("silence: wording", {{"text", text(wording)}});
  return part("silence: wordings",
              {{"heading", heading}, {"count", number(wordings.size())}, {"lang", attribute(lang)}, {"items", items}});
}

/// How much of a company topics were looked for in.
Reading reading_for_topics(const Edition& edition, std::size_t company) {
  Reading reading;
  for (const std::size_t document : edition.survey.companies.at(company).documents) {
    const query::SurveyDocument& about = edition.survey.documents.at(document);
    if (!has_wordings(about.lang)) continue;
    ++reading.documents;
    reading.clauses += about.clauses.size();
  }
  return reading;
}

Html verdict_of(const Edition& edition, std::size_t company, const query::SurveyCell& cell, const Html& who) {
  if (cell.degree() == Degree::in_passing)
    return say_count(cell.in_passing.size(),
                     "{1} touches on it in passing: {0} clause mentions it, and none deals with it.",
                     "{1} touches on it in passing: {0} clauses mention it, and none deals with it.", {who});
  const Reading searched = reading_for_topics(edition, company);
  return say("{} is silent: {} in {} read, and none deals with it.",
             {who, say_count(searched.clauses, "{} clause", "{} clauses"),
              say_count(searched.documents, "{} document", "{} documents")});
}

/// The company's name, leading to its page.
Html link_of(const Edition& edition, std::size_t company) {
  return part("silence: who", {{"href", attribute("../" + edition.addresses.company_file(company))},
                               {"name", name_of(edition.survey.companies[company])}});
}

}  // namespace

Html silence_of(const Edition& edition, std::size_t topic, std::size_t company) {
  const query::SurveyCell& cell = edition.cell(company, topic);
  const Html anchor = attribute(edition.addresses.company_anchor(company));
  const Html who = link_of(edition, company);
  if (edition.readings[company].nothing())
    return part("silence: unread",
                {{"anchor", anchor},
                 {"verdict", say("{}: no text of this company was read, so nothing can be said.", {who})},
                 {"documents", Html()}});
  if (standing_of(edition, company, topic) == Standing::not_read)
    return part(
        "silence: unread",
        {{"anchor", anchor},
         {"verdict", say("{}: topics have no wordings in the language of its documents ({}), so nothing can be said.",
                         {who, languages(edition.readings[company].languages)})},
         {"documents", documents_of(edition, company)}});
  return part("silence: item", {{"anchor", anchor},
                                {"verdict", verdict_of(edition, company, cell, who)},
                                {"by-language", by_language_of(edition, company, cell)},
                                {"near", near_of(edition, cell)},
                                {"documents", documents_of(edition, company)}});
}

Html by_language_of(const Edition& edition, std::size_t company, const query::SurveyCell& cell) {
  const std::vector<std::string> unread = unread_languages(edition, company);
  if (cell.by_lang.size() + unread.size() < 2) return {};
  Html items;
  for (const auto& [lang, degree] : cell.by_lang)
    items += language_item(degree_in(degree, in_language(lang)),
                           degree == Degree::addressed ? Literal("says") : Literal("says-not"));
  for (const std::string& lang : unread)
    items += language_item(say("not read for topics {}", {in_language(lang)}), Literal("unread"));
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
  Html lists = wordings_in(say("In Georgian"), "ka", words.ka);
  lists += wordings_in(say("In English"), "en", words.en);
  lists += wordings_in(say("Names and abbreviations of any language"), "und", words.any);
  return part("silence: looked-for", {{"count", say_count(count, "{} wording", "{} wordings")}, {"lists", lists}});
}

}  // namespace punkti::web
