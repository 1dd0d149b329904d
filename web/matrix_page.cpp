// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/page.hpp"
#include "web/standing.hpp"
#include "web/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::web {
namespace {

/// Up to so many companies they are the columns and the matrix stands open on the page. Of more, each is a row: a list
/// of names is read downwards, and topics are always about fifty.
constexpr std::size_t companies_that_fit = 8;

/// From so many passages on, a cell's ground is stronger.
constexpr std::size_t several_passages = 2;
constexpr std::size_t many_passages = 5;

class Matrix {
 public:
  explicit Matrix(const Edition& edition)
      : edition_(edition),
        topics_(edition.topics_in_order()),
        languages_(languages_with_topics(edition)),
        fits_(edition.survey.companies.size() <= companies_that_fit) {}

  Html write() {
    const Html choices = tools();
    return part("matrix: matrix", {{"width", Html(fits_ ? Literal("fits") : Literal("long"))},
                                   {"tools", choices},
                                   {"rows-are", Html(fits_ ? Literal("topics") : Literal("companies"))},
                                   {"corner", fits_ ? say("Topic") : say("Company")},
                                   {"heads", fits_ ? company_heads() : topic_heads()},
                                   {"groups", fits_ ? topic_rows() : company_rows()},
                                   {"downloads", part("page: downloads", {{"table", Html(Literal("matrix"))}})}});
  }

 private:
  [[nodiscard]] std::size_t companies() const { return edition_.survey.companies.size(); }
  [[nodiscard]] const query::SurveyTopic& topic(std::size_t index) const { return edition_.survey.topics.at(index); }
  [[nodiscard]] Html company_href(std::size_t company) const {
    return attribute(edition_.addresses.company_file(company));
  }
  [[nodiscard]] Html topic_href(std::size_t index) const { return attribute(edition_.addresses.topic_file(index)); }
  [[nodiscard]] Html company_key(std::size_t company) const {
    return attribute(edition_.addresses.company_key(company));
  }
  [[nodiscard]] Html topic_key(std::size_t index) const { return attribute(edition_.addresses.topic_key(index)); }

  /// "25/49"
  static Html tally(std::size_t some, std::size_t all) { return text(fmt::format("{}/{}", some, all)); }

  [[nodiscard]] Html tally_of_company(std::size_t company) const {
    return tally(topics_of(edition_, company).addressed.size(), edition_.survey.topics.size());
  }
  [[nodiscard]] Html tally_of_topic(std::size_t index) const {
    return tally(companies_on(edition_, index).addressed.size(), companies());
  }

  /// Beside the name of a company with texts that topics could not be looked for in.
  [[nodiscard]] Html in_part(std::size_t company) const {
    return read_in_part(edition_, company) ? part("matrix: in-part") : Html();
  }

  // -- what there is to choose

  [[nodiscard]] Html tools() const {
    Html groups;
    for (const auto& [group, topics] : edition_.groups)
      groups += part("matrix: option", {{"value", attribute(group)}, {"name", group_name(group)}});
    Html languages;
    for (const std::string& code : languages_)
      languages += part("matrix: option", {{"value", attribute(code)}, {"name", language(code)}});
    Html names;
    for (std::size_t company = 0; company < companies(); ++company)
      names += part("matrix: company-option",
                    {{"id", company_key(company)}, {"name", name_of(edition_.survey.companies[company])}});
    return part("matrix: tools", {{"group-options", groups},
                                  {"language-options", languages},
                                  {"company-options", names},
                                  {"chosen", tally(companies(), companies())}});
  }

  // -- heads and rows

  [[nodiscard]] Html company_heads() const {
    Html heads;
    for (std::size_t company = 0; company < companies(); ++company)
      heads += part("matrix: head-company", {{"key", company_key(company)},
                                             {"href", company_href(company)},
                                             {"name", name_of(edition_.survey.companies[company])},
                                             {"tally", tally_of_company(company)},
                                             {"in-part", in_part(company)}});
    return heads;
  }

  [[nodiscard]] Html topic_heads() const {
    Html heads;
    for (const std::size_t index : topics_)
      heads += part("matrix: head-topic", {{"anchor", attribute(edition_.addresses.topic_anchor(index))},
                                           {"key", topic_key(index)},
                                           {"group-id", attribute(topic(index).group)},
                                           {"group", group_name(topic(index).group)},
                                           {"href", topic_href(index)},
                                           {"label", name_of(topic(index))},
                                           {"tally", tally_of_topic(index)}});
    return heads;
  }

  [[nodiscard]] Html topic_rows() const {
    Html groups;
    for (const auto& [group, topics] : edition_.groups) {
      Html rows;
      for (const std::size_t index : topics) rows += topic_row(index);
      groups += part("matrix: group", {{"group-id", attribute(group)},
                                       {"columns", text(fmt::format("{}", companies() + 1))},
                                       {"group", group_name(group)},
                                       {"rows", rows}});
    }
    return groups;
  }

  [[nodiscard]] Html topic_row(std::size_t index) const {
    Html cells;
    for (std::size_t company = 0; company < companies(); ++company) cells += cell(company, index);
    return part(
        "matrix: row-topic",
        {{"anchor", attribute(edition_.addresses.topic_anchor(index))},
         {"key", topic_key(index)},
         {"group-id", attribute(topic(index).group)},
         {"languages", in_languages(companies(), [&](std::size_t company) { return std::pair(company, index); })},
         {"href", topic_href(index)},
         {"label", name_of(topic(index))},
         {"tally", tally_of_topic(index)},
         {"other-name", other_name_of(topic(index))},
         {"cells", cells}});
  }

