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

/// Writes the static report into a folder: index.html (the overview), matrix.html, a page a topic, a page a company and
/// one more where it has language versions, the facts, the duplicates, the method, and the tables in data/
/// (exports.hpp). Each page carries its style, opens without a server and asks nothing of the network. A file
/// .punkti-report marks the folder. The folder is made when missing; each file is written under a temporary name and
/// renamed; pages of an older report that are not written again are removed. Errors: internal, naming the file that
/// could not be written; usage when the folder holds files that are not a report's.
[[nodiscard]] Result<ReportWritten> write_report(const Contents& contents, const std::filesystem::path& out,
                                                 const ReportOptions& options = {});

/// Writes the same report as one file that can be mailed (single_file.hpp). `out` is the file when its name ends with
/// .html or .htm, and a folder otherwise, where the file is named report.html and lies beside what an older report
/// left. Errors: internal as above; usage when the folder, or a file of that name, is not a report's.
[[nodiscard]] Result<ReportWritten> write_single_file(const Contents& contents, const std::filesystem::path& out,
                                                      const ReportOptions& options = {});

/// Whether a path names a file for a report of one file, rather than a folder.
[[nodiscard]] bool names_single_file(const std::filesystem::path& out);

}  // namespace punkti::web
