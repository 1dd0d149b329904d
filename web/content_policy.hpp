// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace punkti::web {

/// A content security policy that allows what any of several pages allow, and nothing else.
class ContentPolicy {
 public:
  /// @param policy  "default-src 'none'; style-src 'sha256-…'", as it stands in a page; throws std::logic_error when
  ///                something in it had to be escaped
  void add(std::string_view policy);

  /// The element for a page's head; empty when there is none.
  [[nodiscard]] std::string written() const;

 private:
  void add_directive(std::string_view directive);

  std::vector<std::pair<std::string, std::vector<std::string>>> directives_;  // name, sources, in their first order
};

}  // namespace punkti::web
