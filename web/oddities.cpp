// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/oddities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace punkti::web {
namespace {

using query::OddityKind;
using query::SurveyOddity;

constexpr std::array kinds = {OddityKind::legacy_font, OddityKind::confusable, OddityKind::stray_cyrillic,
                              OddityKind::glued_cells};

/// A stretch that is longer is no word: its reading stands below the passage, not in a note.
constexpr std::size_t longest_word = 60;  // bytes

bool is_long(const SurveyOddity& odd) {
  return odd.kind == OddityKind::legacy_font && odd.place.size() > longest_word;
}

/// What a note says, and what is heard at the sign.
Html explanation(const SurveyOddity& odd, const Html& reading) {
  switch (odd.kind) {
    case OddityKind::legacy_font:
      return is_long(odd) ? say("Georgian typed for an old font that shows Latin letters as Georgian ones")
                          : say("Georgian typed for an old font, read as “{}”", {reading});
    case OddityKind::stray_cyrillic: return say("Georgian and Cyrillic letters in one word");
    case OddityKind::glued_cells: return say("Words run together, read as “{}”", {reading});
    case OddityKind::confusable: break;
  }
  return odd.reading.empty() ? say("Letters of another script that look alike")
                             : say("Letters of another script that look alike, read as “{}”", {reading});
}

Html counted_kind(OddityKind kind, std::size_t count) {
  switch (kind) {
    case OddityKind::legacy_font:
      return say_count(count, "{} passage typed for an old Georgian font",
                       "{} passages typed for an old Georgian font");
    case OddityKind::stray_cyrillic:
      return say_count(count, "{} word of Georgian and Cyrillic letters", "{} words of Georgian and Cyrillic letters");
    case OddityKind::glued_cells:
      return say_count(count, "{} place where words are run together", "{} places where words are run together");
    case OddityKind::confusable: break;
  }
  return say_count(count, "{} word with letters of another script that look alike",
                   "{} words with letters of another script that look alike");
}

std::string note_anchor(const std::string& anchor, std::size_t number) {
  return fmt::format("{}-odd-{}", anchor, number);
}

struct Tally {
  std::size_t count = 0;
  std::string first;  ///< anchor
};

using Tallies = std::array<Tally, kinds.size()>;

void add_to(Tallies& tallies, const std::vector<SurveyOddity>& oddities, const std::string& anchor) {
  for (const SurveyOddity& odd : oddities) {
    Tally& tally = tallies.at(static_cast<std::size_t>(std::ranges::find(kinds, odd.kind) - kinds.begin()));
    if (tally.count++ == 0) tally.first = anchor;
  }
}

Tallies tallies_of(const Edition& edition, std::size_t index) {
  const query::SurveyDocument& document = edition.survey.documents.at(index);
  Tallies tallies;
  for (const std::size_t clause : document.clauses)
    add_to(tallies, edition.survey.clauses.at(clause).oddities, edition.addresses.clause_anchor(clause));
  for (std::size_t i = 0; i < document.headings.size(); ++i)
    add_to(tallies, document.headings[i].oddities, Addresses::heading_anchor(index, i));
  return tallies;
}

/// What reading the file met, one by one; folded where it is counted by kind already.
Html sentences_of(const query::SurveyDocument& document, bool folded) {
  Html items;
  for (const std::string& oddity : document.oddities) items += part("oddities: sentence", {{"text", say_data(oddity)}});
  if (!folded) return part("oddities: sentences", {{"items", items}});
  return part("oddities: folded-sentences",
              {{"count", say_count(document.oddities.size(), "{} note", "All {} notes")}, {"items", items}});
}

}  // namespace

OddText with_oddities(std::string_view plain, const std::vector<SurveyOddity>& oddities, const std::string& anchor) {
  OddText out;
  std::size_t at = 0;
  std::size_t note = 0;
  for (const SurveyOddity& odd : oddities) {
    if (odd.place.begin < at || odd.place.end > plain.size()) continue;
    const Html id = attribute(note_anchor(anchor, ++note));
    out.text += text(plain.substr(at, odd.place.begin - at));
    out.text +=
        part(is_long(odd) ? "oddities: long" : "oddities: word", {{"note", id},
                                                                  {"number", number(note)},
                                                                  {"said", explanation(odd, attribute(odd.reading))},
                                                                  {"text", text(slice(plain, odd.place))}});
    out.notes += part("oddities: note", {{"id", id},
                                         {"number", number(note)},
                                         {"anchor", attribute(anchor)},
                                         {"said", explanation(odd, name(odd.reading))}});
    at = odd.place.end;
  }
  out.text += text(plain.substr(at));
  if (!out.notes.empty()) out.notes = part("oddities: notes", {{"items", out.notes}});
  return out;
}

Html oddities_of(const Edition& edition, std::size_t index) {
  const query::SurveyDocument& document = edition.survey.documents.at(index);
  const Tallies tallies = tallies_of(edition, index);
  Html items;
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (const Tally& tally = tallies.at(i); tally.count > 0)
      items += part("oddities: kind",
                    {{"first", attribute(tally.first)}, {"count", counted_kind(kinds.at(i), tally.count)}});
  if (items.empty() && document.oddities.empty()) return {};
  return part("oddities: of-document",
              {{"kinds", items.empty() ? Html() : part("oddities: kinds", {{"items", items}})},
               {"sentences", document.oddities.empty() ? Html() : sentences_of(document, !items.empty())}});
}

}  // namespace punkti::web
