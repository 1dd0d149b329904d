// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/declared_charset.hpp"

#include <algorithm>

namespace punkti::corpus {
namespace {

// The standard looks at 1,024 bytes; pages saved by browsers put longer comments and scripts before.
constexpr std::size_t searched = 8192;

std::string lower(std::string_view text) {
  std::string low(text);
  for (char& c : low)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return low;
}

bool names_encoding(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':';
}

}  // namespace

std::string declared_charset(std::string_view html) {
  const std::string head = lower(html.substr(0, searched));
  for (std::size_t meta = head.find("<meta"); meta != std::string::npos; meta = head.find("<meta", meta + 5)) {
    const std::size_t end = std::min(head.find('>', meta), head.size());
    std::size_t at = head.find("charset", meta);
    if (at == std::string::npos || at > end) continue;
    at += 7;
    while (at < end && (head[at] == ' ' || head[at] == '=' || head[at] == '"' || head[at] == '\'')) ++at;
    std::size_t stop = at;
    while (stop < end && names_encoding(head[stop])) ++stop;
    const std::string name = head.substr(at, stop - at);
    if (name.empty() || name.starts_with("utf")) return {};
    return name;
  }
  return {};
}

}  // namespace punkti::corpus
