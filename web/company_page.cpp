// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::web {
namespace {

/// Outlines with more headings than this stand folded.
constexpr std::size_t headings_open = 30;

constexpr int deepest_outline = 5;

std::string topic_at_company(const Edition& edition, std::size_t company, std::size_t topic) {
  return fmt::format("../{}#{}", edition.addresses.topic_file(topic), edition.addresses.company_anchor(company));
}

Html topics_of_clause(const Edition& edition, std::size_t company, const query::SurveyClause& clause) {
  Html items;
  for (const std::string& id : clause.topics) {
    const auto found = std::ranges::find(edition.survey.topics, id, &query::SurveyTopic::id);
    if (found == edition.survey.topics.end()) continue;
    const auto topic = static_cast<std::size_t>(found - edition.survey.topics.begin());
    items += part("company: clause-topic",
                  {{"href", attribute(topic_at_company(edition, company, topic))}, {"label", text(found->label_en)}});
  }
  return items.empty() ? Html() : part("company: clause-topics", {{"items", items}});
}

Html clause_of(const Edition& edition, std::size_t company, std::size_t index, const Html& heading_inside) {
  const query::SurveyClause& clause = edition.survey.clauses.at(index);
  return part("company: clause",
              {{"anchor", attribute(edition.addresses.clause_anchor(index))},
               {"cited", cited_words(edition, index)},
               {"heading-inside", heading_inside},
               {"lang", attribute(language_tag(clause))},
               {"number", number_before(clause)},
               {"text", text(clause.text)},
               {"decoded", clause.decoded.empty() ? Html() : part("topic: decoded", {{"text", text(clause.decoded)}})},
               {"begin", text(fmt::format("{}", clause.place.begin))},
               {"end", text(fmt::format("{}", clause.place.end))},
               {"topics", topics_of_clause(edition, company, clause)}});
}

/// The title stands over the document already.
bool is_title(const query::SurveyDocument& document, const query::SurveyHeading& heading) {
  return heading.level == 1 && heading.text == document.title;
}

/// The text of one document being written, heading by heading and clause by clause, in the order of the file.
class Text {
 public:
  Text(const Edition& edition, std::size_t document)
      : edition_(edition), document_(document), about_(edition.survey.documents.at(document)) {}

  Html write() {
    for (const std::size_t index : about_.clauses) {
      const query::SurveyClause& clause = edition_.survey.clauses.at(index);
      write_headings_before(clause.place.begin);
      const Html inside = marks_of_headings_before(clause.place.end);
      text_ += clause_of(edition_, edition_.company_of_document[document_], index, inside);
    }
    write_headings_before(about_.place.end);
    while (next_ < about_.headings.size()) write_heading();
    if (about_.clauses.empty()) text_ += part("company: no-clauses");
    return std::move(text_);
  }

 private:
  void write_headings_before(std::size_t byte) {
    while (next_ < about_.headings.size() && about_.headings[next_].place.begin < byte) write_heading();
  }

  void write_heading() {
    const query::SurveyHeading& heading = about_.headings[next_];
    const Html anchor = attribute(Addresses::heading_anchor(document_, next_++));
    if (is_title(about_, heading)) {
      text_ += part("company: heading-inside", {{"anchor", anchor}});
      return;
    }
    // h2 is the document's title; no level is skipped on the way down, or the outline of the page has holes.
    level_ = std::clamp(heading.level + 1, 3, std::min(level_ + 1, 6));
    text_ += part("company: heading", {{"level", number(static_cast<std::size_t>(level_))},
                                       {"anchor", anchor},
                                       {"lang", attribute(language_tag_of(heading.text))},
                                       {"text", text(heading.text)}});
  }

  /// A run-in heading is part of the clause's own words: it gets a place to link to and is not written twice.
  Html marks_of_headings_before(std::size_t byte) {
    Html marks;
    while (next_ < about_.headings.size() && about_.headings[next_].place.begin < byte)
      marks += part("company: heading-inside", {{"anchor", attribute(Addresses::heading_anchor(document_, next_++))}});
    return marks;
  }

