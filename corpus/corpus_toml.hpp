// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace punkti::corpus {

/// What a corpus.toml or company.toml says of a company; a field that it leaves out stays empty.
struct CompanyEntry {
  std::optional<std::string> name, name_ka, website;
  std::vector<std::string> aliases;
  std::string place;  ///< "corpus.toml:3:1", for messages
};

struct DocumentEntry {
  std::optional<std::string> retrieved, url, type, licence, company;
  std::string place;
};

struct CorpusToml {
  std::map<std::string, CompanyEntry> companies;   ///< by folder name; company.toml: its own under ""
  std::map<std::string, DocumentEntry> documents;  ///< by path below the folder that the file lies in
  std::vector<Notice> notices;                     ///< keys that mean nothing
};

/// Reads corpus.toml (`of_company` false) or company.toml. The schema is in find_sources.hpp. A file that is not there
/// gives an empty value. Errors: bad_input with file, line and column.
[[nodiscard]] Result<CorpusToml> read_corpus_toml(const std::filesystem::path& file, bool of_company);

}  // namespace punkti::corpus
