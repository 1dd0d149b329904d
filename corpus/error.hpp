// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace punkti {

/// Kinds of expected trouble; each has one exit status (see exit_status_of in cli/).
enum class ErrorKind { usage, not_found, bad_input, index_locked, index_outdated, index_damaged, internal };

/// What went wrong, where, and what to do next. `what` is one sentence naming file and place; `hint` is the remedy, may
/// be empty.
struct Error {
  ErrorKind kind = ErrorKind::internal;
  std::string what;
  std::string hint;
};

/// Expected trouble crosses the border of a room as a value; exceptions of libraries end where the library is called.
template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline auto fail(ErrorKind kind, std::string what, std::string hint = {}) {
  return tl::make_unexpected(Error{kind, std::move(what), std::move(hint)});
}

/// Something a reader should know although the work goes on. `lost` says that text of the file did not get in, which
/// ends a run with status 2.
struct Notice {
  std::string source;  ///< path as given, printable (control and broken bytes as \xNN)
  std::string what;    ///< one sentence with the place: "invalid UTF-8 at byte 17 (line 2, column 5); read as U+FFFD"
  std::string remedy;  ///< may be empty
  bool lost = false;
};

}  // namespace punkti
