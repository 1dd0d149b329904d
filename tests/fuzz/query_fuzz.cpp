// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a query: an answer or a message with a caret, and the words keep their places.
#include "query/printable.hpp"
#include "query/query.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto query = punkti::query::parse_query(text);
  const bool fine = query ? query->words.size() == text.size() : query.error().what.find('^') != std::string::npos;
  const auto shown = punkti::query::printable(text);
  if (fine && shown.find('\x1b') == std::string::npos) return 0;
  std::fputs("property broken\n", stderr);
  std::abort();
}
