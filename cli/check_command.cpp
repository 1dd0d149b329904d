// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/open_index.hpp"
#include "cli/output.hpp"

#include "indexer/generation.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace punkti::cli {
namespace {

using query::Record;

Record finding(std::string_view kind, const std::string& source, std::string_view severity, const std::string& what) {
  return {{"kind", kind}, {"severity", severity}, {"source", source}, {"what", what}};
}

Record placed(Record record, ByteRange place, const std::string& repaired) {
  record["begin"] = place.begin;
  record["end"] = place.end;
  record["repaired"] = repaired;
  return record;
}

/// What in the corpus deserves a look: notices of reading, legacy-encoded runs, words that mix scripts.
std::vector<Record> oddities(const std::vector<indexer::StoredSource>& sources, const indexer::Manifest& manifest) {
  std::vector<Record> out;
  for (const auto& notice : manifest.notices)
    out.push_back(finding("reading", notice.source, notice.lost ? "error" : "warning", notice.what));
  for (const auto& source : sources) {
    const auto& path = source.source.path;
    for (const auto& run : source.legacy_runs)
      out.push_back(placed(finding("legacy-encoding", path, "note", "Georgian typed for an old ASCII font"), run.place, run.decoded));
    for (const auto& word : source.mixed_words)
      out.push_back(placed(finding("mixed-script", path, "warning", "a word that mixes scripts: " + std::string(text::name_of(word.kind))),
                           word.place, word.repaired));
  }
  return out;
}

void print_finding(const Context& context, const Record& record) {
  const auto word = [&](const char* field) { return query::printable(record.at(field).get<std::string>()); };
  context.out << word("source") << ": " << styled(context, Style::warning, word("severity")) << ": " << word("what");
  if (record.contains("begin"))
    context.out << fmt::format(" (bytes {}–{})", record.at("begin").get<std::uint32_t>(), record.at("end").get<std::uint32_t>());
  if (record.contains("repaired") && !record.at("repaired").get<std::string>().empty()) context.out << ", read as: " << word("repaired");
  context.out << '\n';
}

}  // namespace

int run_check(const Common& common, const Context& context) {
  const auto index = open_index(common, context);
  if (!index) return tell(context, index.error());
  const auto differences = indexer::differences(common.db, index->manifest());
  if (!differences) return tell(context, differences.error());
  for (const auto& difference : *differences)
    tell(context, Error{ErrorKind::index_damaged, difference, "build it again with `punkti index --rebuild`"});
  const auto sources = index->sources();
  if (!sources) return tell(context, sources.error());
  const auto records = oddities(*sources, index->manifest());
  if (common.format == Format::text)
    for (const auto& record : records) print_finding(context, record);
  else
    print_records(context, common.format, records);
  context.err << (differences->empty() ? "the index is sound" : "the index is damaged") << "; "
              << fmt::format("{} thing{} in the corpus to look at\n", records.size(), records.size() == 1 ? "" : "s");
  return differences->empty() ? done : failed;
}

}  // namespace punkti::cli
