// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/copied_passages.hpp"
#include "web/oddities.hpp"
#include "web/page.hpp"
#include "web/passage.hpp"

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
                  {{"href", attribute(topic_at_company(edition, company, topic))}, {"label", name_of(*found)}});
  }
  return items.empty() ? Html() : part("company: clause-topics", {{"items", items}});
}

/// Where a clause stands among passages that are published more than once.
Html copies_of(const CopiesOfCompany& copies, std::size_t clause) {
  Html items;
  for (const CopiedPassage& copied : copies.with(clause))
    items += part("company: copied", {{"anchor", attribute(copied.anchor)},
                                      {"said", say_count(copied.places, "published {} time", "published {} times")}});
  return items;
}

Html clause_of(const Edition& edition, std::size_t company, std::size_t index, const Html& heading_inside,
               const CopiesOfCompany& copies) {
  const query::SurveyClause& clause = edition.survey.clauses.at(index);
  const std::string anchor = edition.addresses.clause_anchor(index);
  const OddText odd = with_oddities(clause.text, clause.oddities, anchor);
  return part("company: clause", {{"anchor", attribute(anchor)},
                                  {"cited", cited_words(edition, index)},
                                  {"heading-inside", heading_inside},
                                  {"published", published(clause, anchor, odd.text)},
                                  {"reading", reading_below(clause, anchor)},
                                  {"begin", text(fmt::format("{}", clause.place.begin))},
                                  {"end", text(fmt::format("{}", clause.place.end))},
                                  {"topics", topics_of_clause(edition, company, clause)},
                                  {"copied", copies_of(copies, index)},
                                  {"notes", odd.notes}});
}

/// A heading whose Georgian is in Latin letters is no English one.
std::string tag_of(const query::SurveyHeading& heading) {
  const std::string by_letters = language_tag_of(heading.text);
  return by_letters == "en" && !heading.mkhedruli.empty() ? "ka-Latn" : by_letters;
}

/// The title stands over the document already.
bool is_title(const query::SurveyDocument& document, const query::SurveyHeading& heading) {
  return heading.level == 1 && heading.text == document.title;
}

/// The text of one document being written, heading by heading and clause by clause, in the order of the file.
class Text {
 public:
  Text(const Edition& edition, std::size_t document, const CopiesOfCompany& copies)
      : edition_(edition), document_(document), copies_(copies), about_(edition.survey.documents.at(document)) {}

