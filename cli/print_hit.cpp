// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/print_hit.hpp"

#include "query/highlight.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

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
  if (explain)
    for (const auto& found : hit.evidence)
      context.out << "       " << query::printable(found.asked) << ": " << query::name_of(found.path)
                  << (found.read_as.empty() ? "" : ", read as " + found.read_as) << '\n';
  context.out << '\n';
}

}  // namespace punkti::cli
