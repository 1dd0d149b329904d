// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/indexed_path.hpp"
#include "cli/open_index.hpp"
#include "cli/output.hpp"
#include "corpus/find_sources.hpp"
#include "corpus/read_source.hpp"
#include "query/filters.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace punkti::cli {
namespace {

namespace fs = std::filesystem;

/// A source with its clauses, from the index or read for this call.
struct Outlined {
  indexer::StoredSource source;
  std::vector<indexer::StoredClause> clauses;
};

Outlined outlined(corpus::SourceFile file) {
  Outlined out;
  for (const auto& document : file.documents)
    for (const auto& clause : document.clauses)
      out.clauses.push_back({clause, file.source.company.id, document.id, document.title, file.source.path, {}, {}});
  out.source.source = file.source;
  out.source.documents = std::move(file.documents);
  out.source.legacy_runs = std::move(file.legacy_runs);
  out.source.mixed_words = std::move(file.mixed_words);
  out.source.notices = std::move(file.notices);
  return out;
}

/// Sources read for this call. `lost` is set when one could not be read; the others are shown.
Result<std::vector<Outlined>> from_disk(const fs::path& path, const Context& context, bool& lost) {
  const std::array roots{path};
  const auto found = corpus::find_sources(roots);
  if (!found) return tl::make_unexpected(found.error());
  std::vector<Notice> notices = found->notices;
  std::vector<Outlined> out;
  for (const auto& source : found->sources) {
    auto file = corpus::read_source(source);
    if (!file) {
      notices.push_back({source.path, file.error().what, file.error().hint, true});
      continue;
    }
    notices.insert(notices.end(), file->notices.begin(), file->notices.end());
    out.push_back(outlined(std::move(*file)));
  }
  for (const auto& notice : notices) {
    tell(context, notice);
    lost = lost || notice.lost;
  }
  return out;
}

Result<std::vector<Outlined>> from_index(const indexer::Index& index, const OutlineOptions& options,
                                         std::string_view wanted) {
  const auto sources = index.sources();
  if (!sources) return tl::make_unexpected(sources.error());
  const auto companies = index.companies();
  if (!companies) return tl::make_unexpected(companies.error());
  const auto ids = query::companies_named(wanted, *companies);
  std::vector<Outlined> out;
  for (const auto& source : *sources) {
    const auto& path = source.source.path;
    const bool company = std::ranges::find(ids, source.source.company.id) != ids.end();
    const bool file = path == wanted || path.ends_with("/" + std::string(wanted));
    if (!options.all && !company && !file) continue;
    auto clauses = index.clauses_of(path);
    if (!clauses) return tl::make_unexpected(clauses.error());
    out.push_back({source, std::move(*clauses)});
  }
  return out;
}

std::string cut(const std::string& text, std::size_t columns) {
  std::string out;
  for (const char c : text) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  out = query::printable(out);
  if (query::columns(out) <= columns) return out;
  while (query::columns(out) > columns) {
    do out.pop_back();
    while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0) == 0x80);
    if (!out.empty() && static_cast<unsigned char>(out.back()) >= 0xC0) out.pop_back();
  }
  return out + "…";
}

void print_row(const Context& context, const query::Record& row, const Outlined& outlined) {
  const auto type = row.at("type").get<std::string>();
  const auto place =
      fmt::format("{:>7}–{:<7} ", row.at("begin").get<std::uint32_t>(), row.at("end").get<std::uint32_t>());
  if (type == "document") {
    const auto title = row.at("title").get<std::string>();
    context.out << styled(context, Style::dim, place)
                << styled(context, Style::strong, query::printable(title.empty() ? "(no title)" : title)) << " ["
                << row.at("lang").get<std::string>()
                << (row.contains("date") ? ", " + row.at("date").get<std::string>() : "") << "]\n";
  } else if (type == "heading") {
    context.out << styled(context, Style::dim, place)
                << std::string(static_cast<std::size_t>(row.at("level").get<int>()) * 2, ' ')
                << styled(context, Style::strong, cut(row.at("heading").get<std::string>(), 90)) << '\n';
  } else if (type == "clause") {
    const auto id = row.at("id").get<std::string>();
    const auto found = std::ranges::find(outlined.clauses, id, [](const auto& stored) { return stored.clause.id; });
    context.out << styled(context, Style::dim, place) << "        " << styled(context, Style::dim, id + " ")
                << (found == outlined.clauses.end() ? "" : cut(found->clause.text, 80)) << '\n';
  } else {
    context.out << styled(context, Style::dim, place) << "        "
                << styled(context, Style::warning, type == "legacy" ? "legacy encoding, read as: " : "mixed scripts, ")
                << query::printable(type == "legacy" ? row.at("decoded").get<std::string>()
                                                     : row.at("kind").get<std::string>() + ": " +
                                                           row.at("repaired").get<std::string>())
                << '\n';
  }
}

}  // namespace

int run_outline(const Common& common, const OutlineOptions& options, const Context& context) {
  std::vector<Outlined> all;
  const auto add = [&](Result<std::vector<Outlined>> more) -> Result<void> {
    if (!more) return tl::make_unexpected(more.error());
    std::ranges::move(*more, std::back_inserter(all));
    return {};
  };
  if (options.all) {
    const auto index = open_index(common, context);
    if (!index) return tell(context, index.error());
    if (auto added = add(from_index(*index, options, "")); !added) return tell(context, added.error());
  }
  bool lost = false;
  for (const auto& wanted : options.wanted) {
    std::error_code ignored;
    if (fs::exists(wanted, ignored)) {
      const auto index = indexer::Index::open(common.db);  // without one, the file is read as it is
      const auto known = index ? indexed_path(wanted, *index) : std::string();
      auto some = known.empty() ? from_disk(wanted, context, lost) : from_index(*index, options, known);
      if (auto added = add(std::move(some)); !added) return tell(context, added.error());
      continue;
    }
    const auto index = open_index(common, context);
    if (!index) return tell(context, index.error());
    const auto before = all.size();
    if (auto added = add(from_index(*index, options, wanted)); !added) return tell(context, added.error());
    if (all.size() == before)
      return tell(context, Error{ErrorKind::usage, "neither a file nor a company of the index: " + wanted,
                                 "`punkti matrix` names the companies"});
  }
  std::vector<query::Record> records;
  for (const auto& outlined : all) {
    auto rows = query::outline_records(outlined.source, outlined.clauses);
    if (common.format == Format::text) {
      context.out << styled(context, Style::dim, query::printable(outlined.source.source.path)) << '\n';
      for (const auto& row : rows) print_row(context, row, outlined);
    }
    std::ranges::move(rows, std::back_inserter(records));
  }
  if (common.format != Format::text) print_records(context, common.format, records);
  return lost ? bad_usage : records.empty() ? nothing_found : done;
}

}  // namespace punkti::cli
