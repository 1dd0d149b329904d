// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace punkti::corpus {

/// The bytes of a regular file of at most `limit` bytes. Size and kind are looked at before a byte is read, and a pipe
/// is never waited for. Errors: bad_input, saying what the matter is ("is 52,428,800 bytes long; the limit is …", "is a
/// pipe, not a file").
[[nodiscard]] Result<std::string> load_file(const std::filesystem::path& file, std::size_t limit);

}  // namespace punkti::corpus
