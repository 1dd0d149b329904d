// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/report_reader.hpp"

#include "tests/support/catch.hpp"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string_view>

namespace punkti::tests {
namespace fs = std::filesystem;

FreshFolder::FreshFolder() {
  std::string name = (fs::temp_directory_path() / "punkti-web-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  path_ = name;
}

FreshFolder::~FreshFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::map<std::string, std::string> files_below(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files[entry.path().lexically_relative(folder).generic_string()] = {std::istreambuf_iterator<char>(in), {}};
  }
  return files;
}

namespace {

/// The inside of every tag of a page. The pages are ours and regular: "<" opens a tag, attributes hold no "<" or ">",
/// and the style holds no "<".
std::vector<std::string_view> tags(std::string_view page) {
  std::vector<std::string_view> found;
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1)) {
    const std::size_t end = page.find('>', at);
    if (end == std::string_view::npos) break;
    found.push_back(page.substr(at + 1, end - at - 1));
  }
  return found;
}

}  // namespace

std::vector<std::string> attributes(const std::string& page, const std::string& name) {
  std::vector<std::string> values;
  const std::string start = " " + name + "=\"";
  for (const std::string_view tag : tags(page)) {
    const std::size_t at = tag.find(start);
    if (at == std::string_view::npos) continue;
    const std::size_t begin = at + start.size();
    values.emplace_back(tag.substr(begin, tag.find('"', begin) - begin));
  }
  return values;
}

std::vector<std::string> elements(const std::string& page) {
  std::vector<std::string> names;
  for (const std::string_view tag : tags(page))
    if (!tag.empty() && tag[0] != '/' && tag[0] != '!') names.emplace_back(tag.substr(0, tag.find_first_of(" \n")));
  return names;
}

std::vector<std::string> broken_links(const std::map<std::string, std::string>& report) {
  std::map<std::string, std::set<std::string>> anchors;
  for (const auto& [file, page] : report) {
    const auto ids = attributes(page, "id");
    anchors[file] = {ids.begin(), ids.end()};
  }
  std::vector<std::string> broken;
  for (const auto& [file, page] : report)
    for (const std::string& href : attributes(page, "href")) {
      if (href.rfind("http", 0) == 0 || href.rfind("data:", 0) == 0) continue;
      const std::size_t hash = href.find('#');
      const std::string relative = href.substr(0, hash);
      const std::string target =
          relative.empty() ? file : (fs::path(file).parent_path() / relative).lexically_normal().generic_string();
      const bool there =
          report.count(target) == 1 && (hash == std::string::npos || anchors[target].count(href.substr(hash + 1)) == 1);
      if (!there) broken.push_back(file + " -> " + href);
    }
  return broken;
}

}  // namespace punkti::tests
