// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/evaluate.hpp"

#include <algorithm>
#include <map>

namespace punkti::evaluation {
namespace {

Result<std::vector<Unit>> units_of(const JudgedQuery& query, SourceTexts& texts) {
  std::vector<Unit> out;
  std::map<std::string, std::size_t> groups;
  for (const auto& passage : query.relevant) {
    auto place = texts.place_of(passage);
    if (!place)
      return fail(place.error().kind, query.place + ": " + query.qid + ": " + place.error().what, place.error().hint);
    std::size_t unit = out.size();
    if (!passage.group.empty()) unit = groups.try_emplace(passage.group, unit).first->second;
    if (unit == out.size()) out.emplace_back();
    out[unit].lang = passage.lang;
    out[unit].passages.push_back({std::move(*place), passage.grade});
  }
  return out;
}

}  // namespace

Result<std::vector<LocatedQuery>> locate(std::vector<JudgedQuery> queries, SourceTexts& texts) {
  std::vector<LocatedQuery> out;
  for (auto& query : queries) {
    auto units = units_of(query, texts);
    if (!units) return tl::make_unexpected(units.error());
    out.push_back({std::move(query), std::move(*units)});
  }
  return out;
}

QueryFigures figures_of(const LocatedQuery& query, std::span<const Place> hits) {
  const auto& [judged, units] = query;
  QueryFigures out{judged.qid, judged.intent, judged.form, judged.question.query, hits.size(), {}, {}, {}, {}};
  for (const auto& hit : hits.first(std::min(hits.size(), hits_that_count))) out.hit_bytes.push_back(hit.range.size());
  out.all = measure(hits, units);
  if (judged.lang.empty()) return out;
  out.same = measure(hits, units, [&](const Unit& unit) { return unit.lang == judged.lang; });
  out.cross = measure(hits, units, [&](const Unit& unit) { return !unit.lang.empty() && unit.lang != judged.lang; });
  return out;
}

Evaluation evaluate(std::span<const LocatedQuery> queries, const query::Searcher& searcher, std::size_t limit) {
  Evaluation out;
  for (const auto& query : queries) {
    std::vector<Place> hits;
    if (const auto answer = query::ask(searcher, query.judged.question, {limit, 0}); answer) {
      for (const auto& hit : answer->hits) hits.push_back({hit.clause.source, hit.clause.clause.place});
    } else {
      const auto& [kind, what, hint] = answer.error();
      out.unanswered.push_back({kind, query.judged.place + ": " + query.judged.qid + ": " + what, hint});
    }
    out.queries.push_back(figures_of(query, hits));
  }
  return out;
}

}  // namespace punkti::evaluation
