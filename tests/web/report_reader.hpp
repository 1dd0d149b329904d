// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// Reads a written report back, as a browser would, for tests.
namespace punkti::tests {

/// A folder that is there for one test.
class FreshFolder {
 public:
  FreshFolder();
  ~FreshFolder();
  FreshFolder(const FreshFolder&) = delete;
  FreshFolder& operator=(const FreshFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Every file below a folder by its relative name.
std::map<std::string, std::string> files_below(const std::filesystem::path& folder);

/// Values of an attribute in a page, in order, as written (not unescaped).
std::vector<std::string> attributes(const std::string& page, const std::string& name);

/// Names of the elements that a page opens, in order; comments and text are passed over.
std::vector<std::string> elements(const std::string& page);

/// Links between the pages that lead nowhere: "index.html -> topics/x.html#y".
std::vector<std::string> broken_links(const std::map<std::string, std::string>& report);

}  // namespace punkti::tests
