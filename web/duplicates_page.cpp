// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace punkti::web {
namespace {

using duplicates::Block;
using duplicates::Place;
using duplicates::Scope;

constexpr std::size_t places_open = 6;
constexpr std::size_t most_differences = 12;
constexpr std::size_t start_characters = 220;

/// "Aversi › Privacy policy › 3. Cookies".
Html path_of(const Edition& edition, const Place& place) {
  const auto company = std::ranges::find(edition.survey.companies, place.company, &query::SurveyCompany::id);
  Html path = name(company == edition.survey.companies.end() ? place.company : company->name);
  std::vector<std::string> steps = {place.title.empty() ? place.document : place.title};
  if (!place.heading.empty() && place.heading != steps.front()) steps.push_back(place.heading);
  for (const std::string& step : steps) {
    path += Html(Literal(" › "));
    path += name(step);
  }
  return path;
}

Html difference_of(const duplicates::Difference& difference) {
  const std::string& words = difference.here.empty() ? difference.first : difference.here;
  const auto framed = [](std::string_view part_name, const std::string& said) {
    return said.empty() ? Html() : part(part_name, {{"text", text(said)}});
  };
  Html gone = framed("duplicates: gone", difference.first);
  if (!difference.first.empty() && !difference.here.empty()) gone += Html(Literal(" "));
  return part("duplicates: difference",
              {{"lang", attribute(language_tag_of(words))},
               {"before", text(difference.before.empty() ? "" : "… " + difference.before + " ")},
               {"gone", gone},
               {"come", framed("duplicates: come", difference.here)},
               {"after", text(difference.after.empty() ? "" : " " + difference.after + " …")}});
}

Html differences_of(const Place& place) {
  if (place.differences.empty()) return {};
  Html items;
  const std::size_t shown = std::min(place.differences.size(), most_differences);
  for (std::size_t i = 0; i < shown; ++i) items += difference_of(place.differences[i]);
  if (place.differences.size() > shown)
    items += part("duplicates: more-differences",
                  {{"count", text(counted(place.differences.size() - shown, "more difference", "more differences"))}});
  return part("duplicates: differences", {{"items", items}});
}

Html place_of(const Edition& edition, const Place& place) {
  const auto clause = edition.clause_named(place.source, place.id);
  const Html path = path_of(edition, place);
  const Html link =
      clause ? part("duplicates: place-link", {{"href", attribute(edition.clause_href(*clause))}, {"path", path}})
             : path;
  return part(
      "duplicates: place",
      {{"place", link}, {"source", source_of(place.source, place.place)}, {"differences", differences_of(place)}});
}

std::string headline_of(const Block& block) {
  const bool exact = block.kind == duplicates::Kind::exact;
  std::string out = fmt::format("{}: {}, {}", exact ? "Exact copy" : "Near copy", counted(block.words, "word", "words"),
                                counted(block.places.size(), "place", "places"));
  if (block.lines > 1 && block.identical_lines < block.lines)
    out += fmt::format(", {} of {} lines identical", block.identical_lines, block.lines);
  // Whole per cent, downwards: what differs never reads "100 % alike".
  if (!exact) out += fmt::format(", {} % alike", static_cast<int>(block.similarity * 100));
  return out;
}

Html text_of(const Block& block) {
  const Html lang = attribute(language_tag_of(block.text));
  const std::string start = first_words(block.text, start_characters);
  if (!start.ends_with("…")) return part("duplicates: text", {{"lang", lang}, {"text", text(block.text)}});
  return part("duplicates: long-text", {{"lang", lang}, {"start", text(start)}, {"text", text(block.text)}});
}

Html block_of(const Edition& edition, const Block& block, std::size_t number_of) {
  Html open;
  Html folded;
  for (std::size_t i = 0; i < block.places.size(); ++i)
    (i < places_open ? open : folded) += place_of(edition, block.places[i]);
  const std::size_t more = block.places.size() - std::min(block.places.size(), places_open);
  return part("duplicates: block",
              {{"anchor", attribute(Addresses::copy_anchor(number_of))},
               {"headline", text(headline_of(block))},
               {"text", text_of(block)},
               {"places", open},
               {"more", more == 0 ? Html()
                                  : part("duplicates: more-places",
                                         {{"count", text(counted(more, "more place", "more places"))},
                                          {"start", number(places_open + 1)},
                                          {"places", folded}})}});
}

struct ScopeWords {
  Scope scope;
  Literal anchor;
  std::string_view heading;
};

constexpr std::array<ScopeWords, 3> scopes = {{
    {Scope::companies, Literal("between-companies"), "Between companies"},
    {Scope::company, Literal("between-documents"), "Between documents of one company"},
    {Scope::document, Literal("inside-documents"), "Inside one document"},
}};

Html scope_of(const Edition& edition, const ScopeWords& words) {
  Html blocks;
  std::size_t shown = 0;
  std::size_t left_out = 0;
  for (std::size_t i = 0; i < edition.copies.size(); ++i) {
    if (edition.copies[i].scope != words.scope) continue;
    if (shown == most_copies_of_scope) {
      ++left_out;
    } else {
      blocks += block_of(edition, edition.copies[i], i);
      ++shown;
    }
  }
  if (blocks.empty()) return {};
  if (left_out > 0)
    blocks += part("duplicates: left-out", {{"count", text(counted(left_out, "shorter one", "shorter ones"))}});
  return part("duplicates: scope",
              {{"anchor", Html(words.anchor)}, {"heading", text(words.heading)}, {"blocks", blocks}});
}

}  // namespace

std::vector<ScopeCount> copies_by_scope(const std::vector<Block>& copies) {
  std::vector<ScopeCount> counts;
  for (const ScopeWords& words : scopes) {
    const auto count = static_cast<std::size_t>(std::ranges::count(copies, words.scope, &Block::scope));
    if (count > 0) counts.push_back({std::string(words.anchor.bytes), std::string(words.heading), count});
  }
  return counts;
}

Page duplicates_page(const Edition& edition) {
  Html all;
  for (const ScopeWords& words : scopes) all += scope_of(edition, words);
  std::vector<std::string> by_scope;
  for (const ScopeCount& one : copies_by_scope(edition.copies)) {
    std::string where = one.heading;
    where[0] = static_cast<char>(where[0] - 'A' + 'a');
    by_scope.push_back(fmt::format("{} {}", one.count, where));
  }
  const std::string standing =
      by_scope.empty()
          ? std::string("Every passage stands once.")
          : fmt::format("{} more than once: {}.", counted(edition.copies.size(), "passage stands", "passages stand"),
                        listed(by_scope));
  const Html main = part("duplicates: page", {{"standing", text(standing)},
                                              {"scopes", all.empty() ? part("duplicates: none") : all},
                                              {"downloads", part("duplicates: downloads")}});
  return {"duplicates.html",
          frame(edition, PageKind::duplicates, say("Published more than once: policies side by side"), main)};
}

}  // namespace punkti::web
