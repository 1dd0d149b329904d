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
#include <map>
#include <nlohmann/json.hpp>
#include <set>

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

void print_company(const Context& context, std::span<const query::FactFound> found) {
  for (const auto kind : facts::kinds) {
    std::vector<std::string> order;
    std::map<std::string, Entry> entries;
    for (const auto& fact : found) {
      if (fact.kind != kind) continue;
      auto& entry = entries[fact.value];
      if (entry.first == nullptr) {
        entry.first = &fact;
        order.push_back(fact.value);
      }
      if (!fact.topic.empty()) entry.topics.insert(fact.topic);
      entry.clauses.insert(fact.id);
    }
    if (order.empty()) continue;
    context.out << "  " << styled(context, Style::dim, std::string(facts::name_of(kind))) << '\n';
    for (const auto& value : order) {
      const auto& entry = entries.at(value);
      context.out << "    " << styled(context, Style::match, query::printable(facts::in_words(kind, value)));
      if (!entry.topics.empty()) context.out << fmt::format("  ({})", fmt::join(entry.topics, ", "));
      context.out << '\n'
                  << "      " << query::printable(shortened(entry.first->sentence)) << '\n'
                  << "      "
                  << styled(context, Style::dim,
                            fmt::format("{} · {} bytes {}–{}{}", entry.first->id, query::printable(entry.first->source),
                                        entry.first->place.begin, entry.first->place.end,
                                        entry.clauses.size() > 1
                                            ? fmt::format(" · and in {} more", entry.clauses.size() - 1)
                                            : ""))
                  << '\n';
    }
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
