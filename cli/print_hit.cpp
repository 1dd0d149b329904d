// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/print_hit.hpp"

#include "query/highlight.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::cli {
namespace {

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank)
      out += c;
    else if (out.empty() || out.back() != ' ')
      out += ' ';
  }
  return query::printable(out);
}

std::string path_of(const indexer::StoredClause& clause) {
  std::string out = clause.title.empty() ? clause.document : clause.title;
  for (const auto& heading : clause.clause.section) out += " › " + heading;
  return one_line(out);
}

std::string words_of(std::string id) {
  std::ranges::replace(id, '_', ' ');
  return id;
}

/// One piece of evidence as a sentence.
std::string sentence_of(const query::Evidence& found) {
  const auto word = "\"" + found.asked + "\"" + (found.read_as.empty() ? "" : ", read as " + found.read_as + ",");
  switch (found.path) {
    case query::Path::exact: return word + " stands there";
    case query::Path::folded: return word + " stands there, in other letters or case";
    case query::Path::stem: return word + " stands there in another form";
    case query::Path::root: return "a verb related to " + word + " stands there";
    case query::Path::romanized:
    case query::Path::legacy:
    case query::Path::keyboard:
    case query::Path::spelling:
    case query::Path::sound: return word + " stands there in some form";
    case query::Path::concept_: return "\"" + found.asked + "\" is meant: " + words_of(found.read_as);
    case query::Path::learned:
      return "\"" + found.asked + "\" is said as " + found.read_as + " where documents stand in two languages";
    case query::Path::heading: return "\"" + found.asked + "\" stands in the title or a heading above";
    case query::Path::lead_in: return "\"" + found.asked + "\" stands in the sentence that announces this list";
    case query::Path::prefix: return word + " stands there";
    case query::Path::phrase: return "\"" + found.asked + "\" stands there, as quoted";
    case query::Path::topic: return "deals with a topic of the question: " + found.read_as;
    case query::Path::topic_touched: return "touches on a topic of the question: " + found.read_as;
    case query::Path::feedback: return "shares with the best clauses: " + words_of(found.read_as);
  }
  return word;
}

void print_evidence(const Context& context, const query::Hit& hit) {
  context.out << fmt::format("       score {:.2f}; speaks of {:.0f} % of what was asked\n", hit.score,
                             100.0 * hit.coverage);
  for (const auto& found : hit.evidence) context.out << "       · " << query::printable(sentence_of(found)) << '\n';
}

}  // namespace

std::string marked(const Context& context, const std::string& text, const std::vector<ByteRange>& places) {
  std::string out;
  std::uint32_t at = 0;
  for (const auto place : places) {
    out += one_line(std::string_view(text).substr(at, place.begin - at));
    out += styled(context, Style::match, one_line(slice(text, place)));
    at = place.end;
  }
  return out + one_line(std::string_view(text).substr(at));
}

void print_hit(const Context& context, const query::Hit& hit, std::size_t snippet_bytes, bool explain) {
  const auto& stored = hit.clause;
  const auto snippet = query::snippet_of(stored.clause.text, hit.highlights, snippet_bytes);
  context.out << fmt::format("{:>3}. ", hit.rank) << styled(context, Style::strong, path_of(stored)) << '\n'
              << "     "
              << styled(context, Style::dim,
                        fmt::format("{} · {} · {} · {} bytes {}–{}", stored.company, text::code_of(stored.clause.lang),
                                    stored.clause.id, query::printable(stored.source), stored.clause.place.begin,
                                    stored.clause.place.end))
              << '\n';
  if (!stored.clause.lead_in.empty())
    context.out << "     " << styled(context, Style::dim, "… " + one_line(stored.clause.lead_in)) << '\n';
  context.out << "     " << (snippet.cut_before ? "… " : "") << marked(context, snippet.text, snippet.highlights)
              << (snippet.cut_after ? " …" : "") << '\n';
  if (!hit.copies.empty())
    context.out << "     "
                << styled(context, Style::dim, fmt::format("the same text also at: {}", fmt::join(hit.copies, ", ")))
                << '\n';
  if (explain) print_evidence(context, hit);
  context.out << '\n';
}

}  // namespace punkti::cli
