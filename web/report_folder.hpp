// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace punkti::web {

/// A folder that holds a report and nothing else that we would touch. Its mark, a file named .punkti-report, lists the
/// pages; only what a mark lists is ever removed.
class ReportFolder {
 public:
  /// Makes the folder when missing, and marks it before the first page is written, so that a report that was cut short
  /// is known as one. Errors: usage when files lie in it that are no report's; internal naming the file that failed.
  /// What an older report left goes in the end, or stays beside the new pages.
  enum class Older { goes, stays };
  static Result<ReportFolder> open(const std::filesystem::path& folder, std::set<std::string> pages,
                                   Older older = Older::goes);

  /// Puts a page in its place in one step: a reader finds the old one or the new one, never half of one.
  Result<void> write(std::string_view page, std::string_view bytes) const;

  /// Removes the pages of an older report that are none of this one's.
  Result<void> finish() const;

 private:
  ReportFolder(std::filesystem::path folder, std::set<std::string> pages, std::set<std::string> older)
      : folder_(std::move(folder)), pages_(std::move(pages)), older_(std::move(older)) {}

  std::filesystem::path folder_;
  std::set<std::string> pages_, older_;
};

/// Writes a page that stands alone, in no report's folder; its folder is made when missing. Errors: usage when
/// something lies there that is not such a page; internal naming the file that failed.
[[nodiscard]] Result<void> write_alone(const std::filesystem::path& file, std::string_view page);

}  // namespace punkti::web
