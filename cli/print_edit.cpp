// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/print_edit.hpp"

#include "query/printable.hpp"

namespace punkti::cli {

std::string marked_edit(const Context& context, std::string_view gone, std::string_view come) {
  std::string out;
  if (!gone.empty()) out += styled(context, Style::gone, "[-" + query::printable(gone) + "-]");
  if (!gone.empty() && !come.empty()) out += ' ';
  if (!come.empty()) out += styled(context, Style::come, "{+" + query::printable(come) + "+}");
  return out;
}

}  // namespace punkti::cli
