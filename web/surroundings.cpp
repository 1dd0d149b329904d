// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/surroundings.hpp"

#include "corpus/graphemes.hpp"

#include <algorithm>
#include <optional>

namespace punkti::web {
namespace {

/// A clause, or a heading that stands in none.
struct Piece {
  ByteRange place;
  std::string_view text;
  std::optional<std::size_t> clause;
};

std::map<std::string_view, std::vector<Piece>> pieces_by_source(const query::Survey& survey) {
  std::map<std::string_view, std::vector<Piece>> pieces;
  for (std::size_t i = 0; i < survey.clauses.size(); ++i) {
    const query::SurveyClause& clause = survey.clauses[i];
    pieces[survey.documents.at(clause.document).source].push_back({clause.place, clause.text, i});
  }
  for (const query::SurveyDocument& document : survey.documents)
    for (const query::SurveyHeading& heading : document.headings)
      pieces[document.source].push_back({heading.place, heading.text, std::nullopt});
  return pieces;
}

/// In the order of the file. A heading that runs into its clause, or is one, stands in the clause's text already.
std::vector<Piece> each_once(std::vector<Piece> pieces) {
  std::ranges::stable_sort(pieces, {}, [](const Piece& piece) { return piece.place.begin; });
  std::vector<ByteRange> clauses;
  for (const Piece& piece : pieces)
    if (piece.clause) clauses.push_back(piece.place);
  const auto is_in_clause = [&clauses](const Piece& piece) {
    const auto after = std::ranges::upper_bound(clauses, piece.place.begin, {}, &ByteRange::begin);
    return after != clauses.begin() && std::prev(after)->end > piece.place.begin;
  };
  std::erase_if(pieces, [&](const Piece& piece) { return !piece.clause && is_in_clause(piece); });
  return pieces;
}

}  // namespace

Surroundings::Surroundings(const query::Survey& survey) : clauses_(survey.clauses.size()) {
  for (auto& [source, pieces] : pieces_by_source(survey)) {
    Flow& flow = flows_[std::string(source)];
    for (const Piece& piece : each_once(std::move(pieces))) {
      flow.units.push_back({piece.place, flow.text.size(), piece.text.size()});
      if (piece.clause) clauses_[*piece.clause] = {&flow, flow.text.size(), piece.text.size()};
      flow.text += piece.text;
      flow.text += '\n';
    }
  }
}

Surroundings::Sides Surroundings::around(std::size_t clause, ByteRange part) const {
  const Where& where = clauses_.at(clause);
  return sides(*where.flow, where.begin + part.begin, where.begin + part.end);
}

Surroundings::Sides Surroundings::around(std::size_t clause) const {
  return around(clause, {0, static_cast<std::uint32_t>(clauses_.at(clause).size)});
}

Surroundings::Sides Surroundings::around(std::string_view source, ByteRange place) const {
  const auto found = flows_.find(source);
  if (found == flows_.end()) return {};
  const std::vector<Unit>& units = found->second.units;
  const auto after = std::ranges::lower_bound(units, place.end, {}, [](const Unit& unit) { return unit.place.begin; });
  const auto inside =
      std::find_if(units.begin(), after, [&](const Unit& unit) { return unit.place.end > place.begin; });
  const std::string& text = found->second.text;
  return sides(found->second, inside == units.end() ? text.size() : inside->begin,
               after == units.end() ? text.size() : after->begin);
}

Surroundings::Sides Surroundings::sides(const Flow& flow, std::size_t begin, std::size_t end) {
  const std::string_view text = flow.text;
  const auto trimmed_end = text.find_last_not_of('\n');  // the line end behind the last unit is ours
  const std::size_t all = trimmed_end == std::string_view::npos ? 0 : trimmed_end + 1;
  return {
      std::string(corpus::last_characters(text.substr(0, begin), most_characters)),
      end >= all ? std::string() : std::string(corpus::first_characters(text.substr(end, all - end), most_characters))};
}

}  // namespace punkti::web
