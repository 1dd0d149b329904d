// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/read_source.hpp"
#include "tests/support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace punkti::tests {

/// A fresh folder that is removed at the end of its scope.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "punkti-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  std::filesystem::path write(const std::string& below, std::string_view bytes) const {
    const std::filesystem::path file = path_ / below;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
  }

 private:
  std::filesystem::path path_;
};

inline corpus::Source source_of(const std::filesystem::path& file, corpus::Format format) {
  corpus::Source source;
  source.file = file;
  source.path = "Shop/" + file.filename().string();
  source.company.id = "shop";
  source.company.name = "Shop";
  source.format = format;
  return source;
}

/// Reads bytes as a file of that name: the ending tells the format.
inline Result<corpus::SourceFile> read_bytes(std::string_view bytes, const std::string& name = "policy.txt",
                                             const corpus::ReadLimits& limits = {}) {
  const TemporaryFolder folder;
  const std::string ending = std::filesystem::path(name).extension().string();
  const corpus::Format format = ending == ".md"     ? corpus::Format::markdown
                                : ending == ".html" ? corpus::Format::html
                                                    : corpus::Format::text;
  return corpus::read_source(source_of(folder.write(name, bytes), format), limits);
}

/// The outline as lines: "1 Title", "2 1. Scope".
inline std::string outline_of(const corpus::SourceFile& file) {
  std::string lines;
  for (const corpus::Document& document : file.documents)
    for (const corpus::Heading& heading : document.headings)
      lines += std::to_string(heading.level) + " " + heading.text + "\n";
  return lines;
}

inline std::string outline_of(std::string_view text, const std::string& name = "policy.txt") {
  const auto file = read_bytes(text, name);
  REQUIRE(file);
  return outline_of(*file);
}

/// The clauses as lines, line ends within them as '/'.
inline std::string clauses_of(const corpus::SourceFile& file) {
  std::string lines;
  for (const corpus::Document& document : file.documents)
    for (const corpus::Clause& clause : document.clauses) {
      std::string text = clause.text;
      for (char& c : text)
        if (c == '\n') c = '/';
      lines += text + "\n";
    }
  return lines;
}

inline std::string clauses_of(std::string_view text, const std::string& name = "policy.txt") {
  const auto file = read_bytes(text, name);
  REQUIRE(file);
  return clauses_of(*file);
}

}  // namespace punkti::tests
