// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/print_edit.hpp"
#include "corpus/find_sources.hpp"
#include "corpus/read_source.hpp"
#include "query/printable.hpp"
#include "versions/records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace punkti::cli {
namespace {

using versions::Change;

Result<corpus::SourceFile> read_version(const std::filesystem::path& path, const Context& context) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored))
    return fail(ErrorKind::usage, path.string() + " is no file", "`punkti diff` compares two files");
  const std::array roots{path};
  const auto found = corpus::find_sources(roots);
  if (!found) return tl::make_unexpected(found.error());
  if (found->sources.empty())
    return fail(ErrorKind::bad_input, path.string() + " is no document that punkti reads",
                "it reads .txt, .md and .html");
  auto file = corpus::read_source(found->sources.front());
  if (file)
    for (const auto& notice : file->notices) tell(context, notice);
  return file;
}

std::string on_one_line(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (c != '\r') out += c == '\n' || c == '\t' ? ' ' : c;
  return query::printable(out);
}

/// "3.2", or the clause's place when it has no number.
std::string name_of(const versions::Side& side) {
  return side.number.empty() ? fmt::format("at byte {}", side.place.begin) : query::printable(side.number);
}

std::string headline(const Change& change) {
  const auto what = change.is_heading ? "heading" : "clause";
  if (!change.old_side) return fmt::format("added {} {}", what, name_of(*change.new_side));
  if (!change.new_side) return fmt::format("removed {} {}", what, name_of(*change.old_side));
  const auto before = name_of(*change.old_side), after = name_of(*change.new_side);
  const bool shows_both = change.old_side->number != change.new_side->number || change.has_moved;
  const auto verb = change.status == versions::Status::moved ? "moved"
                    : change.has_moved                       ? "changed and moved"
                                                             : "changed";
  return fmt::format("{} {} {}", verb, what, shows_both ? before + " → " + after : after);
}

void print_change(const Context& context, const Change& change) {
  const auto& side = change.new_side ? *change.new_side : *change.old_side;
  context.out << styled(context, Style::strong, headline(change));
  if (!side.section.empty()) context.out << styled(context, Style::dim, " · " + query::printable(side.section.back()));
  context.out << '\n';
  if (change.status == versions::Status::added)
    context.out << "  " << styled(context, Style::come, "+ " + on_one_line(side.text)) << '\n';
  if (change.status == versions::Status::removed)
    context.out << "  " << styled(context, Style::gone, "- " + on_one_line(side.text)) << '\n';
  if (change.status == versions::Status::moved) context.out << "    " << on_one_line(side.text) << '\n';
  for (const auto& edit : change.edits)
    context.out << "    " << (edit.before.empty() ? "" : "… " + query::printable(edit.before) + " ")
                << marked_edit(context, edit.old_words, edit.new_words)
                << (edit.after.empty() ? "" : " " + query::printable(edit.after) + " …") << '\n';
  context.out << '\n';
}

/// Numbers first: a reader of a policy looks for them.
void print_figures(const Context& context, const std::vector<Change>& changes) {
  std::string list;
  for (const auto& change : changes)
    for (const auto& edit : change.edits) {
      if (!edit.has_figures) continue;
      const auto shown = [](const std::string& words) { return words.empty() ? "nothing" : query::printable(words); };
      list += fmt::format("{}{} → {} ({})", list.empty() ? "" : "; ", shown(edit.old_words), shown(edit.new_words),
                          name_of(*change.new_side));
    }
  if (!list.empty()) context.out << styled(context, Style::warning, "figures changed: " + list) << '\n';
}

void print_counts(const Context& context, const std::vector<Change>& changes) {
  std::string list;
  for (const auto status : {versions::Status::changed, versions::Status::moved, versions::Status::added,
                            versions::Status::removed, versions::Status::unchanged}) {
    const auto count = std::ranges::count(changes, status, &Change::status);
    list += fmt::format("{}{} {}", list.empty() ? "" : ", ", count, versions::name_of(status));
  }
  context.out << list << '\n';
}

void print_text(const Context& context, const std::vector<Change>& changes) {
  print_counts(context, changes);
  print_figures(context, changes);
  context.out << '\n';
  for (const auto& change : changes)
    if (change.status != versions::Status::unchanged) print_change(context, change);
}

}  // namespace

int run_diff(const Common& common, const DiffOptions& options, const Context& context) {
  const auto old_version = read_version(options.old_version, context);
  if (!old_version) return tell(context, old_version.error());
  const auto new_version = read_version(options.new_version, context);
  if (!new_version) return tell(context, new_version.error());
  const auto changes = versions::compare(*old_version, *new_version);
  const bool same =
      std::ranges::all_of(changes, [](const auto& one) { return one.status == versions::Status::unchanged; });
  if (common.format != Format::text) {
    std::vector<query::Record> records;
    for (const auto& change : changes) records.push_back(versions::change_record(change));
    print_records(context, common.format, records);
  } else if (!same) {
    print_text(context, changes);
  }
  if (same) context.err << "the words of the two versions are the same\n";
  return same ? nothing_found : done;
}

}  // namespace punkti::cli
