// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.hpp"

#include "query/printable.hpp"

namespace punkti::cli {
namespace {

int status_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
    case ErrorKind::not_found:
    case ErrorKind::bad_input:
    case ErrorKind::index_outdated: return bad_usage;
    case ErrorKind::index_locked:
    case ErrorKind::index_damaged:
    case ErrorKind::internal: return failed;
  }
  return failed;
}

std::string_view code_of(Style style) {
  switch (style) {
    case Style::strong: return "1";
    case Style::match: return "1;4";
    case Style::dim: return "2";
    case Style::warning: return "33";
    case Style::gone: return "31";
    case Style::come: return "32";
  }
  return "0";
}

}  // namespace

int tell(const Context& context, const Error& error) {
  context.err << "punkti: " << query::printable(error.what, true) << '\n';
  if (!error.hint.empty()) context.err << "hint: " << query::printable(error.hint, true) << '\n';
  return status_of(error.kind);
}

void tell(const Context& context, const Notice& notice) {
  // A notice that names its file at its start, perhaps with line and column, would say it twice.
  const bool named = notice.what.starts_with(notice.source + ":");
  if (!named) context.err << query::printable(notice.source) << ": ";
  context.err << query::printable(notice.what);
  if (!notice.remedy.empty()) context.err << " (" << query::printable(notice.remedy) << ')';
  context.err << '\n';
}

std::string styled(const Context& context, Style style, std::string_view text) {
  if (!context.colour) return std::string(text);
  return "\x1b[" + std::string(code_of(style)) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace punkti::cli
