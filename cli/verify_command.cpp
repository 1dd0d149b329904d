// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/print_edit.hpp"
#include "query/printable.hpp"
#include "verify/read_report.hpp"
#include "verify/records.hpp"
#include "verify/verify.hpp"
#include "verify/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace punkti::cli {
namespace {

using query::printable;
using verify::FileState;
using verify::Finding;
using verify::Quotation;
using verify::Status;
using verify::Verification;

constexpr std::size_t excerpt_letters = 160;
/// A rewritten policy: the machine formats have all of it.
constexpr std::size_t most_shown = 200, most_edits = 12;

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string excerpt(const std::string& text) {
  const std::string line = verify::words_of(text);
  std::size_t at = 0;
  for (std::size_t letters = 0; at < line.size() && letters < excerpt_letters; ++letters) do
      ++at;
    while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U);
  return printable(line.substr(0, at)) + (at < line.size() ? "…" : "");
}

void print_summary(const Context& context, const Verification& verification) {
  const auto all = verification.findings.size();
  context.out << styled(
      context, Style::strong,
      fmt::format("{} in {}: ", counted(all, "quotation"), counted(verification.files.size(), "file")));
  std::string list;
  for (const auto status : {Status::intact, Status::moved, Status::edited, Status::gone})
    list += fmt::format("{}{} {}", list.empty() ? "" : ", ", verification.count(status), verify::name_of(status));
  context.out << (verification.all_intact() ? "all intact" : list) << '\n';
  context.out << styled(context, Style::dim,
                        "checked: the report's list of quotations (data/quotations.json) against the corpus, not the "
                        "words in its pages")
              << '\n';
}

void print_files(const Context& context, const Verification& verification) {
  for (const auto& file : verification.files) {
    if (file.intact == file.quotations && file.state == FileState::same) continue;
    const auto how = file.state == FileState::same ? std::string_view("as quoted") : verify::name_of(file.state);
    context.out << fmt::format("  {}: {}, {} of {} intact", printable(file.source), how, file.intact,
                               counted(file.quotations, "quotation"));
    if (!file.why.empty()) context.out << " (" << printable(file.why) << ')';
    context.out << '\n';
  }
}

std::string headline(const Quotation& quotation, const Finding& finding) {
  std::string line =
      fmt::format("{} bytes {}–{}", printable(quotation.source), quotation.place.begin, quotation.place.end);
  if (finding.found) {
    line += " → ";
    if (finding.found->source != quotation.source) line += printable(finding.found->source) + " bytes ";
    line += fmt::format("{}–{}", finding.found->place.begin, finding.found->place.end);
  }
  return line;
}

void print_edits(const Context& context, const Finding& finding) {
  for (std::size_t i = 0; i < std::min(finding.edits.size(), most_edits); ++i) {
    const auto& edit = finding.edits[i];
    context.out << "    " << (edit.before.empty() ? "" : "… " + printable(edit.before) + " ")
                << marked_edit(context, edit.old_words, edit.new_words)
                << (edit.after.empty() ? "" : " " + printable(edit.after) + " …") << '\n';
  }
  if (finding.edits.size() > most_edits)
    context.out << "    and " << counted(finding.edits.size() - most_edits, "more difference") << '\n';
}

void print_finding(const Context& context, const Quotation& quotation, const Finding& finding) {
  context.out << '\n'
              << styled(context, Style::strong, std::string(verify::name_of(finding.status))) << "  "
              << headline(quotation, finding) << '\n';
  if (finding.status != Status::edited) context.out << "    " << excerpt(quotation.exact) << '\n';
  print_edits(context, finding);
  if (!finding.why.empty()) context.out << styled(context, Style::dim, "    " + finding.why) << '\n';
  if (!quotation.pages.empty())
    context.out << styled(context, Style::dim, "    shown at " + printable(quotation.pages.front())) << '\n';
}

void print_text(const Context& context, const std::vector<Quotation>& quotations, const Verification& verification) {
  print_summary(context, verification);
  print_files(context, verification);
  std::size_t shown = 0, left = 0;
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    if (verification.findings[i].status == Status::intact) continue;
    if (shown++ < most_shown)
      print_finding(context, quotations[i], verification.findings[i]);
    else
      ++left;
  }
  if (left > 0) context.out << fmt::format("\nand {} more; --format jsonl has all\n", left);
}

}  // namespace

int run_verify(const Common& common, const VerifyOptions& options, const Context& context) {
  const auto quotations = verify::read_report(options.report);
  if (!quotations) return tell(context, quotations.error());
  const auto verification = verify::verify(*quotations, options.corpus);
  if (!verification) return tell(context, verification.error());
  for (const auto& notice : verification->notices) tell(context, notice);
  if (common.format == Format::text) {
    print_text(context, *quotations, *verification);
  } else {
    std::vector<query::Record> records;
    for (std::size_t i = 0; i < quotations->size(); ++i)
      records.push_back(verify::finding_record((*quotations)[i], verification->findings[i]));
    print_records(context, common.format, records);
  }
  return verification->all_intact() ? done : nothing_found;
}

}  // namespace punkti::cli
