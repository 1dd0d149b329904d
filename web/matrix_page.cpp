// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace punkti::web {
namespace {

/// Up to so many companies the matrix stands open on the page; more of them scroll in a region of their own.
constexpr std::size_t companies_that_fit = 7;

/// A list of findings names at most so many.
constexpr std::size_t findings_named = 8;

Html cell_of(const Edition& edition, std::size_t company, std::size_t topic) {
  const query::SurveyCell& cell = edition.cell(company, topic);
  const Html href =
      attribute(fmt::format("{}#{}", edition.addresses.topic_file(topic), edition.addresses.company_anchor(company)));
  const Html who = text(edition.survey.companies[company].name);
  if (!cell.addressed) {
    const std::size_t touched = cell.in_passing.size();
    return part(
        "matrix: cell-silent",
        {{"href", href},
         {"company", who},
         {"word", text(edition.readings[company].nothing() ? "not read" : "silent")},
         {"in-passing", touched == 0 ? Html() : part("matrix: cell-in-passing", {{"count", number(touched)}})}});
  }
  const std::size_t passages = cell.passages.size();
  const std::size_t strength = passages >= 5 ? 3 : passages >= 2 ? 2 : 1;
  return part("matrix: cell", {{"strength", number(strength)},
                               {"href", href},
                               {"company", who},
                               {"passages", number(passages)},
                               {"languages", text(fmt::format("{}", fmt::join(in_order(cell.languages), " ")))}});
}

Html row_of(const Edition& edition, std::size_t topic) {
  const query::SurveyTopic& about = edition.survey.topics[topic];
  Html cells;
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
    cells += cell_of(edition, company, topic);
  return part("matrix: row", {{"anchor", attribute(edition.addresses.topic_anchor(topic))},
                              {"href", attribute(edition.addresses.topic_file(topic))},
                              {"label", text(about.label_en)},
                              {"label-ka", in_georgian(about.label_ka, about.label_en)},
                              {"cells", cells}});
}

Html matrix_of(const Edition& edition) {
  const auto& companies = edition.survey.companies;
  if (companies.empty()) return part("matrix: no-companies");
  Html heads;
  for (std::size_t company = 0; company < companies.size(); ++company)
    heads += part("matrix: head", {{"href", attribute(edition.addresses.company_file(company))},
                                   {"name", name(companies[company].name)}});
  Html groups;
  for (const auto& [group, topics] : edition.groups) {
    Html rows;
    for (const std::size_t topic : topics) rows += row_of(edition, topic);
    groups += part("matrix: group", {{"columns", text(fmt::format("{}", companies.size() + 1))},
                                     {"group", text(heading_of_group(group))},
                                     {"rows", rows}});
  }
  std::set<std::string> codes;
  for (const auto& reading : edition.readings) codes.insert(reading.languages.begin(), reading.languages.end());
  std::vector<std::string> legend;
  legend.reserve(codes.size());
  for (const std::string& code : in_order({codes.begin(), codes.end()}))
    legend.push_back(fmt::format("{} {}", code, language_name(code)));
  return part("matrix: matrix",
              {{"width", Html(companies.size() <= companies_that_fit ? Literal("fits") : Literal("long"))},
               {"legend-languages", text(fmt::format("{}", fmt::join(legend, ", ")))},
               {"heads", heads},
               {"downloads", part("page: downloads", {{"table", Html(Literal("matrix"))}})},
               {"groups", groups}});
}

Html company_table(const Edition& edition) {
  const auto& companies = edition.survey.companies;
  const std::size_t topics = edition.survey.topics.size();
  Html rows;
  for (std::size_t company = 0; company < companies.size(); ++company) {
    const Reading& reading = edition.readings[company];
    const query::SurveyCompany& who = companies[company];
    rows += part("matrix: company-row",
                 {{"href", attribute(edition.addresses.company_file(company))},
                  {"name", name(who.name)},
                  {"name-ka", in_georgian(who.name_ka, who.name)},
                  {"documents", number(reading.documents)},
                  {"clauses", number(reading.clauses)},
                  {"languages", text(named(reading.languages))},
                  {"addressed", text(fmt::format("{} of {}", edition.addressed_by(company), topics))}});
  }
  return part("matrix: companies", {{"downloads", part("page: downloads", {{"table", Html(Literal("companies"))}})},
                                    {"topics", text(counted(topics, "topic", "topics"))},
                                    {"rows", rows}});
}

/// A thing worth a look: where it leads, what it is called, and a few words after it.
struct Finding {
  std::string href;
  std::string label;
  std::string note;
};

Html finding(std::string_view what, const std::vector<Finding>& found, bool with_count = true) {
  if (found.empty()) return {};
  Html list;
  for (std::size_t i = 0; i < std::min(found.size(), findings_named); ++i) {
    if (i > 0) list += Html(Literal(", "));
    list += part("matrix: finding-link",
                 {{"href", attribute(found[i].href)}, {"text", name(found[i].label)}, {"note", text(found[i].note)}});
  }
  if (found.size() > findings_named) list += text(fmt::format(" and {} more", found.size() - findings_named));
  const Html count = with_count ? part("matrix: finding-count", {{"count", number(found.size())}}) : Html();
  return part("matrix: finding", {{"what", text(what)}, {"count", count}, {"list", list}});
}

std::vector<Finding> topics_addressed_by(const Edition& edition, std::size_t companies_read, bool all) {
  std::vector<Finding> found;
  for (std::size_t topic = 0; topic < edition.survey.topics.size() && companies_read > 0; ++topic) {
    std::size_t addressing = 0;
    for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
      addressing += edition.cell(company, topic).addressed ? 1U : 0U;
    if (addressing == (all ? companies_read : 0))
      found.push_back({edition.addresses.topic_file(topic), edition.survey.topics[topic].label_en, ""});
  }
  return found;
}

std::vector<Finding> most_silent(const Edition& edition) {
  std::vector<std::pair<std::size_t, std::size_t>> silent;  // topics it is silent on, company
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company) {
    const std::size_t topics = edition.survey.topics.size() - edition.addressed_by(company);
    if (!edition.readings[company].nothing() && topics > 0) silent.emplace_back(topics, company);
  }
  std::ranges::stable_sort(silent, std::ranges::greater{}, [](const auto& entry) { return entry.first; });
  silent.resize(std::min<std::size_t>(silent.size(), 3));
  std::vector<Finding> found;
  found.reserve(silent.size());
  for (const auto& [topics, company] : silent)
    found.push_back({edition.addresses.company_file(company) + "#topics", edition.survey.companies[company].name,
                     fmt::format(" ({})", counted(topics, "topic", "topics"))});
  return found;
}

