// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/marks.hpp"
#include "web/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace punkti::web {
namespace {

using parity::Status;

struct StatusWords {
  Status status;
  std::string_view said;   ///< at a row
  std::string_view tally;  ///< after a count
  Literal mark;            ///< class of the row
};

/// What deserves a look most comes first in a tally.
constexpr std::array<StatusWords, 5> status_words = {{
    {Status::different, "A fact differs", "with a fact that differs", Literal("different")},
    {Status::en_only, "Only in English", "only in English", Literal("lone")},
    {Status::ka_only, "Only in Georgian", "only in Georgian", Literal("lone")},
    {Status::shortened, "Shortened", "shortened in one language", Literal("shortened")},
    {Status::parallel, "In both", "in both", Literal("parallel")},
}};

const StatusWords& words_of(Status status) {
  return *std::ranges::find(status_words, status, &StatusWords::status);
}

std::string version_anchor(std::size_t comparison) {
  return fmt::format("v-{}", comparison + 1);
}

bool worth_a_look(const parity::Row& row) {
  return row.status != Status::parallel;
}

Html title_of(const parity::VersionName& version) {
  return name(version.title.empty() ? version.document : version.title);
}

Html version_of(const parity::VersionName& version) {
  return part("parity: version-name",
              {{"language", badge(version.lang)},
               {"title", title_of(version)},
               {"date", version.date.empty() ? Html() : part("parity: version-date", {{"date", text(version.date)}})},
               {"source", name(version.source)}});
}

/// One side of a row, with what stands in it alone and what differs in it.
class Side {
 public:
  Side(const Edition& edition, const parity::BlockRow& row, bool english)
      : edition_(edition), row_(row), english_(english), passage_(english ? row.en : row.ka) {}

  Html write() {
    const Html language = text(english_ ? "English" : "Georgian");
    if (!passage_) return part("parity: gap", {{"language", language}});
    mark_sentences();
    mark_differences();
    return part("parity: side", {{"language", language},
                                 {"heading", row_.heading ? part("parity: heading") : Html()},
                                 {"lang", attribute(lang())},
                                 {"text", marked(passage_->text, std::move(marks_))},
                                 {"more", unplaced_},
                                 {"permalink", permalink()}});
  }

 private:
  /// By its letters: a Georgian version may be written in Latin ones.
  [[nodiscard]] std::string lang() const {
    const std::string by_letters = language_tag_of(passage_->text);
    return !english_ && by_letters == "en" ? "ka-Latn" : english_ && by_letters == "ka" ? "ka" : by_letters;
  }

  void mark_sentences() {
    const Status lone = english_ ? Status::en_only : Status::ka_only;
    for (const parity::Row& sentence : row_.sentences) {
      const auto& said = english_ ? sentence.en : sentence.ka;
      if (sentence.status != lone || !said) continue;
      if (const std::size_t at = passage_->text.find(said->text); at != std::string::npos)
        marks_.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + said->text.size())},
                          "parity: alone-here"});
      else
        unplaced_ += part("parity: unplaced", {{"lang", attribute(lang())}, {"text", text(said->text)}});
    }
  }

  void mark_differences() {
    for (const parity::Difference& difference : row_.differences)
      if (const auto place = place_of_value(passage_->text, english_ ? difference.en : difference.ka))
        marks_.push_back({*place, "parity: differs"});
  }

  [[nodiscard]] Html permalink() const {
    const auto clause = edition_.clause_at(passage_->source, passage_->place);
    if (!clause) return {};
    return part("parity: permalink", {{"href", attribute(edition_.clause_href(*clause))}});
  }

  const Edition& edition_;
  const parity::BlockRow& row_;
  bool english_;
  const std::optional<parity::Passage>& passage_;
  std::vector<Mark> marks_;
  Html unplaced_;
};

bool has_lone_sentence(const parity::BlockRow& row) {
  return row.en && row.ka && std::ranges::any_of(row.sentences, [](const parity::Row& sentence) {
           return sentence.status == Status::en_only || sentence.status == Status::ka_only;
         });
}

Html notes_of(const parity::BlockRow& row) {
  Html notes;
  for (const parity::Difference& difference : row.differences)
    notes += part(
        "parity: difference",
        {{"kind", text(heading_of_group(difference.kind))}, {"en", name(difference.en)}, {"ka", name(difference.ka)}});
  if (has_lone_sentence(row))
    notes += part("parity: note", {{"text", text("The marked sentence stands in one language only")}});
  if (row.moved) notes += part("parity: note", {{"text", text("Stands elsewhere in the Georgian text")}});
  return notes;
}

