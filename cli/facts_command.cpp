// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/open_index.hpp"
#include "cli/output.hpp"
#include "cli/print_facts.hpp"
#include "query/printable.hpp"
#include "query/take_facts.hpp"
#include "query/take_survey.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <span>

namespace punkti::cli {
namespace {

constexpr std::size_t longest_sentence = 160;  // bytes

std::string shortened(const std::string& sentence) {
  if (sentence.size() <= longest_sentence) return sentence;
  std::size_t end = longest_sentence;
  while (end > 0 && (static_cast<unsigned char>(sentence[end]) & 0xC0U) == 0x80U) --end;
  return sentence.substr(0, end) + " …";
}

/// One value of one company and kind, with everything said about it.
struct Entry {
  const query::FactFound* first = nullptr;
  std::set<std::string> topics, clauses;
};

void print_entry(const Context& context, const Entry& entry) {
  const auto& fact = *entry.first;
  context.out << "    " << styled(context, Style::match, query::printable(facts::in_words(fact.kind, fact.value)));
  if (!entry.topics.empty()) context.out << fmt::format("  ({})", fmt::join(entry.topics, ", "));
  auto place =
      fmt::format("{} · {} bytes {}–{}", fact.id, query::printable(fact.source), fact.place.begin, fact.place.end);
  if (entry.clauses.size() > 1) place += fmt::format(" · and in {} more", entry.clauses.size() - 1);
  context.out << "\n      " << query::printable(shortened(fact.sentence)) << "\n      "
              << styled(context, Style::dim, place) << '\n';
}

/// Values of one kind, each once, in the order in which they stand.
std::vector<Entry> entries_of(std::span<const query::FactFound> found, facts::Kind kind) {
  std::vector<Entry> out;
  for (const auto& fact : found) {
    if (fact.kind != kind) continue;
    auto entry = std::ranges::find_if(out, [&](const Entry& known) { return known.first->value == fact.value; });
    if (entry == out.end()) entry = out.insert(out.end(), {&fact, {}, {}});
    if (!fact.topic.empty()) entry->topics.insert(fact.topic);
    entry->clauses.insert(fact.id);
  }
  return out;
}

void print_company(const Context& context, std::span<const query::FactFound> found) {
  for (const auto kind : facts::kinds) {
    const auto entries = entries_of(found, kind);
    if (entries.empty()) continue;
    context.out << "  " << styled(context, Style::dim, facts::name_of(kind)) << '\n';
    for (const auto& entry : entries) print_entry(context, entry);
  }
}

void print_by_company(const Context& context, const std::vector<query::FactFound>& found) {
  for (auto first = found.begin(); first != found.end();) {
    const auto last =
        std::find_if(first, found.end(), [&](const auto& fact) { return fact.company != first->company; });
    context.out << styled(context, Style::strong, first->company) << '\n';
    print_company(context, {first, last});
    context.out << '\n';
    first = last;
  }
}

}  // namespace

int run_facts(const Common& common, const query::FactFilters& wanted, const Context& context) {
  const auto index = open_index(common, context);
  if (!index) return tell(context, index.error());
  const indexer::Knowledge knowledge;
  const auto survey = query::take_survey(*index, knowledge.topics());
  if (!survey) return tell(context, survey.error());
  const auto found = query::take_facts(*survey, knowledge.topics(), wanted);
  if (!found) return tell(context, found.error());
  if (common.format == Format::text) {
    print_by_company(context, *found);
  } else {
    std::vector<query::Record> records;
    for (const auto& fact : *found) records.push_back(query::fact_record(fact));
    print_records(context, common.format, records);
  }
  if (found->empty()) context.err << "no facts found\n";
  return found->empty() ? nothing_found : done;
}

}  // namespace punkti::cli
