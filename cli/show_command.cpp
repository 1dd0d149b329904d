// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/open_index.hpp"
#include "cli/output.hpp"
#include "corpus/find_sources.hpp"
#include "corpus/read_source.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace punkti::cli {
namespace {

void print_topics(const Context& context, const char* label, const query::Record& topics) {
  if (topics.empty()) return;
  context.out << label << ':';
  for (const auto& topic : topics) context.out << ' ' << topic.get<std::string>();
  context.out << '\n';
}

void print_clause(const Context& context, const query::Record& record) {
  const auto word = [&](const char* field) { return query::printable(record.at(field).get<std::string>(), true); };
  context.out << styled(context, Style::strong, word("title")) << '\n';
  for (const auto& heading : record.at("section"))
    context.out << "  › " << query::printable(heading.get<std::string>()) << '\n';
  context.out << styled(context, Style::dim,
                        fmt::format("{} · {} · {} · {} · {} bytes {}–{}", word("company"), word("lang"), word("form"),
                                    word("id"), word("source"), record.at("begin").get<std::uint32_t>(),
                                    record.at("end").get<std::uint32_t>()))
              << "\n\n";
  if (!word("lead_in").empty()) context.out << word("lead_in") << "\n";
  context.out << word("text") << "\n\n";
  if (word("mkhedruli") != word("text")) context.out << "in Mkhedruli: " << word("mkhedruli") << "\n\n";
  if (record.at("lang") == "ka") context.out << "national romanization: " << word("national") << "\n\n";
  print_topics(context, "topics", record.at("topics"));
  print_topics(context, "touched on", record.at("topics_in_passing"));
  for (const auto* side : {"before", "after"}) {
    const auto& neighbour = record.at(side);
    if (neighbour.is_null()) continue;
    context.out << '\n'
                << side << " it, " << neighbour.at("id").get<std::string>() << ":\n"
                << styled(context, Style::dim, query::printable(neighbour.at("text").get<std::string>(), true)) << '\n';
  }
}

int show_text(const std::string& file, const Context& context) {
  const std::array roots{std::filesystem::path(file)};
  const auto found = corpus::find_sources(roots);
  if (!found) return tell(context, found.error());
  for (const auto& notice : found->notices) tell(context, notice);
  for (const auto& source : found->sources) {
    const auto read = corpus::read_source(source);
    if (!read) return tell(context, read.error());
    for (const auto& notice : read->notices) tell(context, notice);
    context.out << read->text.text;
  }
  return found->sources.empty() ? bad_usage : done;
}

}  // namespace

int run_show(const Common& common, const ShowOptions& options, const Context& context) {
  if (options.text) return show_text(options.id, context);
  const auto index = open_index(common, context);
  if (!index) return tell(context, index.error());
  const auto clause = index->clause(options.id);
  if (!clause) {
    tell(context, clause.error());
    return clause.error().kind == ErrorKind::not_found ? nothing_found : failed;
  }
  const auto all = index->clauses_of(clause->source);
  if (!all) return tell(context, all.error());
  const auto here = std::ranges::find(*all, options.id, [](const auto& stored) { return stored.clause.id; });
  const auto* before = here == all->begin() ? nullptr : &*std::prev(here);
  const auto* after = here == all->end() || std::next(here) == all->end() ? nullptr : &*std::next(here);
  const auto record = query::clause_record(*clause, before, after);
  if (common.format == Format::text)
    print_clause(context, record);
  else
    print_records(context, common.format, {record});
  return done;
}

}  // namespace punkti::cli
