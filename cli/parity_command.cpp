// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/indexed_path.hpp"
#include "cli/open_index.hpp"
#include "cli/output.hpp"
#include "corpus/find_sources.hpp"
#include "corpus/read_source.hpp"
#include "parity/find_pairs.hpp"
#include "parity/records.hpp"
#include "parity/take_parity.hpp"
#include "query/filters.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace punkti::cli {
namespace {

namespace fs = std::filesystem;

/// A file that no index knows, read for this call.
Result<parity::Parity> from_disk(const fs::path& file, const Context& context, const indexer::Knowledge& knowledge) {
  const std::array roots{file};
  const auto found = corpus::find_sources(roots);
  if (!found) return tl::make_unexpected(found.error());
  std::vector<parity::Version> versions;
  for (const auto& source : found->sources) {
    auto read = corpus::read_source(source);
    if (!read) return tl::make_unexpected(read.error());
    for (const auto& notice : read->notices) tell(context, notice);
    std::vector<indexer::StoredClause> clauses;
    for (const auto& document : read->documents)
      for (const auto& clause : document.clauses)
        clauses.push_back({clause, source.company.id, document.id, document.title, source.path, {}, {}});
    indexer::StoredSource stored;
    stored.source = source;
    stored.documents = std::move(read->documents);
    std::ranges::move(parity::versions_in(stored, clauses), std::back_inserter(versions));
  }
  return parity::compare_versions(found->sources.empty() ? "" : found->sources.front().company.id, versions, knowledge);
}

Result<parity::Parity> of_indexed_file(const std::string& path, const indexer::Index& index,
                                       const indexer::Knowledge& knowledge) {
  const auto sources = index.sources();
  if (!sources) return tl::make_unexpected(sources.error());
  const auto source = std::ranges::find(*sources, path, [](const auto& one) { return one.source.path; });
  if (source == sources->end()) return fail(ErrorKind::not_found, "the index holds no " + path);
  return parity::take_parity(*source, index, knowledge);
}

Error unknown(const std::string& wanted, const std::vector<corpus::Company>& companies) {
  std::string names;
  for (const auto& company : companies) names += (names.empty() ? "" : ", ") + company.id;
  return {ErrorKind::usage, "neither a company of the index nor a file: " + query::printable(wanted),
          "there are: " + names};
}

/// A company's name wins over a file of that name; a file on disk over a path of the index.
Result<parity::Parity> find_parity(const Common& common, const std::string& wanted, const Context& context) {
  const indexer::Knowledge knowledge;
  std::error_code ignored;
  const bool file = fs::is_regular_file(wanted, ignored);
  const auto index = file ? indexer::Index::open(common.db) : open_index(common, context);
  if (!index && !file) return tl::make_unexpected(index.error());
  if (!index) return from_disk(wanted, context, knowledge);
  const auto companies = index->companies();
  if (!companies) return tl::make_unexpected(companies.error());
  if (const auto ids = query::companies_named(wanted, *companies); !ids.empty())
    return parity::take_parity(ids.front(), *index, knowledge);
  if (file) {
    const auto path = indexed_path(wanted, *index);
    return path.empty() ? from_disk(wanted, context, knowledge) : of_indexed_file(path, *index, knowledge);
  }
  for (const auto& source : index->manifest().sources)
    if (source.path == wanted || source.path.ends_with("/" + wanted))
      return of_indexed_file(source.path, *index, knowledge);
  return tl::make_unexpected(unknown(wanted, *companies));
}

std::string titled(const parity::VersionName& version) {
  return query::printable(version.title.empty() ? version.document : version.title);
}

std::string described(const parity::VersionName& version) {
  return fmt::format("{}  {}{}  {}", version.lang, titled(version), version.date.empty() ? "" : ", " + version.date,
                     query::printable(version.source));
}

void print_side(const Context& context, const char* lang, const std::optional<parity::Passage>& passage,
                const std::string& indent) {
  if (!passage) return;
  std::string text = passage->text;
  std::ranges::replace(text, '\n', ' ');
  std::erase(text, '\r');
  context.out << indent << styled(context, Style::dim, lang) << "  " << query::printable(text)
              << styled(context, Style::dim, fmt::format("  [{}–{}]", passage->place.begin, passage->place.end))
              << '\n';
}

std::string said(const parity::Row& row) {
  switch (row.status) {
    case parity::Status::en_only: return "only in English";
    case parity::Status::ka_only: return "only in Georgian";
    case parity::Status::different: {
      std::string facts;
      for (const auto& one : row.differences)
        facts += (facts.empty() ? "" : "; ") + fmt::format("{} in English, {} in Georgian", one.en, one.ka);
      return "different: " + facts;
    }
    default: return std::string(parity::name_of(row.status));
  }
}

bool deserves_a_look(const parity::Row& row) {
  return row.status != parity::Status::parallel;
}

void print_row(const Context& context, const parity::BlockRow& row, bool all) {
  context.out << "\n  "
              << styled(context, deserves_a_look(row) ? Style::warning : Style::dim, query::printable(said(row)))
              << (row.moved ? " (stands elsewhere)" : "")
              << (row.section.empty() ? "" : styled(context, Style::dim, "  under " + query::printable(row.section)))
              << '\n';
  print_side(context, "en", row.en, "    ");
  print_side(context, "ka", row.ka, "    ");
  for (const auto& sentence : row.sentences) {
    if (!all && !deserves_a_look(sentence)) continue;
    context.out << "      " << styled(context, Style::warning, query::printable(said(sentence))) << '\n';
    print_side(context, "en", sentence.en, "        ");
    print_side(context, "ka", sentence.ka, "        ");
  }
}

void print_comparison(const Context& context, const parity::Comparison& comparison, bool all) {
  const auto counts = parity::count(comparison);
  context.out << styled(context, Style::strong, described(comparison.en)) << '\n'
              << styled(context, Style::strong, described(comparison.ka)) << '\n'
              << fmt::format("{} parallel, {} shortened, {} different, {} only in English, {} only in Georgian\n",
                             counts.parallel, counts.shortened, counts.different, counts.en_only, counts.ka_only);
  for (const auto& row : comparison.rows)
    if (all || deserves_a_look(row)) print_row(context, row, all);
  context.out << '\n';
}

void tell_alone(const Context& context, const parity::Parity& parity) {
  if (parity.comparisons.empty())
    context.err << "punkti: " << query::printable(parity.company) << " has no document in both English and Georgian\n";
  for (const auto& version : parity.too_long) context.err << "too long to be compared: " << described(version) << '\n';
  for (const auto& version : parity.alone)
    context.err << "without a version in the other language: " << described(version) << '\n';
}

}  // namespace

int run_parity(const Common& common, const ParityOptions& options, const Context& context) {
  const auto parity = find_parity(common, options.wanted, context);
  if (!parity) return tell(context, parity.error());
  if (common.format == Format::text)
    for (const auto& comparison : parity->comparisons) print_comparison(context, comparison, options.all);
  else
    print_records(context, common.format, parity::parity_records(*parity));
  tell_alone(context, *parity);
  return parity->comparisons.empty() ? nothing_found : done;
}

}  // namespace punkti::cli
