// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace punkti {

/// A data file compiled into the program: its name without folders, and its bytes.
struct EmbeddedFile {
  std::string_view name;
  std::string_view bytes;
};

}  // namespace punkti
