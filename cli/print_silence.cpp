// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/print_silence.hpp"

#include "cli/print_hit.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace punkti::cli {
namespace {

constexpr std::size_t wordings_shown = 8;  // of a language

std::string_view language_name(std::string_view code) {
  if (code == "ka") return "Georgian";
  if (code == "en") return "English";
  return code == "ru" ? "Russian" : "another language";
}

std::string_view in_words(query::Degree degree) {
  return degree == query::Degree::in_passing ? "only in passing" : query::name_of(degree);
}

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

/// Words that a reader understands without the grammar of cues.
bool is_plain(const std::string& wording) {
  return wording.find_first_of("|{\"=") == std::string::npos;
}

std::vector<std::string> some_of(const std::vector<std::string>& wordings, bool all) {
  if (all) return wordings;
  std::vector<std::string> out;
  for (const auto& wording : wordings)
    if (out.size() < wordings_shown && is_plain(wording) && std::ranges::find(out, wording) == out.end())
      out.push_back(wording);
  return out.empty() && !wordings.empty() ? std::vector{wordings.front()} : out;
}

void print_wordings(const Context& context, std::string_view language, const std::vector<std::string>& wordings,
                    bool all) {
  if (wordings.empty()) return;
  const auto shown = some_of(wordings, all);
  context.out << fmt::format("  {:<14} {}{} ", language, counted(wordings.size(), "wording"), all ? ":" : ", such as:")
              << query::printable(fmt::format("{}", fmt::join(shown, " · "))) << '\n';
}

std::string cue_line(const lexicon::CueHeard& cue) {
  auto out = fmt::format("{}: {} ({:+.2g})", cue.where, cue.wording, cue.weight);
  if (!cue.cancelled_by.empty()) out += fmt::format(", does not count where this stands: {}", cue.cancelled_by);
  return out;
}

}  // namespace

std::string standing_of(const query::ComparisonCell& cell) {
  const auto differs = [&](const auto& entry) { return entry.second != cell.degree; };
  if (cell.by_lang.size() < 2) return std::string(in_words(cell.degree));
  std::string out;
  if (std::ranges::none_of(cell.by_lang, differs)) {
    out = std::string(in_words(cell.degree)) + " in ";
    for (const auto& [lang, degree] : cell.by_lang)
      out += std::string(language_name(lang)) + (lang == cell.by_lang.rbegin()->first ? "" : " and ");
    return out;
  }
  for (const auto& [lang, degree] : cell.by_lang)
    out += fmt::format("{}{} in {}", out.empty() ? "" : ", ", in_words(degree), language_name(lang));
  return out;
}

std::string reading_of(const query::WhatWasRead& read) {
  std::string out;
  for (const auto& [lang, amount] : read.by_lang)
    out += fmt::format("{}{} of {} in {}", out.empty() ? "" : ", ", counted(amount.clauses, "clause"),
                       counted(amount.documents, "document"), language_name(lang));
  out = out.empty() ? "nothing was read in English or Georgian" : out + " read";
  if (read.unread > 0)
    out += fmt::format("; {} in {} not read for topics", counted(read.unread, "document"),
                       read.unread == 1 ? "another language was" : "other languages were");
  return out;
}

bool has_silence(const query::ComparisonCell& cell) {
  return !cell.addressed ||
         std::ranges::any_of(cell.by_lang, [](const auto& entry) { return entry.second != query::Degree::addressed; });
}

void print_near_misses(const Context& context, const query::ComparisonCell& cell, std::size_t snippet_bytes) {
  if (cell.near_misses.empty()) return;
  context.out << (cell.addressed ? "     in the other language came nearest, and does not count:\n"
                  : cell.degree == query::Degree::in_passing ? "     touched on, and why that is not enough:\n"
                                                             : "     what came nearest, and why it does not count:\n");
  for (const auto& miss : cell.near_misses) {
    print_hit(context, miss.hit, snippet_bytes, false);
    if (!miss.cues.empty())
      context.out << "       "
                  << query::printable(fmt::format("strength {:.2g} of {:.1f}: {}", std::max(miss.strength, 0.0),
                                                  miss.needed, miss.why))
                  << '\n';
    else
      context.out << "       " << query::printable(miss.why) << '\n';
    for (const auto& cue : miss.cues)
      context.out << "       " << styled(context, Style::dim, "· " + query::printable(cue_line(cue))) << '\n';
    context.out << '\n';
  }
}

void print_searched_for(const Context& context, const query::SurveyTopic& topic, bool all) {
  context.out << styled(context, Style::strong, "Searched for") << ", in every clause read, in any inflection\n";
  print_wordings(context, "English", topic.looked_for.en, all);
  print_wordings(context, "Georgian", topic.looked_for.ka, all);
  print_wordings(context, "any language", topic.looked_for.any, all);
  if (!topic.excludes.empty())
    context.out << fmt::format("  {:<14} ", "does not count") << query::printable(topic.excludes) << '\n';
  if (!all) context.out << "  all wordings: --explain\n";
  context.out << '\n';
}

}  // namespace punkti::cli
