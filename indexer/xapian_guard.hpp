// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.hpp"

#include <xapian.h>

namespace punkti::indexer {

/// The one door where Xapian's exceptions end. `act` returns a Result.
/// Xapian::Error is not a std::exception, so nobody further up would catch it.
template <class Act>
auto xapian_guard(Act&& act) -> decltype(act()) try {
  return act();
} catch (const Xapian::DatabaseLockError& error) {
  return fail(ErrorKind::index_locked, error.get_msg(), "is another `punkti index` running?");
} catch (const Xapian::DatabaseVersionError& error) {
  return fail(ErrorKind::index_outdated, "the index was written by another version of Xapian: " + error.get_msg(),
              "build it again with `punkti index --rebuild`");
} catch (const Xapian::DatabaseError& error) {
  return fail(ErrorKind::index_damaged, "the index cannot be read: " + error.get_msg(),
              "build it again with `punkti index --rebuild`");
} catch (const Xapian::Error& error) {
  return fail(ErrorKind::internal, error.get_description());
}

}  // namespace punkti::indexer
