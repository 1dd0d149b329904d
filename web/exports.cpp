// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/exports.hpp"

#include "web/archive.hpp"
#include "web/data_package.hpp"
#include "web/quotation.hpp"
#include "web/tables.hpp"

#include <utility>

namespace punkti::web {
namespace {

/// In the archive files lie side by side: unpacked it is a data package.
std::string archive_of(const std::vector<ExportFile>& files) {
  std::vector<ArchivedFile> archived;
  for (const ExportFile& one : files) archived.push_back({one.file.substr(one.file.rfind('/') + 1), one.bytes});
  return zip_of(archived);
}

}  // namespace

std::vector<ExportFile> exports_of(const Edition& edition) {
  std::vector<PublishedTable> tables;
  for (Table& table : tables_of(edition)) tables.push_back(published(std::move(table)));
  std::string quotations = annotations_of(edition);
  std::vector<ExportFile> files = {{"data/datapackage.json", data_package_of(edition, tables, quotations)}};
  for (PublishedTable& one : tables) {
    const std::string name = "data/" + one.table.name;
    files.push_back({name + ".csv", std::move(one.csv)});
    files.push_back({name + ".json", std::move(one.json)});
    files.push_back({name + ".schema.json", std::move(one.schema)});
  }
  files.push_back({"data/quotations.json", std::move(quotations)});
  files.push_back({std::string(archive_file), archive_of(files)});
  return files;
}

}  // namespace punkti::web
