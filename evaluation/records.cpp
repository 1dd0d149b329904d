// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/records.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace punkti::evaluation {
namespace {

using query::Record;

double rounded(double value) {
  return std::round(value * 1e6) / 1e6;
}

/// Field of a measure: "ndcg" over all passages, "ndcg_cross" over those of a part.
std::string field_of(const MeasureName& name, Part part) {
  return part == Part::all ? name.id : std::string(name.id) + "_" + name_of(part);
}

void add_measures(Record& record, const std::optional<Measures>& measures, Part part = Part::all) {
  for (const auto& name : measure_names)
    record[field_of(name, part)] = measures ? Record(rounded(*measures.*name.value)) : Record(nullptr);
}

/// The mean of a row; nothing when it has no queries.
std::optional<Measures> mean_of(const Row& row) {
  return row.count > 0 ? std::optional(row.mean) : std::nullopt;
}

std::optional<Measures> measures_from(const nlohmann::json& record, Part part) {
  if (record.at(field_of(measure_names[0], part)).is_null()) return std::nullopt;
  Measures out;
  for (const auto& name : measure_names) out.*name.value = record.at(field_of(name, part)).get<double>();
  return out;
}

Record moved_record(const char* direction, const Moved& moved) {
  return {{"kind", "moved"},
          {"direction", direction},
          {"qid", moved.qid},
          {"form", moved.form},
          {"query", moved.query},
          {"before", rounded(moved.before)},
          {"after", rounded(moved.after)},
          {"difference", rounded(moved.after - moved.before)}};
}

}  // namespace

std::vector<Record> summary_records(const Summary& summary) {
  std::vector<Record> out;
  for (const auto& row : summary.rows) {
    Record record{{"kind", "part"},
                  {"part", name_of(row.part)},
                  {"form", row.form},
                  {"over", row.over_intents ? "intents" : "queries"},
                  {"n", row.count}};
    add_measures(record, mean_of(row));
    out.push_back(std::move(record));
  }
  const auto& nothing = summary.nothing;
  out.push_back({{"kind", "nothing-relevant"},
                 {"n", nothing.queries},
                 {"mean_hits", rounded(nothing.mean_hits)},
                 {"without_hits", nothing.without_hits}});
  const auto& lengths = summary.lengths;
  out.push_back({{"kind", "hit-bytes"},
                 {"n", lengths.hits},
                 {"median", lengths.median},
                 {"mean", rounded(lengths.mean)},
                 {"too_long", lengths.too_long}});
  return out;
}

Measures spread_of(std::span<const Fold> folds) {
  Measures out;
  for (const auto& name : measure_names) {
    const auto [least, most] =
        std::ranges::minmax_element(folds, {}, [&](const Fold& fold) { return fold.all.mean.*name.value; });
    out.*name.value = most->all.mean.*name.value - least->all.mean.*name.value;
  }
  return out;
}

std::vector<Record> fold_records(std::span<const Fold> folds) {
  std::vector<Record> out;
  if (folds.empty()) return out;
  for (const auto& fold : folds) {
    Record record{{"kind", "fold"},
                  {"fold", out.size() + 1},
                  {"of", folds.size()},
                  {"intents", fold.intents},
                  {"n", fold.all.count}};
    add_measures(record, mean_of(fold.all));
    add_measures(record, mean_of(fold.same), Part::same);
    add_measures(record, mean_of(fold.cross), Part::cross);
    out.push_back(std::move(record));
  }
  Record spread{{"kind", "spread"}, {"of", folds.size()}};
  add_measures(spread, spread_of(folds));
  out.push_back(std::move(spread));
  return out;
}

Record query_record(const QueryFigures& figures) {
  Record out{{"kind", "query"},      {"qid", figures.qid},     {"intent", figures.intent},
             {"form", figures.form}, {"query", figures.query}, {"returned", figures.returned}};
  for (const auto part : {Part::all, Part::same, Part::cross}) add_measures(out, of_part(figures, part), part);
  return out;
}

QueryFigures figures_from_record(const nlohmann::json& record) {
  QueryFigures out;
  out.qid = record.at("qid").get<std::string>();
  out.intent = record.at("intent").get<std::string>();
  out.form = record.at("form").get<std::string>();
  out.query = record.at("query").get<std::string>();
  out.returned = record.at("returned").get<std::size_t>();
  out.all = measures_from(record, Part::all);
  out.same = measures_from(record, Part::same);
  out.cross = measures_from(record, Part::cross);
  return out;
}

std::vector<Record> comparison_records(const Comparison& comparison) {
  std::vector<Record> out;
  for (const auto& change : comparison.changes)
    out.push_back({{"kind", "change"},
                   {"part", name_of(change.part)},
                   {"measure", change.measure.id},
                   {"n", change.queries},
                   {"before", rounded(change.before)},
                   {"after", rounded(change.after)},
                   {"difference", rounded(change.after - change.before)},
                   {"better", change.better},
                   {"worse", change.worse},
                   {"chance", rounded(change.chance)},
                   {"sign_chance", rounded(change.sign_chance)}});
  for (const auto& moved : comparison.gained) out.push_back(moved_record("gained", moved));
  for (const auto& moved : comparison.lost) out.push_back(moved_record("lost", moved));
  return out;
}

}  // namespace punkti::evaluation
