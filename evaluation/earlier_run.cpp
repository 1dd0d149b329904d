// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/earlier_run.hpp"

#include "evaluation/records.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace punkti::evaluation {
namespace {

using nlohmann::json;

constexpr const char* what_it_takes =
    "name what `punkti batch` wrote for the same queries, or what `punkti eval --format json` wrote";

struct Entry {
  json value;
  std::string place;  ///< "file:line"; of a JSON array "file: record 3"
};

Result<std::vector<Entry>> entries_of(const std::string& name, const std::string& bytes) {
  std::vector<Entry> out;
  std::string place = name;
  try {
    if (const auto begin = bytes.find_first_not_of(" \t\r\n"); begin != std::string::npos && bytes[begin] == '[') {
      for (auto& record : json::parse(bytes))
        out.push_back({std::move(record), name + ": record " + std::to_string(out.size() + 1)});
      return out;
    }
    std::size_t number = 0;
    for (std::size_t at = 0, end = 0; at < bytes.size(); at = end + 1) {
      end = std::min(bytes.find('\n', at), bytes.size());
      place = name + ":" + std::to_string(++number);
      const auto line = bytes.substr(at, end - at);
      if (line.find_first_not_of(" \t\r") != std::string::npos) out.push_back({json::parse(line), place});
    }
    return out;
  } catch (const json::exception& broken) {
    return fail(ErrorKind::bad_input, place + ": not JSON: " + broken.what(), what_it_takes);
  }
}

Result<Place> read_hit(const json& hit, const std::string& place, SourceTexts& texts) {
  const auto named = hit.contains("source") ? "source" : "doc";
  const auto source = texts.source_called(hit.at(named).get<std::string>());
  if (!source) return fail(ErrorKind::bad_input, place + ": " + source.error().what, what_it_takes);
  const auto size = texts.size_of(*source);
  if (!size) return tl::make_unexpected(size.error());
  const auto begin = whole_number(hit, "begin"), end = whole_number(hit, "end");
  if (begin < 0 || begin >= end || static_cast<std::uint64_t>(end) > *size)
    return fail(
        ErrorKind::bad_input,
        place + ": bytes " + std::to_string(begin) + " to " + std::to_string(end) + " are no place in " + *source,
        "the results are of other files than the index: run `punkti batch` again");
  return Place{*source, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

Result<QueryFigures> measured(const Entry& entry, const LocatedQuery& query, SourceTexts& texts) {
  std::vector<Place> hits;
  for (const auto& hit : entry.value.at("hits")) {
    auto place = read_hit(hit, entry.place, texts);
    if (!place) return tl::make_unexpected(place.error());
    hits.push_back(std::move(*place));
  }
  return figures_of(query, hits);
}

/// Nothing for a record that is not about a query, or about one that is not judged.
Result<std::optional<QueryFigures>> read_entry(const Entry& entry, std::span<const LocatedQuery> queries,
                                               SourceTexts& texts) {
  const bool of_batch = entry.value.is_object() && entry.value.contains("hits");
  if (!of_batch && (!entry.value.is_object() || !entry.value.contains("kind")))
    return fail(ErrorKind::bad_input, entry.place + ": neither an answer of batch nor a record of eval", what_it_takes);
  if (!of_batch && entry.value.at("kind") != "query") return std::nullopt;
  const auto qid = qid_text(entry.value.at("qid"));
  const auto query = std::ranges::find(queries, qid, [](const LocatedQuery& one) { return one.judged.qid; });
  if (query == queries.end()) return std::nullopt;
  if (!of_batch) return figures_from_record(entry.value);
  auto figures = measured(entry, *query, texts);
  if (!figures) return tl::make_unexpected(figures.error());
  return std::move(*figures);
}

}  // namespace

Result<std::vector<QueryFigures>> read_earlier_run(const std::filesystem::path& file,
                                                   std::span<const LocatedQuery> queries, SourceTexts& texts) {
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file))
    return fail(ErrorKind::bad_input, file.string() + " cannot be read", what_it_takes);
  const auto entries = entries_of(file.string(), {std::istreambuf_iterator<char>(in), {}});
  if (!entries) return tl::make_unexpected(entries.error());
  std::vector<QueryFigures> out;
  std::set<std::string> known;
  for (const auto& entry : *entries) try {
      auto figures = read_entry(entry, queries, texts);
      if (!figures) return tl::make_unexpected(figures.error());
      if (!*figures) continue;
      if (!known.insert((*figures)->qid).second)
        return fail(ErrorKind::bad_input, entry.place + ": the qid " + (*figures)->qid + " stands there twice",
                    what_it_takes);
      out.push_back(std::move(**figures));
    } catch (const json::exception& broken) {
      return fail(ErrorKind::bad_input, entry.place + ": not a result: " + broken.what(), what_it_takes);
    }
  if (out.empty())
    return fail(ErrorKind::bad_input, file.string() + " holds no answer to any of the queries", what_it_takes);
  return out;
}

}  // namespace punkti::evaluation
