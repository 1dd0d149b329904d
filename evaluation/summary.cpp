// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/summary.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace punkti::evaluation {
namespace {

Measures mean_of(std::span<const Measures> all) {
  Measures out;
  for (const auto& name : measure_names) {
    double sum = 0.0;
    for (const auto& one : all) sum += one.*name.value;
    if (!all.empty()) out.*name.value = sum / static_cast<double>(all.size());
  }
  return out;
}

Row row_of_form(std::span<const QueryFigures> queries, Part part, const std::string& form) {
  std::vector<Measures> measured;
  for (const auto& query : queries)
    if (const auto& figures = of_part(query, part); figures && (form.empty() || query.form == form))
      measured.push_back(*figures);
  return {part, form, false, measured.size(), mean_of(measured)};
}

Row row_over_intents(std::span<const QueryFigures> queries) {
  std::map<std::string, std::vector<Measures>> intents;
  for (const auto& query : queries)
    if (query.all) intents[query.intent].push_back(*query.all);
  std::vector<Measures> means;
  for (const auto& [intent, measured] : intents) means.push_back(mean_of(measured));
  return {Part::all, "", true, means.size(), mean_of(means)};
}

NothingRelevant nothing_relevant(std::span<const QueryFigures> queries) {
  NothingRelevant out;
  for (const auto& query : queries) {
    if (query.all) continue;
    ++out.queries;
    if (query.returned == 0) ++out.without_hits;
    out.mean_hits += static_cast<double>(query.returned);
  }
  if (out.queries > 0) out.mean_hits /= static_cast<double>(out.queries);
  return out;
}

HitLengths lengths_of(std::span<const QueryFigures> queries) {
  std::vector<std::uint32_t> all;
  for (const auto& query : queries) all.insert(all.end(), query.hit_bytes.begin(), query.hit_bytes.end());
  HitLengths out;
  if (all.empty()) return out;
  std::ranges::sort(all);
  out.hits = all.size();
  out.median = all[all.size() / 2];
  out.mean = std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
  out.too_long =
      static_cast<std::size_t>(std::ranges::count_if(all, [](std::uint32_t bytes) { return bytes > long_hit_bytes; }));
  return out;
}

/// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
std::uint64_t hash_of(const std::string& name) {
  std::uint64_t out = 14695981039346656037u;
  for (const char c : name) out = (out ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return out;
}

}  // namespace

const char* name_of(Part part) {
  return part == Part::all ? "all" : part == Part::same ? "same" : "cross";
}

const std::optional<Measures>& of_part(const QueryFigures& figures, Part part) {
  return part == Part::all ? figures.all : part == Part::same ? figures.same : figures.cross;
}

Row row_of(std::span<const QueryFigures> queries, Part part) {
  return row_of_form(queries, part, "");
}

Summary summarize(std::span<const QueryFigures> queries) {
  Summary out;
  out.rows = {row_of(queries, Part::all), row_over_intents(queries), row_of(queries, Part::same),
              row_of(queries, Part::cross)};
  std::set<std::string> forms;
  for (const auto& query : queries)
    if (query.all && !query.form.empty()) forms.insert(query.form);
  for (const auto& form : forms)
    for (const auto part : {Part::all, Part::same, Part::cross}) out.rows.push_back(row_of_form(queries, part, form));
  out.nothing = nothing_relevant(queries);
  out.lengths = lengths_of(queries);
  return out;
}

Result<std::vector<Fold>> fold_by_intent(std::span<const QueryFigures> queries, std::size_t count) {
  std::set<std::pair<std::uint64_t, std::string>> intents;
  for (const auto& query : queries)
    if (query.all) intents.emplace(hash_of(query.intent), query.intent);
  if (intents.size() < count)
    return fail(ErrorKind::usage,
                std::to_string(count) + " folds of " + std::to_string(intents.size()) + " intents leave some empty",
                "ask for at most as many folds as there are intents");
  std::vector<std::set<std::string>> dealt(count);
  std::size_t next = 0;
  for (const auto& [hash, intent] : intents) dealt[next++ % count].insert(intent);
  std::vector<Fold> out;
  for (const auto& share : dealt) {
    std::vector<QueryFigures> mine;
    std::ranges::copy_if(queries, std::back_inserter(mine),
                         [&](const QueryFigures& query) { return query.all && share.contains(query.intent); });
    out.push_back(
        {{share.begin(), share.end()}, row_of(mine, Part::all), row_of(mine, Part::same), row_of(mine, Part::cross)});
  }
  return out;
}

}  // namespace punkti::evaluation
