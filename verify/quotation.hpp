// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <string>
#include <vector>

namespace punkti::verify {

/// A quotation as a report tells it. All of it comes from a file that anybody may have written.
struct Quotation {
  std::string id;
  std::string clause;  ///< id of the clause in which it stands, may be empty
  std::string source;  ///< path relative to the corpus root
  std::string sha256;  ///< of the file it was quoted from, lower-case hex
  ByteRange place;     ///< bytes of that file
  std::string exact, prefix, suffix;
  std::vector<std::string> pages;  ///< where the report shows it, from its folder
};

}  // namespace punkti::verify