Html rows_of(const Edition& edition, const parity::Comparison& comparison, std::size_t number_of) {
  Html rows;
  for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
    const parity::BlockRow& row = comparison.rows[i];
    const auto next =
        std::find_if(comparison.rows.begin() + static_cast<std::ptrdiff_t>(i) + 1, comparison.rows.end(), worth_a_look);
    const bool leads_on = worth_a_look(row) && next != comparison.rows.end();
    const std::string to = Addresses::row_anchor(number_of, static_cast<std::size_t>(next - comparison.rows.begin()));
    rows += part("parity: row", {{"class", Html(words_of(row.status).mark)},
                                 {"anchor", attribute(Addresses::row_anchor(number_of, i))},
                                 {"status", text(words_of(row.status).said)},
                                 {"notes", notes_of(row)},
                                 {"next", leads_on ? part("parity: next", {{"anchor", attribute(to)}}) : Html()},
                                 {"en", Side(edition, row, true).write()},
                                 {"ka", Side(edition, row, false).write()}});
  }
  return rows;
}

Html tally_of(const parity::Comparison& comparison, std::size_t number_of) {
  Html items;
  for (const StatusWords& words : status_words) {
    const auto count =
        static_cast<std::size_t>(std::ranges::count(comparison.rows, words.status, &parity::Row::status));
    if (count == 0) continue;
    const Html said = text(fmt::format("{} {}", counted(count, "row", "rows"), words.tally));
    const auto first = std::ranges::find(comparison.rows, words.status, &parity::Row::status);
    const auto row = static_cast<std::size_t>(first - comparison.rows.begin());
    items += words.status == Status::parallel
                 ? part("parity: tally-plain", {{"count", said}})
                 : part("parity: tally-item",
                        {{"anchor", attribute(Addresses::row_anchor(number_of, row))}, {"count", said}});
  }
  return items;
}

Html versions_of(const Edition& edition, const parity::Comparison& comparison, std::size_t number_of) {
  return part("parity: versions", {{"anchor", attribute(version_anchor(number_of))},
                                   {"title", title_of(comparison.en)},
                                   {"tally", tally_of(comparison, number_of)},
                                   {"en", version_of(comparison.en)},
                                   {"ka", version_of(comparison.ka)},
                                   {"rows", rows_of(edition, comparison, number_of)}});
}

Html alone_of(const parity::Parity& parity) {
  Html items;
  for (const parity::VersionName& version : parity.alone)
    items += part("parity: alone-item", {{"version", version_of(version)}, {"note", Html()}});
  for (const parity::VersionName& version : parity.too_long)
    items += part("parity: alone-item", {{"version", version_of(version)}, {"note", part("parity: too-long")}});
  return items.empty() ? Html() : part("parity: alone", {{"items", items}});
}

Html jump_of(const parity::Parity& parity) {
  if (parity.comparisons.size() < 2) return {};
  Html items;
  for (std::size_t i = 0; i < parity.comparisons.size(); ++i) {
    const parity::Comparison& comparison = parity.comparisons[i];
    const auto look = static_cast<std::size_t>(std::ranges::count_if(comparison.rows, worth_a_look));
    items +=
        part("parity: jump-item",
             {{"anchor", attribute(version_anchor(i))}, {"title", title_of(comparison.en)}, {"count", number(look)}});
  }
  return part("parity: jump", {{"items", items}});
}

}  // namespace

VersionGaps gaps_of(const parity::Parity& parity) {
  VersionGaps gaps;
  for (const parity::Comparison& comparison : parity.comparisons)
    for (const parity::BlockRow& row : comparison.rows) {
      gaps.differing += row.status == Status::different ? 1U : 0U;
      gaps.missing += row.status == Status::en_only || row.status == Status::ka_only ? 1U : 0U;
      gaps.shortened += row.status == Status::shortened ? 1U : 0U;
    }
  return gaps;
}

std::string in_words(const VersionGaps& gaps) {
  std::vector<std::string> said;
  if (gaps.differing > 0)
    said.push_back(counted(gaps.differing, "row with a fact that differs", "rows with a fact that differs"));
  if (gaps.missing > 0) said.push_back(counted(gaps.missing, "row in one language only", "rows in one language only"));
  if (gaps.shortened > 0) said.push_back(counted(gaps.shortened, "shortened row", "shortened rows"));
  return said.empty() ? "no gap was found" : listed(said);
}

Page parity_page(const Edition& edition, std::size_t company) {
  const query::SurveyCompany& about = edition.survey.companies.at(company);
  const parity::Parity& parity = *edition.versions_of(company);
  Html versions;
  for (std::size_t i = 0; i < parity.comparisons.size(); ++i)
    versions += versions_of(edition, parity.comparisons[i], i);
  const std::string standing =
      fmt::format("{} in both languages: {}.", counted(parity.comparisons.size(), "document", "documents"),
                  in_words(gaps_of(parity)));
  const Html main =
      part("parity: page", {{"company", attribute(edition.addresses.company_file(company))},
                            {"name", name(about.name)},
                            {"standing", text(standing)},
                            {"jump", jump_of(parity)},
                            {"versions", versions},
                            {"alone", alone_of(parity)},
                            {"downloads", part("page: downloads-below", {{"table", Html(Literal("parity"))}})}});
  return {edition.addresses.parity_file(company),
          frame(edition, PageKind::parity, say("{} in English and Georgian", {plain_name_of(about)}), main)};
}

}  // namespace punkti::web
