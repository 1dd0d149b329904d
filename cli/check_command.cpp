// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/open_index.hpp"
#include "cli/output.hpp"
#include "contradictions/findings.hpp"
#include "duplicates/repeated_texts.hpp"
#include "indexer/generation.hpp"
#include "notices/findings.hpp"
#include "query/forensics.hpp"
#include "query/printable.hpp"
#include "query/take_survey.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <tuple>

namespace punkti::cli {
namespace {

query::Record record_of(const query::Finding& finding) {
  query::Record out{{"kind", finding.kind},         {"severity", finding.severity}, {"source", finding.source},
                    {"document", finding.document}, {"begin", finding.place.begin}, {"end", finding.place.end},
                    {"what", finding.what},         {"repaired", finding.repaired}};
  if (finding.place.empty()) out["begin"] = out["end"] = nullptr;
  const bool alone = finding.other_source.empty();
  out["other_source"] = alone ? query::Record() : query::Record(finding.other_source);
  out["other_begin"] = alone ? query::Record() : query::Record(finding.other_place.begin);
  out["other_end"] = alone ? query::Record() : query::Record(finding.other_place.end);
  return out;
}

void print_finding(const Context& context, const query::Finding& finding) {
  const auto prefix = finding.source + ": ";
  const auto what = std::string_view(finding.what).substr(finding.what.starts_with(prefix) ? prefix.size() : 0);
  context.out << query::printable(finding.source) << ": " << styled(context, Style::warning, finding.severity) << ": "
              << query::printable(what);
  if (!finding.place.empty()) context.out << fmt::format(" (bytes {}–{})", finding.place.begin, finding.place.end);
  if (!finding.other_source.empty())
    context.out << fmt::format("; see {}, bytes {}–{}", query::printable(finding.other_source),
                               finding.other_place.begin, finding.other_place.end);
  if (!finding.repaired.empty()) context.out << ", read as: " << query::printable(finding.repaired);
  context.out << '\n';
}

/// What companies say about one thing in two ways, and what their privacy notices do not say.
Result<std::vector<query::Finding>> questions(const indexer::Index& index) {
  const indexer::Knowledge knowledge;
  const auto survey = query::take_survey(index, knowledge.topics());
  if (!survey) return tl::make_unexpected(survey.error());
  auto out = contradictions::findings(*survey, contradictions::find(*survey, knowledge, index.learned()));
  std::ranges::move(contradictions::findings(*survey, contradictions::find_denials(*survey, knowledge)),
                    std::back_inserter(out));
  std::ranges::move(notices::findings(*survey), std::back_inserter(out));
  return out;
}

/// Oddities of each source, passages that stand in it twice, and questions to a reader, by source and place.
Result<std::vector<query::Finding>> all_findings(const indexer::Index& index) {
  auto found = query::findings(index);
  if (!found) return found;
  const auto repeated = duplicates::repeated_texts(index);
  if (!repeated) return repeated;
  found->insert(found->end(), repeated->begin(), repeated->end());
  const auto asked = questions(index);
  if (!asked) return asked;
  found->insert(found->end(), asked->begin(), asked->end());
  std::ranges::stable_sort(*found, {}, [](const auto& finding) { return std::tie(finding.source, finding.place); });
  return found;
}

}  // namespace

int run_check(const Common& common, const Context& context) {
  const auto index = open_index(common, context);
  if (!index) return tell(context, index.error());
  const auto differences = indexer::differences(common.db, index->manifest());
  if (!differences) return tell(context, differences.error());
  for (const auto& difference : *differences)
    tell(context, Error{ErrorKind::index_damaged, difference, "build it again with `punkti index --rebuild`"});
  const auto found = all_findings(*index);
  if (!found) return tell(context, found.error());
  std::vector<query::Record> records;
  for (const auto& finding : *found) {
    if (common.format == Format::text) print_finding(context, finding);
    records.push_back(record_of(finding));
  }
  if (common.format != Format::text) print_records(context, common.format, records);
  context.err << (differences->empty() ? "the index is sound" : "the index is damaged") << "; "
              << fmt::format("{} thing{} in the corpus to look at\n", found->size(), found->size() == 1 ? "" : "s");
  return differences->empty() ? done : failed;
}

}  // namespace punkti::cli
