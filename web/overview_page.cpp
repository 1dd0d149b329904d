// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/charts.hpp"
#include "web/findings.hpp"
#include "web/page.hpp"
#include "web/standing.hpp"
#include "web/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace punkti::web {
namespace {

/// A picture of more companies is no longer looked at but read: the matrix has the others.
constexpr std::size_t companies_in_picture = 30;

// -- what was compared

Html amount(const Html& what, const Html& amount) {
  return part("overview: amount", {{"what", what}, {"amount", amount}});
}

std::vector<std::string> languages_read(const query::Survey& survey) {
  std::set<std::string> codes;
  for (const query::SurveyDocument& document : survey.documents) codes.insert(document.lang);
  return in_order({codes.begin(), codes.end()});
}

Html amounts_of(const Edition& edition) {
  const query::Survey& survey = edition.survey;
  Html all = amount(say("Companies"), number(survey.companies.size()));
  all += amount(say("Topics"), number(survey.topics.size()));
  all += amount(say("Documents"), number(survey.documents.size()));
  all += amount(say("Clauses"), number(survey.clauses.size()));
  all += amount(say("Facts"), number(edition.facts.count()));
  if (!survey.documents.empty()) all += amount(say("Languages"), languages(languages_read(survey)));
  return all;
}

/// Texts in languages without wordings of topics are kept and searched, but their silence says nothing.
Html languages_note(const Edition& edition) {
  std::vector<std::string> unread = languages_read(edition.survey);
  std::erase_if(unread, [](const std::string& code) {
    return std::ranges::find(query::topic_languages, code) != query::topic_languages.end();
  });
  return unread.empty() ? Html() : part("overview: languages-note", {{"languages", languages(unread)}});
}

// -- who addresses how much

struct Coverage {
  std::size_t company = 0;
  Standings topics;
};

/// Those who address most first; those of whom nothing was read last.
std::vector<Coverage> coverages_of(const Edition& edition) {
  std::vector<Coverage> all;
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
    all.push_back({company, topics_of(edition, company)});
  const std::size_t topics = edition.survey.topics.size();
  const auto order = [topics](const Coverage& one) {
    return std::tuple(one.topics.read() == 0, topics - one.topics.addressed.size(),
                      topics - one.topics.in_passing.size());
  };
  std::ranges::stable_sort(all, {}, order);
  return all;
}

/// Beside its name: what of a company topics were not looked for in.
Html in_part(const Edition& edition, std::size_t company) {
  if (!read_in_part(edition, company)) return {};
  return part("overview: in-part", {{"languages", languages(unread_languages(edition, company))}});
}

Html coverage_row(const Edition& edition, const Coverage& coverage) {
  const Html href = attribute(edition.addresses.company_file(coverage.company));
  const Html name = name_of(edition.survey.companies[coverage.company]);
  const Standings& topics = coverage.topics;
  if (topics.read() == 0) return part("overview: coverage-unread", {{"href", href}, {"name", name}});
  const bool partly = read_in_part(edition, coverage.company);
  return part("overview: coverage-row",
              {{"href", href},
               {"name", name},
               {"in-part", in_part(edition, coverage.company)},
               {"addressed", number(topics.addressed.size())},
               {"in-passing", number(topics.in_passing.size())},
               {"silent", number(topics.silent.size())},
               {"bar", bar({{topics.addressed.size(), Filling::solid},
                            {topics.in_passing.size(), Filling::striped},
                            {topics.silent.size(), partly ? Filling::dotted : Filling::hollow}},
                           edition.survey.topics.size())}});
}

Html key_item(const Html& drawn, const Html& word) {
  return part("overview: key-item", {{"drawn", drawn}, {"word", word}});
}

Html more_companies(std::size_t shown, std::size_t all) {
  return shown == all ? Html() : part("overview: more-companies", {{"count", number(shown)}});
}

Html coverage_of(const Edition& edition) {
  const std::vector<Coverage> all = coverages_of(edition);
  const std::size_t shown = std::min(all.size(), companies_in_picture);
  Html rows;
  bool partly = false;
  for (std::size_t i = 0; i < shown; ++i) {
    rows += coverage_row(edition, all[i]);
    partly = partly || read_in_part(edition, all[i].company);
  }
  Html key = key_item(bar_swatch(Filling::solid), say("addressed"));
  key += key_item(bar_swatch(Filling::striped), say("in passing"));
  key += key_item(bar_swatch(Filling::hollow), say("silent"));
  if (partly) key += key_item(bar_swatch(Filling::dotted), say("silent where it was read"));
  return part("overview: matrix", {{"key", key},
                                   {"topics", say_count(edition.survey.topics.size(), "{} topic", "{} topics")},
                                   {"rows", rows},
                                   {"more", more_companies(shown, all.size())}});
}

// -- the companies

/// "2024-05-01", "2021 – 2024-05-01": the earliest and the latest.
Html stretch_of(const std::set<std::string>& dates) {
  if (dates.empty()) return part("overview: no-date");
  const auto day = [](const std::string& date) { return part("overview: day", {{"date", attribute(date)}}); };
  Html stretch = day(*dates.begin());
  if (dates.size() > 1) {
    stretch += Html(Literal(" – "));
    stretch += day(*dates.rbegin());
  }
  return stretch;
}

std::set<std::string> dates_of(const Edition& edition, std::size_t company, std::string query::SurveyDocument::*which) {
  std::set<std::string> dates;
  for (const std::size_t document : edition.survey.companies.at(company).documents)
    if (const std::string& date = edition.survey.documents.at(document).*which; !date.empty()) dates.insert(date);
  return dates;
}

Html companies_of(const Edition& edition) {
  Html rows;
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company) {
    const Reading& reading = edition.readings[company];
    const query::SurveyCompany& who = edition.survey.companies[company];
    rows +=
        part("overview: company-row", {{"href", attribute(edition.addresses.company_file(company))},
                                       {"name", name_of(who)},
                                       {"other-name", other_name_of(who)},
                                       {"documents", number(reading.documents)},
                                       {"dates", stretch_of(dates_of(edition, company, &query::SurveyDocument::date))},
                                       {"languages", languages(reading.languages)},
                                       {"clauses", number(reading.clauses)},
                                       {"addressed", number(edition.addressed_by(company))}});
  }
  return part("overview: companies",
              {{"rows", rows}, {"downloads", part("page: downloads", {{"table", Html(Literal("companies"))}})}});
}

