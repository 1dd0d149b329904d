// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/copied_passages.hpp"
#include "web/page.hpp"
#include "web/passage.hpp"

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
  Html path = company == edition.survey.companies.end() ? name(place.company) : name_of(*company);
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
    items += part(
        "duplicates: more-differences",
        {{"count", say_count(place.differences.size() - shown, "and {} more difference", "and {} more differences")}});
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

Html headline_of(const Block& block) {
  std::vector<Html> said = {block.kind == duplicates::Kind::exact ? say("Exact copy") : say("Near copy")};
  said.push_back(say_count(block.words, "{} word", "{} words"));
  said.push_back(say_count(block.places.size(), "{} place", "{} places"));
  if (block.lines > 1 && block.identical_lines < block.lines)
    said.push_back(say("{} of {} lines identical", {number(block.identical_lines), number(block.lines)}));
  // Whole per cent, downwards: what differs never reads "100 % alike".
  if (block.kind != duplicates::Kind::exact)
    said.push_back(say("{} % alike", {number(static_cast<std::size_t>(block.similarity * 100))}));
  return with_commas(said);
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
               {"headline", headline_of(block)},
               {"text", text_of(block)},
               {"places", open},
               {"more", more == 0 ? Html()
                                  : part("duplicates: more-places",
                                         {{"count", say_count(more, "Show {} more place", "Show {} more places")},
                                          {"start", number(places_open + 1)},
                                          {"places", folded}})}});
}

struct ScopePlace {
  Scope scope;
  Literal anchor;
};

constexpr std::array<ScopePlace, 3> scopes = {{
    {Scope::companies, Literal("between-companies")},
    {Scope::company, Literal("between-documents")},
    {Scope::document, Literal("inside-documents")},
}};

Html heading_of(Scope scope) {
  if (scope == Scope::companies) return say("Between companies");
  return scope == Scope::company ? say("Between documents of one company") : say("Inside one document");
}

Html counted_in(Scope scope, std::size_t count) {
  if (scope == Scope::companies) return say_count(count, "{} between companies", "{} between companies");
  return scope == Scope::company
             ? say_count(count, "{} between documents of one company", "{} between documents of one company")
             : say_count(count, "{} inside one document", "{} inside one document");
}

Html scope_of(const Edition& edition, const ScopePlace& place, const std::vector<bool>& shown) {
  Html blocks;
  std::size_t left_out = 0;
  for (std::size_t i = 0; i < edition.copies.size(); ++i) {
    if (edition.copies[i].scope != place.scope) continue;
    if (shown[i])
      blocks += block_of(edition, edition.copies[i], i);
    else
      ++left_out;
  }
  if (blocks.empty()) return {};
  if (left_out > 0)
    blocks += part(
        "duplicates: left-out",
        {{"count", say_count(left_out, "{} shorter one is not shown here.", "{} shorter ones are not shown here.")}});
  return part("duplicates: scope",
              {{"anchor", Html(place.anchor)}, {"heading", heading_of(place.scope)}, {"blocks", blocks}});
}

}  // namespace

std::vector<ScopeCount> copies_by_scope(const std::vector<Block>& copies) {
  std::vector<ScopeCount> counts;
  for (const ScopePlace& place : scopes) {
    const auto count = static_cast<std::size_t>(std::ranges::count(copies, place.scope, &Block::scope));
    if (count > 0) counts.push_back({std::string(place.anchor.bytes), counted_in(place.scope, count), count});
  }
  return counts;
}

namespace {

Html sentence_of(const std::vector<Block>& copies) {
  std::vector<Html> by_scope;
  for (const ScopeCount& one : copies_by_scope(copies)) by_scope.push_back(one.said);
  if (by_scope.empty()) return say("Every passage stands once.");
  return say_count(copies.size(), "{} passage stands more than once: {}.", "{} passages stand more than once: {}.",
                   {listed(by_scope)});
}

}  // namespace

Page duplicates_page(const Edition& edition) {
  const std::vector<bool> shown = copies_shown(edition.copies);
  Html all;
  for (const ScopePlace& place : scopes) all += scope_of(edition, place, shown);
  const Html main = part("duplicates: page", {{"standing", sentence_of(edition.copies)},
                                              {"letters", letters_switch(edition)},
                                              {"scopes", all.empty() ? part("duplicates: none") : all},
                                              {"downloads", part("duplicates: downloads")}});
  return {"duplicates.html", frame(edition, PageKind::duplicates,
                                   say("Published more than once: policies side by side"), main, {"reading"})};
}

}  // namespace punkti::web