  Html write() {
    for (const std::size_t index : about_.clauses) {
      const query::SurveyClause& clause = edition_.survey.clauses.at(index);
      write_headings_before(clause.place.begin);
      const Html inside = marks_of_headings_before(clause.place.end);
      text_ += clause_of(edition_, edition_.company_of_document[document_], index, inside, copies_);
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
    const std::string anchor = Addresses::heading_anchor(document_, next_++);
    if (is_title(about_, heading)) {
      text_ += part("company: heading-inside", {{"anchor", attribute(anchor)}});
      return;
    }
    // h2 is the document's title; no level is skipped on the way down, or the outline of the page has holes.
    level_ = std::clamp(heading.level + 1, 3, std::min(level_ + 1, 6));
    const OddText odd = with_oddities(heading.text, heading.oddities, anchor);
    const Html read_as =
        heading.mkhedruli.empty() ? Html() : part("company: heading-read", {{"text", attribute(heading.mkhedruli)}});
    text_ += part("company: heading", {{"level", text(fmt::format("{}", level_))},
                                       {"anchor", attribute(anchor)},
                                       {"lang", attribute(tag_of(heading))},
                                       {"read-as", read_as},
                                       {"text", odd.text},
                                       {"notes", odd.notes}});
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
  const CopiesOfCompany& copies_;
  const query::SurveyDocument& about_;
  Html text_;
  std::size_t next_ = 0;
  int level_ = 2;
};

Html text_of(const Edition& edition, std::size_t index, const CopiesOfCompany& copies) {
  const query::SurveyDocument& document = edition.survey.documents.at(index);
  return part("company: document", {{"anchor", attribute(Addresses::document_anchor(index))},
                                    {"cited", cited_document(edition, index)},
                                    {"title", title_of(document)},
                                    {"language", badge(document.lang)},
                                    {"source", source_of(document.source, document.place)},
                                    {"oddities", oddities_of(edition, index)},
                                    {"text", Text(edition, index, copies).write()}});
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
                     {{"level", text(fmt::format("{}", std::clamp(heading.level, 1, deepest_outline)))},
                      {"anchor", attribute(Addresses::heading_anchor(index, i))},
                      {"text", name(heading.text)}});
  }
  const Html folded = count == 0
                          ? Html()
                          : part("company: outline-headings", {{"open", open ? part("company: open") : Html()},
                                                               {"count", say_count(count, "{} heading", "{} headings")},
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
  const CopiesOfCompany copies(edition, company);
  Html outline;
  Html texts;
  for (const std::size_t document : documents) {
    outline += outline_of(edition, document, headings <= headings_open);
    texts += text_of(edition, document, copies);
  }
  return part("company: reading", {{"outline", outline}, {"texts", texts}});
}

Html documents_of(const Edition& edition, std::size_t company) {
  Html rows;
  for (const std::size_t index : edition.survey.companies[company].documents) {
    const query::SurveyDocument& document = edition.survey.documents.at(index);
    rows += part("company: document-row",
                 {{"anchor", attribute(Addresses::document_anchor(index))},
                  {"title", title_of(document)},
                  {"type", document.type.empty() ? Html() : part("company: type", {{"type", say_data(document.type)}})},
                  {"language", language(document.lang)},
                  {"date", document.date.empty() ? say("none stated") : text(document.date)},
                  {"clauses", number(document.clauses.size())},
                  {"source", part("company: file", {{"source", name(document.source)}})},
                  {"place", part("company: bytes", {{"begin", text(fmt::format("{}", document.place.begin))},
                                                    {"end", text(fmt::format("{}", document.place.end))}})},
                  {"sum", document.sha256.empty() ? Html() : part("company: sum", {{"sum", text(document.sha256)}})},
                  {"provenance", provenance_of(document)}});
  }
  return part("company: documents", {{"rows", rows}});
}

Html topic_item(const Edition& edition, std::size_t company, std::size_t topic) {
  const query::SurveyCell& cell = edition.cell(company, topic);
  const Html count = cell.addressed ? part("company: topics-count", {{"count", number(cell.passages.size())}}) : Html();
  return part("company: topics-item", {{"href", attribute(topic_at_company(edition, company, topic))},
                                       {"label", name_of(edition.survey.topics[topic])},
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
                 {{"group", group_name(group)},
                  {"addressed", addressed.empty() ? Html() : part("company: topics-addressed", {{"items", addressed}})},
                  {"silent", silent.empty() ? Html() : part("company: topics-silent", {{"items", silent}})}});
  }
  return rows.empty() ? Html() : part("company: topics", {{"rows", rows}});
}

Html sentences_of(const Edition& edition, std::size_t company) {
  const Reading& reading = edition.readings[company];
  if (reading.documents == 0) return say("No document of this company was read.");
  const Html clauses = say_count(reading.clauses, "{} clause", "{} clauses");
  Html sentences = say_count(reading.documents, "{} document with {} was read, in {}.",
                             "{} documents with {} were read, in {}.", {clauses, languages(reading.languages)});
  sentences += Html(Literal(" "));
  const Html topics = say_count(edition.survey.topics.size(), "{} topic", "{} topics");
  sentences += say_count(edition.addressed_by(company), "{} of {} is addressed.", "{} of {} are addressed.", {topics});
  return sentences;
}

Html aliases_of(const query::SurveyCompany& company) {
  if (company.aliases.empty()) return {};
  std::vector<Html> names;
  for (const std::string& alias : company.aliases) names.push_back(name(alias));
  return part("company: aliases", {{"names", with_commas(names)}});
}

Html versions_link(const Edition& edition, std::size_t company) {
  const parity::Parity* versions = edition.versions_of(company);
  if (versions == nullptr) return {};
  return part("company: versions",
              {{"href", attribute(edition.addresses.parity_file(company))}, {"gaps", in_words(gaps_of(*versions))}});
}

}  // namespace

Page company_page(const Edition& edition, std::size_t company) {
  const query::SurveyCompany& about = edition.survey.companies.at(company);
  const bool read = !about.documents.empty();
  const Html main = part(
      "company: page",
      {{"name", name_of(about)},
       {"other-name", other_name_of(about)},
       {"standing", sentences_of(edition, company)},
       {"aliases", aliases_of(about)},
       {"website", about.website.empty() ? Html() : part("company: website", {{"website", external(about.website)}})},
       {"versions", versions_link(edition, company)},
       {"letters", letters_switch(edition)},
       {"documents", read ? documents_of(edition, company) : part("company: no-documents")},
       {"topics", edition.readings[company].nothing() ? Html() : topics_of(edition, company)},
       {"reading", read ? reading_of(edition, company) : Html()}});
  return {edition.addresses.company_file(company),
          frame(edition, PageKind::company, say("{}: policies side by side", {plain_name_of(about)}), main,
                {"cite", "reading"})};
}

}  // namespace punkti::web
