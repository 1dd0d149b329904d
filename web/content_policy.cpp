// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/content_policy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace punkti::web {
namespace {

constexpr std::string_view nothing = "'none'";

/// Takes the first word up to a sign off a text.
std::string_view take(std::string_view& text, char sign) {
  const std::size_t end = std::min(text.find(sign), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

}  // namespace

void ContentPolicy::add(std::string_view policy) {
  if (policy.find('&') != std::string_view::npos) throw std::logic_error("a content policy that is escaped");
  while (!policy.empty()) add_directive(take(policy, ';'));
}

void ContentPolicy::add_directive(std::string_view directive) {
  while (directive.starts_with(' ')) directive.remove_prefix(1);
  const std::string name(take(directive, ' '));
  auto found = std::ranges::find(directives_, name, [](const auto& one) { return one.first; });
  if (found == directives_.end()) found = directives_.insert(found, {name, {}});
  while (!directive.empty()) {
    const std::string source(take(directive, ' '));
    if (std::ranges::find(found->second, source) == found->second.end()) found->second.push_back(source);
  }
}

std::string ContentPolicy::written() const {
  std::vector<std::string> said;
  for (const auto& [name, sources] : directives_) {
    std::vector<std::string> allowed = sources;
    if (allowed.size() > 1) std::erase(allowed, nothing);  // beside others it means nothing, and browsers complain
    said.push_back(fmt::format("{} {}", name, fmt::join(allowed, " ")));
  }
  if (said.empty()) return {};
  return fmt::format("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n", fmt::join(said, "; "));
}

}  // namespace punkti::web
