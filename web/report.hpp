// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.hpp"
#include "web/contents.hpp"
#include "web/words.hpp"

#include <filesystem>

namespace punkti::web {

struct ReportOptions {
  std::string date;            ///< stamp to print, ISO; none when empty: the same input gives the same bytes
  Language ui = Language::en;  ///< of what the report itself says; texts stand as published
};

struct ReportWritten {
  std::filesystem::path start;  ///< the page to open
  std::size_t pages = 0;        ///< without the tables in data/
};

/// Writes the static report into a folder: index.html (the matrix), a page a topic, a page a company and one more where
/// it has language versions, the facts, the duplicates, the method, and the tables in data/ (exports.hpp). Each page
/// carries its style, opens without a server and asks nothing of the network. A file .punkti-report marks the folder.
/// The folder is made when missing; each file is written under a temporary name and renamed; pages of an older report
/// that are not written again are removed. Errors: internal, naming the file that could not be written; usage when the
/// folder holds files that are not a report's.
[[nodiscard]] Result<ReportWritten> write_report(const Contents& contents, const std::filesystem::path& out,
                                                 const ReportOptions& options = {});

}  // namespace punkti::web
