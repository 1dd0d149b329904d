// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/open_index.hpp"
#include "cli/output.hpp"
#include "cli/print_edit.hpp"
#include "duplicates/records.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace punkti::cli {
namespace {

using duplicates::Block;
using duplicates::Place;

constexpr std::size_t excerpt_words = 40;
/// A template of a hundred companies, or a chapter rewritten: the machine formats have all of it.
constexpr std::size_t most_places = 12, most_differences = 12;

std::string_view where(duplicates::Scope scope) {
  switch (scope) {
    case duplicates::Scope::document: return "inside a document";
    case duplicates::Scope::company: return "between documents of a company";
    case duplicates::Scope::companies: return "between companies";
  }
  return "";
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

/// Whole per cent, downwards: what differs never reads "100 % alike".
int per_cent(double share) {
  return static_cast<int>(share * 100);
}

std::string headline(const Block& block) {
  std::string out = fmt::format("{}, {}: {}", block.kind == duplicates::Kind::exact ? "exact copy" : "near copy",
                                where(block.scope), counted(block.lines, "line"));
  if (block.lines > 1 && block.identical_lines < block.lines)
    out += fmt::format(", {} of them identical", block.identical_lines);
  out += fmt::format(", {}, {}", counted(block.clauses, "clause"), counted(block.words, "word"));
  if (block.places.size() > 2) out += fmt::format(", {} places", block.places.size());
  if (block.kind == duplicates::Kind::near) out += fmt::format(", {} % alike", per_cent(block.similarity));
  return out;
}

std::string excerpt(std::string_view text) {
  std::size_t words = 0, at = 0;
  for (; at < text.size() && words < excerpt_words; ++at) words += text[at] == ' ' || text[at] == '\n' ? 1 : 0;
  std::string out(text.substr(0, at));
  std::ranges::replace(out, '\n', ' ');
  return query::printable(out) + (at < text.size() ? "…" : "");
}

/// The heading above a copy; where it differs from the first place's, both.
std::string heading_of(const Context& context, const Place& place, const Place& first) {
  if (place.heading == first.heading && place.heading.empty()) return {};
  if (place.heading != first.heading) return " under " + marked_edit(context, first.heading, place.heading);
  return " under " + styled(context, Style::strong, query::printable(place.heading));
}

void print_place(const Context& context, const Place& place, const Place& first) {
  context.out << "     "
              << styled(context, Style::dim,
                        fmt::format("{} · {} · {} bytes {}–{}", place.company, place.id, query::printable(place.source),
                                    place.place.begin, place.place.end))
              << heading_of(context, place, first) << '\n';
  const auto shown = std::min(place.differences.size(), most_differences);
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& one = place.differences[i];
    context.out << "       " << (one.before.empty() ? "" : "… " + query::printable(one.before) + " ")
                << marked_edit(context, one.first, one.here)
                << (one.after.empty() ? "" : " " + query::printable(one.after) + " …") << '\n';
  }
  if (shown < place.differences.size())
    context.out << "       and " << counted(place.differences.size() - shown, "more difference") << '\n';
}

void print_block(const Context& context, const Block& block, std::size_t number) {
  context.out << fmt::format("{:>3}. ", number) << styled(context, Style::strong, headline(block)) << '\n'
              << "     " << excerpt(block.text) << '\n';
  const auto shown = std::min(block.places.size(), most_places);
  for (std::size_t i = 0; i < shown; ++i) print_place(context, block.places[i], block.places.front());
  if (shown < block.places.size())
    context.out << "     and " << counted(block.places.size() - shown, "more place") << '\n';
  context.out << '\n';
}

}  // namespace

int run_duplicates(const Common& common, const DuplicatesOptions& options, const Context& context) {
  const auto index = open_index(common, context);
  if (!index) return tell(context, index.error());
  const auto blocks = duplicates::find(*index, {options.companies, options.least_words});
  if (!blocks) return tell(context, blocks.error());
  std::vector<query::Record> records;
  std::size_t number = 0;
  for (const auto& block : *blocks)
    if (common.format == Format::text)
      print_block(context, block, ++number);
    else
      records.push_back(duplicates::block_record(block));
  if (common.format != Format::text) print_records(context, common.format, records);
  if (blocks->empty())
    context.err << fmt::format("no passage of {} words or more stands more than once\n", options.least_words);
  return blocks->empty() ? nothing_found : done;
}

}  // namespace punkti::cli
