// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace punkti::web {

/// What the search page carries: an engine, what it searches, and which clauses these are.
struct CarriedSearch {
  std::string engine;                ///< WebAssembly in gzip; empty when the program was built without one
  std::string index;                 ///< for the engine, which numbers clauses from 1
  std::vector<std::string> clauses;  ///< of clause n + 1 its id in the survey

  [[nodiscard]] bool none() const { return engine.empty() || index.empty(); }
};

}  // namespace punkti::web