  const Edition& edition_;
  std::size_t document_;
  const query::SurveyDocument& about_;
  Html text_;
  std::size_t next_ = 0;
  int level_ = 2;
};

Html oddities_of(const query::SurveyDocument& document) {
  Html items;
  for (const std::string& oddity : document.oddities) items += part("company: oddity", {{"text", text(oddity)}});
  return items.empty() ? Html() : part("company: oddities", {{"items", items}});
}

Html text_of(const Edition& edition, std::size_t index) {
  const query::SurveyDocument& document = edition.survey.documents.at(index);
  return part("company: document", {{"anchor", attribute(Addresses::document_anchor(index))},
                                    {"cited", cited_document(edition, index)},
                                    {"title", title_of(document)},
                                    {"language", badge(document.lang)},
                                    {"source", source_of(document.source, document.place)},
                                    {"oddities", oddities_of(document)},
                                    {"text", Text(edition, index).write()}});
}

Html outline_of(const Edition& edition, std::size_t index, bool open) {
  const query::SurveyDocument& document = edition.survey.documents.at(index);
  Html headings;
  std::size_t count = 0;
  for (std::size_t i = 0; i < document.headings.size(); ++i) {
    const query::SurveyHeading& heading = document.headings[i];
    if (is_title(document, heading)) continue;
    ++count;
    headings += part("company: outline-heading",
                     {{"level", number(static_cast<std::size_t>(std::clamp(heading.level, 1, deepest_outline)))},
                      {"anchor", attribute(Addresses::heading_anchor(index, i))},
                      {"text", name(heading.text)}});
  }
  const Html folded = count == 0
                          ? Html()
                          : part("company: outline-headings", {{"open", open ? part("company: open") : Html()},
                                                               {"count", text(counted(count, "heading", "headings"))},
                                                               {"title", title_of(document)},
                                                               {"headings", headings}});
  return part(
      "company: outline-document",
      {{"anchor", attribute(Addresses::document_anchor(index))}, {"title", title_of(document)}, {"headings", folded}});
}

Html reading_of(const Edition& edition, std::size_t company) {
  const auto& documents = edition.survey.companies[company].documents;
  std::size_t headings = 0;
  for (const std::size_t document : documents) headings += edition.survey.documents.at(document).headings.size();
  Html outline;
  Html texts;
  for (const std::size_t document : documents) {
    outline += outline_of(edition, document, headings <= headings_open);
    texts += text_of(edition, document);
  }
  return part("company: reading", {{"outline", outline}, {"texts", texts}});
}

Html documents_of(const Edition& edition, std::size_t company) {
  Html rows;
  for (const std::size_t index : edition.survey.companies[company].documents) {
    const query::SurveyDocument& document = edition.survey.documents.at(index);
    rows +=
        part("company: document-row",
             {{"anchor", attribute(Addresses::document_anchor(index))},
              {"title", title_of(document)},
              {"type", document.type.empty() ? Html() : part("company: type", {{"type", name(document.type)}})},
              {"language", text(language_name(document.lang))},
              {"date", text(document.date.empty() ? std::string_view("none") : std::string_view(document.date))},
              {"clauses", number(document.clauses.size())},
              {"source", name(document.source)},
              {"place", provenance(say("bytes"), text(fmt::format("{}–{}", document.place.begin, document.place.end)))},
              {"provenance", provenance_of(document)}});
  }
  return part("company: documents", {{"rows", rows}});
}

Html topic_item(const Edition& edition, std::size_t company, std::size_t topic) {
  const query::SurveyCell& cell = edition.cell(company, topic);
  const Html count = cell.addressed ? part("company: topics-count", {{"count", number(cell.passages.size())}}) : Html();
  return part("company: topics-item", {{"href", attribute(topic_at_company(edition, company, topic))},
                                       {"label", text(edition.survey.topics[topic].label_en)},
                                       {"count", count}});
}

Html topics_of(const Edition& edition, std::size_t company) {
  Html rows;
  for (const auto& [group, topics] : edition.groups) {
    Html addressed;
    Html silent;
    for (const std::size_t topic : topics)
      (edition.cell(company, topic).addressed ? addressed : silent) += topic_item(edition, company, topic);
    rows += part("company: topics-row",
                 {{"group", text(heading_of_group(group))},
                  {"addressed", addressed.empty() ? Html() : part("company: topics-addressed", {{"items", addressed}})},
                  {"silent", silent.empty() ? Html() : part("company: topics-silent", {{"items", silent}})}});
  }
  return rows.empty() ? Html() : part("company: topics", {{"rows", rows}});
}

std::string sentence_of(const Edition& edition, std::size_t company) {
  const Reading& reading = edition.readings[company];
  if (reading.documents == 0) return "No document of this company was read.";
  const std::size_t addressed = edition.addressed_by(company);
  return fmt::format("{} with {} {} read, in {}. {} of {} {} addressed.",
                     counted(reading.documents, "document", "documents"), counted(reading.clauses, "clause", "clauses"),
                     reading.documents == 1 ? "was" : "were", named(reading.languages), addressed,
                     counted(edition.survey.topics.size(), "topic", "topics"), addressed == 1 ? "is" : "are");
}

Html versions_link(const Edition& edition, std::size_t company) {
  const parity::Parity* versions = edition.versions_of(company);
  if (versions == nullptr) return {};
  return part("company: versions", {{"href", attribute(edition.addresses.parity_file(company))},
                                    {"gaps", text(in_words(gaps_of(*versions)))}});
}

}  // namespace

Page company_page(const Edition& edition, std::size_t company) {
  const query::SurveyCompany& about = edition.survey.companies.at(company);
  const bool read = !about.documents.empty();
  const Html main = part(
      "company: page",
      {{"name", name(about.name)},
       {"name-ka", in_georgian(about.name_ka, about.name)},
       {"standing", text(sentence_of(edition, company))},
       {"website", about.website.empty() ? Html() : part("company: website", {{"website", external(about.website)}})},
       {"versions", versions_link(edition, company)},
       {"documents", read ? documents_of(edition, company) : part("company: no-documents")},
       {"topics", edition.readings[company].nothing() ? Html() : topics_of(edition, company)},
       {"reading", read ? reading_of(edition, company) : Html()}});
  return {edition.addresses.company_file(company),
          frame(edition, PageKind::company, say("{}: policies side by side", {plain_name_of(about)}), main, {"cite"})};
}

}  // namespace punkti::web
