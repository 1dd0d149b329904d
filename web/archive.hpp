// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace punkti::web {

struct ArchivedFile {
  std::string name;
  std::string bytes;
};

/// A ZIP archive of files in the order given. It tells nothing of the day, the machine or the user: the same files make
/// the same bytes. Throws std::runtime_error when the library cannot make it.
[[nodiscard]] std::string zip_of(const std::vector<ArchivedFile>& files);

}  // namespace punkti::web