// -- how long the texts are

struct Length {
  std::size_t clauses = 0, characters = 0;
};
using Lengths = std::map<std::string, Length>;  // by language

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// By the language of the documents, as versions of a document have it.
Lengths lengths_of(const Edition& edition, std::size_t company) {
  Lengths lengths;
  for (const std::size_t document : edition.survey.companies.at(company).documents) {
    const query::SurveyDocument& about = edition.survey.documents.at(document);
    for (const std::size_t clause : about.clauses) {
      Length& length = lengths[about.lang];
      ++length.clauses;
      length.characters += characters_in(edition.survey.clauses.at(clause).text);
    }
  }
  return lengths;
}

Filling filling_of(std::string_view lang) {
  if (lang == "ka") return Filling::solid;
  return lang == "en" ? Filling::striped : Filling::hollow;
}

Html length_body(const Edition& edition, std::size_t company, const Lengths& lengths, std::size_t longest) {
  std::vector<std::string> codes;
  for (const auto& [code, length] : lengths) codes.push_back(code);
  Html rows;
  for (const std::string& code : in_order(codes)) {
    const Length& length = lengths.at(code);
    const Html cells = part("overview: length-cells", {{"language", language(code)},
                                                       {"clauses", number(length.clauses)},
                                                       {"characters", number(length.characters)},
                                                       {"bar", bar({{length.characters, filling_of(code)}}, longest)}});
    if (!rows.empty()) {
      rows += part("overview: length-row", {{"cells", cells}});
      continue;
    }
    const bool compared = edition.versions_of(company) != nullptr;
    rows += part("overview: length-first",
                 {{"languages", number(codes.size())},
                  {"href", attribute(edition.addresses.company_file(company))},
                  {"name", name_of(edition.survey.companies[company])},
                  {"versions",
                   compared ? part("overview: versions", {{"href", attribute(edition.addresses.parity_file(company))}})
                            : Html()},
                  {"cells", cells}});
  }
  return part("overview: length-body", {{"rows", rows}});
}

