// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace punkti::corpus {

/// A company of the corpus: a folder at its root.
struct Company {
  std::string id;                    ///< lower-case ASCII slug of the folder's name: "borjomi"
  std::string name;                  ///< display name; the folder's name unless corpus.toml says better
  std::string name_ka;               ///< display name in Georgian, may be empty
  std::string website;               ///< may be empty
  std::vector<std::string> aliases;  ///< other names people know it by, from corpus.toml
};

/// A name in lower-case ASCII, Georgian letters in national romanization, all else as single hyphens. Empty when
/// nothing of the name is Georgian or ASCII.
[[nodiscard]] std::string slug_of(std::string_view name);

}  // namespace punkti::corpus
