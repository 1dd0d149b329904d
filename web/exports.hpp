// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/page.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The tables of a report as files for other programs.
namespace punkti::web {

struct ExportFile {
  std::string file;  ///< relative to the report's folder: "data/facts.csv"
  std::string bytes;
};

inline constexpr std::string_view archive_file = "data/punkti-data.zip";

/// Each table (tables.hpp) as NAME.csv and NAME.json with NAME.schema.json, datapackage.json that describes them all,
/// and last an archive of all of these.
[[nodiscard]] std::vector<ExportFile> exports_of(const Edition& edition);

}  // namespace punkti::web