Html lengths_picture(const Edition& edition) {
  std::vector<std::pair<std::size_t, Lengths>> several;  // companies with more than one language
  std::size_t longest = 0;
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
    if (Lengths lengths = lengths_of(edition, company); lengths.size() > 1) {
      for (const auto& [code, length] : lengths) longest = std::max(longest, length.characters);
      several.emplace_back(company, std::move(lengths));
    }
  const std::size_t shown = std::min(several.size(), companies_in_picture);
  Html bodies;
  for (std::size_t i = 0; i < shown; ++i) bodies += length_body(edition, several[i].first, several[i].second, longest);
  return bodies.empty()
             ? Html()
             : part("overview: lengths", {{"bodies", bodies}, {"more", more_companies(shown, several.size())}});
}

// -- how old the texts are

Html date_row(const Edition& edition, std::size_t company, const Years& years) {
  const std::set<std::string> dated = dates_of(edition, company, &query::SurveyDocument::date);
  const std::set<std::string> retrieved = dates_of(edition, company, &query::SurveyDocument::retrieved);
  if (dated.empty() && retrieved.empty()) return {};
  std::vector<DatePoint> points;
  for (const std::string& date : dated) points.push_back({date, false});
  for (const std::string& date : retrieved) points.push_back({date, true});
  return part("overview: date-row", {{"href", attribute(edition.addresses.company_file(company))},
                                     {"name", name_of(edition.survey.companies[company])},
                                     {"dated", stretch_of(dated)},
                                     {"retrieved", stretch_of(retrieved)},
                                     {"line", date_line(points, years)}});
}

Html dates_picture(const Edition& edition) {
  std::vector<std::string_view> all;
  for (const query::SurveyDocument& document : edition.survey.documents) {
    all.push_back(document.date);
    all.push_back(document.retrieved);
  }
  const Years years = years_of(all);
  Html rows;
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
    rows += date_row(edition, company, years);
  if (rows.empty()) return {};
  Html key = key_item(date_swatch(false), say("date of a document"));
  key += key_item(date_swatch(true), say("day of retrieval"));
  return part("overview: dates", {{"key", key}, {"scale", year_scale(years)}, {"rows", rows}});
}

}  // namespace

Page overview_page(const Edition& edition) {
  const query::Survey& survey = edition.survey;
  const Html title =
      say("{} on {}: what is said, and what is not", {say_count(survey.companies.size(), "{} company", "{} companies"),
                                                      say_count(survey.topics.size(), "{} topic", "{} topics")});
  const bool nothing = survey.companies.empty();
  Html pictures = nothing ? part("overview: none") : bar_patterns();
  if (!nothing) pictures += coverage_of(edition);
  const Html main = part("overview: page", {{"title", title},
                                            {"amounts", amounts_of(edition)},
                                            {"languages-note", languages_note(edition)},
                                            {"findings", findings_of(edition)},
                                            {"matrix", pictures},
                                            {"companies", nothing ? Html() : companies_of(edition)},
                                            {"lengths", lengths_picture(edition)},
                                            {"dates", dates_picture(edition)}});
  return {"index.html", frame(edition, PageKind::overview, title, main)};
}

}  // namespace punkti::web