  [[nodiscard]] Html company_rows() const {
    Html rows;
    for (std::size_t company = 0; company < companies(); ++company) {
      Html cells;
      for (const std::size_t index : topics_) cells += cell(company, index);
      rows +=
          part("matrix: row-company",
               {{"key", company_key(company)},
                {"languages",
                 in_languages(topics_.size(), [&](std::size_t column) { return std::pair(company, topics_[column]); })},
                {"href", company_href(company)},
                {"name", name_of(edition_.survey.companies[company])},
                {"tally", tally_of_company(company)},
                {"in-part", in_part(company)},
                {"cells", cells}});
    }
    return part("matrix: body", {{"rows", rows}});
  }

  // -- cells

  /// A row's cells in each language, for the script: "3,p,,-" is three passages, in passing, silent, not read.
  template <class CellAt>
  [[nodiscard]] Html in_languages(std::size_t columns, CellAt cell_at) const {
    Html all;
    for (const std::string& code : languages_) {
      std::string cells;
      for (std::size_t column = 0; column < columns; ++column) {
        const auto [company, index] = cell_at(column);
        const StandingInLanguage found = standing_in(edition_, company, index, code);
        if (column > 0) cells += ',';
        if (found.standing == Standing::addressed) cells += fmt::format("{}", found.passages);
        if (found.standing == Standing::in_passing) cells += 'p';
        if (found.standing == Standing::not_read) cells += '-';
      }
      all += part("matrix: in-language", {{"language", attribute(code)}, {"cells", attribute(cells)}});
    }
    return all;
  }

  /// A narrow screen shows an open matrix as a list by topic, where each cell has to name its company.
  [[nodiscard]] Html who(std::size_t company) const {
    return fits_ ? part("matrix: who", {{"company", name_of(edition_.survey.companies[company])}}) : Html();
  }

  [[nodiscard]] Html cell(std::size_t company, std::size_t index) const {
    const query::SurveyCell& about = edition_.cell(company, index);
    const Html anchor = attribute(edition_.addresses.cell_anchor(company, index));
    const Html href = attribute(
        fmt::format("{}#{}", edition_.addresses.topic_file(index), edition_.addresses.company_anchor(company)));
    const Standing standing = standing_of(edition_, company, index);
    if (standing != Standing::addressed)
      return part("matrix: cell-word", {{"anchor", anchor},
                                        {"standing", Html(class_of(standing))},
                                        {"href", href},
                                        {"who", who(company)},
                                        {"word", word_for(standing)}});
    const std::size_t passages = about.passages.size();
    const std::size_t strength = passages >= many_passages ? 3 : passages >= several_passages ? 2 : 1;
    return part("matrix: cell", {{"anchor", anchor},
                                 {"strength", number(strength)},
                                 {"href", href},
                                 {"who", who(company)},
                                 {"passages", number(passages)},
                                 {"unit", passages == 1 ? say("passage") : say("passages")},
                                 {"languages", text(fmt::format("{}", fmt::join(in_order(about.languages), " ")))}});
  }

  static Literal class_of(Standing standing) {
    return standing == Standing::silent       ? Literal("none")
           : standing == Standing::in_passing ? Literal("touch")
                                              : Literal("unread");
  }

  static Html word_for(Standing standing) {
    return standing == Standing::silent       ? say("silent")
           : standing == Standing::in_passing ? say("in passing")
                                              : say("not read");
  }

  const Edition& edition_;
  std::vector<std::size_t> topics_;  // in the order of the matrix
  std::vector<std::string> languages_;
  bool fits_;
};

bool something_was_not_read(const Edition& edition) {
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
    if (!topics_of(edition, company).not_read.empty()) return true;
  return false;
}

bool something_was_read_in_part(const Edition& edition) {
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
    if (read_in_part(edition, company)) return true;
  return false;
}

Html legend_of(const Edition& edition) {
  std::vector<Html> languages;
  for (const std::string& code : languages_with_topics(edition))
    languages.push_back(part("matrix: code", {{"code", text(code)}, {"language", language(code)}}));
  return part("matrix: legend",
              {{"languages", with_commas(languages)},
               {"unread", something_was_not_read(edition) ? part("matrix: legend-unread") : Html()},
               {"in-part", something_was_read_in_part(edition) ? part("matrix: legend-in-part") : Html()}});
}

}  // namespace

Page matrix_page(const Edition& edition) {
  const bool nothing = edition.survey.companies.empty();
  const Html standing = say("{} and {}: who addresses what, who is silent, and the clauses that say so.",
                            {say_count(edition.survey.companies.size(), "{} company", "{} companies"),
                             say_count(edition.survey.topics.size(), "{} topic", "{} topics")});
  const Html main =
      part("matrix: page", {{"standing", standing},
                            {"legend", nothing ? Html() : legend_of(edition)},
                            {"matrix", nothing ? part("matrix: no-companies") : Matrix(edition).write()}});
  return {"matrix.html",
          frame(edition, PageKind::matrix, say("Matrix: policies side by side"), main, {"view", "matrix"})};
}

}  // namespace punkti::web