/// A topic addressed in some of a company's languages and not in others: readers of the others do not learn of it.
std::vector<Finding> language_gaps(const Edition& edition) {
  std::vector<Finding> found;
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company) {
    std::size_t gaps = 0;
    for (std::size_t topic = 0; topic < edition.survey.topics.size(); ++topic) {
      const query::SurveyCell& cell = edition.cell(company, topic);
      const auto lacks = [&cell](const std::string& lang) {
        return lang != "other" && std::ranges::find(cell.languages, lang) == cell.languages.end();
      };
      if (cell.addressed && std::ranges::any_of(edition.readings[company].languages, lacks)) ++gaps;
    }
    if (gaps > 0)
      found.push_back({edition.addresses.company_file(company) + "#topics", edition.survey.companies[company].name,
                       fmt::format(" ({})", counted(gaps, "topic", "topics"))});
  }
  return found;
}

std::vector<Finding> differing_versions(const Edition& edition) {
  std::vector<Finding> found;
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company) {
    const parity::Parity* versions = edition.versions_of(company);
    if (versions == nullptr) continue;
    const VersionGaps gaps = gaps_of(*versions);
    if (gaps.differing + gaps.missing + gaps.shortened > 0)
      found.push_back({edition.addresses.parity_file(company), edition.survey.companies[company].name,
                       fmt::format(" ({})", in_words(gaps))});
  }
  return found;
}

std::vector<Finding> copies_found(const Edition& edition) {
  std::vector<Finding> found;
  for (const ScopeCount& one : copies_by_scope(edition.copies))
    found.push_back({"duplicates.html#" + one.anchor, one.heading,
                     fmt::format(" ({})", counted(one.count, "passage", "passages"))});
  return found;
}

std::vector<Finding> odd_documents(const Edition& edition) {
  std::vector<Finding> found;
  for (std::size_t document = 0; document < edition.survey.documents.size(); ++document) {
    const query::SurveyDocument& about = edition.survey.documents[document];
    if (about.oddities.empty()) continue;
    const std::size_t company = edition.company_of_document[document];
    found.push_back(
        {fmt::format("{}#{}", edition.addresses.company_file(company), Addresses::document_anchor(document)),
         first_words(about.title.empty() ? about.id : about.title, 60),
         fmt::format(" ({}, {})", first_words(edition.survey.companies[company].name, 40), about.oddities.size())});
  }
  return found;
}

Html findings_of(const Edition& edition) {
  const auto read = static_cast<std::size_t>(
      std::ranges::count_if(edition.readings, [](const Reading& reading) { return !reading.nothing(); }));
  Html rows;
  rows += finding("Addressed by every company", topics_addressed_by(edition, read, true));
  rows += finding("Addressed by none", topics_addressed_by(edition, read, false));
  rows += finding("Silent most often", most_silent(edition), false);
  rows += finding("Addressed in some of their languages only", language_gaps(edition));
  rows += finding("English and Georgian texts that differ", differing_versions(edition));
  rows += finding("Published more than once", copies_found(edition), false);
  rows += finding("Documents with oddities", odd_documents(edition));
  return rows.empty() ? Html() : part("matrix: findings", {{"rows", rows}});
}

Html languages_of(const query::Survey& survey) {
  std::vector<std::string> codes;
  for (const char* code : {"ka", "en", "ru"})
    if (std::ranges::any_of(survey.documents, [code](const auto& document) { return document.lang == code; }))
      codes.emplace_back(code);
  return codes.empty() ? Html() : part("matrix: in-languages", {{"languages", text(named(codes))}});
}

}  // namespace

Page matrix_page(const Edition& edition) {
  const query::Survey& survey = edition.survey;
  const std::string companies = counted(survey.companies.size(), "company", "companies");
  const std::string topics = counted(survey.topics.size(), "topic", "topics");
  const Html main =
      part("matrix: page", {{"companies", text(companies)},
                            {"topics", text(topics)},
                            {"clauses", text(counted(survey.clauses.size(), "clause", "clauses"))},
                            {"documents", text(counted(survey.documents.size(), "document", "documents"))},
                            {"languages", languages_of(survey)},
                            {"findings", findings_of(edition)},
                            {"matrix", matrix_of(edition)},
                            {"company-table", company_table(edition)}});
  return {"index.html",
          frame(edition, PageKind::matrix,
                say("{} and {}, side by side", {say_count(survey.companies.size(), "{} company", "{} companies"),
                                                say_count(survey.topics.size(), "{} topic", "{} topics")}),
                main)};
}

}  // namespace punkti::web
