// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.hpp"

#include <ostream>
#include <string>
#include <string_view>

namespace punkti::cli {

/// Exit status of the program; documented in the man page.
enum Status : int { done = 0, nothing_found = 1, bad_usage = 2, failed = 3 };

enum class Format { text, json, jsonl, csv };

/// Where a command reads and writes. Tests pass string streams.
struct Context {
  std::ostream& out;
  std::ostream& err;
  bool colour = false;        ///< out is for a terminal that may be coloured
  bool err_terminal = false;  ///< progress may be drawn on err
};

/// Tells an error on err, in the form "punkti: what" and "hint: …", and gives its exit status.
int tell(const Context& context, const Error& error);

/// Tells a notice on err: "path: what".
void tell(const Context& context, const Notice& notice);

/// Wraps text in a terminal style when colours are on.
enum class Style { strong, match, dim, warning, gone, come };
[[nodiscard]] std::string styled(const Context& context, Style style, std::string_view text);

}  // namespace punkti::cli
