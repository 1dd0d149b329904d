// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/marks.hpp"
#include "web/page.hpp"
#include "web/passage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace punkti::web {
namespace {

using parity::Status;

/// What deserves a look most comes first in a tally.
constexpr std::array statuses = {Status::different, Status::en_only, Status::ka_only, Status::shortened,
                                 Status::parallel};

/// At a row.
Html said_of(Status status) {
  switch (status) {
    case Status::different: return say("A fact differs");
    case Status::en_only: return say("Only in English");
    case Status::ka_only: return say("Only in Georgian");
    case Status::shortened: return say("Shortened");
    case Status::parallel: break;
  }
  return say("In both");
}

/// In a tally.
Html rows_with(Status status, std::size_t count) {
  switch (status) {
    case Status::different:
      return say_count(count, "{} row with a fact that differs", "{} rows with a fact that differs");
    case Status::en_only: return say_count(count, "{} row only in English", "{} rows only in English");
    case Status::ka_only: return say_count(count, "{} row only in Georgian", "{} rows only in Georgian");
    case Status::shortened:
      return say_count(count, "{} row shortened in one language", "{} rows shortened in one language");
    case Status::parallel: break;
  }
  return say_count(count, "{} row in both", "{} rows in both");
}

Literal class_of(Status status) {
  switch (status) {
    case Status::different: return Literal("different");
    case Status::en_only:
    case Status::ka_only: return Literal("lone");
    case Status::shortened: return Literal("shortened");
    case Status::parallel: break;
  }
  return Literal("parallel");
}

/// Versions that differ so much in length are called shortened, whatever else speaks.
constexpr std::size_t much_longer = 3;  // halves: one and a half times as long

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
    const Html language = english_ ? say("English") : say("Georgian");
    if (!passage_)
      return part("parity: gap", {{"language", language},
                                  {"said", english_ ? say("No counterpart was found in the English text")
                                                    : say("No counterpart was found in the Georgian text")}});
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
    for (const parity::Difference& difference : row_.differences) mark(difference, "parity: differs");
    for (const parity::Difference& difference : row_.left_out) mark(difference, "parity: alone-here");
  }

  void mark(const parity::Difference& difference, std::string_view as) {
    if (const auto place = place_of_value(passage_->text, english_ ? difference.en : difference.ka))
      marks_.push_back({*place, as});
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

Html kind_of(std::string_view kind) {
  if (kind == "duration") return say("Duration");
  if (kind == "month") return say("Month");
  if (kind == "email") return say("E-mail address");
  if (kind == "url") return say("Web site");
  return say("Number");
}

Html note(const Html& said) {
  return part("parity: note", {{"text", said}});
}

std::size_t letters_in(std::string_view plain) {
  return static_cast<std::size_t>(
      std::ranges::count_if(plain, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// What a shortened row lacks, when no sentence or figure does: one side is simply much shorter.
Html much_shorter(const parity::BlockRow& row) {
  const std::size_t en = letters_in(row.en->text);
  const std::size_t ka = letters_in(row.ka->text);
  if (2 * en >= much_longer * ka)
    return note(say("The Georgian is much shorter: {} characters, the English {}", {number(ka), number(en)}));
  if (2 * ka >= much_longer * en)
    return note(say("The English is much shorter: {} characters, the Georgian {}", {number(en), number(ka)}));
  return note(say("One language says less; what it leaves out could not be marked"));
}

Html shortened_by(const parity::BlockRow& row) {
  Html notes;
  for (const parity::Difference& one : row.left_out)
    notes += note(one.ka.empty() ? say("{}: {} is not in the Georgian", {kind_of(one.kind), name(one.en)})
                                 : say("{}: {} is not in the English", {kind_of(one.kind), name(one.ka)}));
  if (has_lone_sentence(row)) notes += note(say("The marked sentence stands in one language only"));
  return notes.empty() ? much_shorter(row) : notes;
}

Html notes_of(const parity::BlockRow& row) {
  Html notes;
  for (const parity::Difference& difference : row.differences)
    notes += note(
        say("{}: {} in English, {} in Georgian", {kind_of(difference.kind), name(difference.en), name(difference.ka)}));
  if (row.status == Status::shortened)
    notes += shortened_by(row);
  else if (has_lone_sentence(row))
    notes += note(say("The marked sentence stands in one language only"));
  if (row.moved) notes += note(say("Stands elsewhere in the Georgian text"));
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
    rows += part("parity: row", {{"class", Html(class_of(row.status))},
                                 {"anchor", attribute(Addresses::row_anchor(number_of, i))},
                                 {"status", said_of(row.status)},
                                 {"notes", notes_of(row)},
                                 {"next", leads_on ? part("parity: next", {{"anchor", attribute(to)}}) : Html()},
                                 {"en", Side(edition, row, true).write()},
                                 {"ka", Side(edition, row, false).write()}});
  }
  return rows;
}

Html tally_of(const parity::Comparison& comparison, std::size_t number_of) {
  Html items;
  for (const Status status : statuses) {
    const auto count = static_cast<std::size_t>(std::ranges::count(comparison.rows, status, &parity::Row::status));
    if (count == 0) continue;
    const Html said = rows_with(status, count);
    const auto first = std::ranges::find(comparison.rows, status, &parity::Row::status);
    const auto row = static_cast<std::size_t>(first - comparison.rows.begin());
    items += status == Status::parallel
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

Html in_words(const VersionGaps& gaps) {
  std::vector<Html> said;
  if (gaps.differing > 0)
    said.push_back(say_count(gaps.differing, "{} row with a fact that differs", "{} rows with a fact that differs"));
  if (gaps.missing > 0)
    said.push_back(say_count(gaps.missing, "{} row in one language only", "{} rows in one language only"));
  if (gaps.shortened > 0) said.push_back(say_count(gaps.shortened, "{} shortened row", "{} shortened rows"));
  return said.empty() ? say("no gap was found") : listed(said);
}

Page parity_page(const Edition& edition, std::size_t company) {
  const query::SurveyCompany& about = edition.survey.companies.at(company);
  const parity::Parity& parity = *edition.versions_of(company);
  Html versions;
  for (std::size_t i = 0; i < parity.comparisons.size(); ++i)
    versions += versions_of(edition, parity.comparisons[i], i);
  const Html standing = say_count(parity.comparisons.size(), "{} document in both languages: {}.",
                                  "{} documents in both languages: {}.", {in_words(gaps_of(parity))});
  const Html main =
      part("parity: page", {{"company", attribute(edition.addresses.company_file(company))},
                            {"name", name_of(about)},
                            {"standing", standing},
                            {"letters", letters_switch(edition)},
                            {"jump", jump_of(parity)},
                            {"versions", versions},
                            {"alone", alone_of(parity)},
                            {"downloads", part("page: downloads-below", {{"table", Html(Literal("parity"))}})}});
  return {
      edition.addresses.parity_file(company),
      frame(edition, PageKind::parity, say("{} in English and Georgian", {plain_name_of(about)}), main, {"reading"})};
}

}  // namespace punkti::web
