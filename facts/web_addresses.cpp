// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/reading.hpp"

#include "indexer/text/addresses.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <cctype>

namespace punkti::facts {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

bool is_listed_domain(std::string_view address) {
  static const std::vector<std::string_view> ends = [] {
    std::vector<std::string_view> out;
    for (const auto& row : rows_of("top_domains.txt")) out.push_back(row.at(0));
    return out;
  }();
  const auto top = address.substr(address.rfind('.') + 1);
  return std::ranges::find(ends, top) != ends.end();  // "data.Io" begins a sentence
}

bool is_url_byte(char c) {
  const auto code = static_cast<unsigned char>(c);
  return text::is_ascii_letter(code) || text::is_ascii_digit(code) ||
         std::string_view("-._~/?#[@!$&'*+,;=%:").find(c) != std::string_view::npos;
}

/// Behind the host: a path goes on to the first byte that no URL has, less the sentence's own punctuation.
std::uint32_t end_of_path(std::string_view text, std::uint32_t at) {
  if (at < text.size() && text[at] == ':') {
    std::uint32_t port = at + 1;
    while (port < text.size() && text::is_ascii_digit(static_cast<unsigned char>(text[port]))) ++port;
    if (port > at + 1) at = port;
  }
  if (at >= text.size() || (text[at] != '/' && text[at] != '?' && text[at] != '#')) return at;
  std::uint32_t end = at;
  while (end < text.size() && is_url_byte(text[end])) ++end;
  while (end > at && std::string_view(".,;:!?'[*_").find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

std::uint32_t scheme_before(std::string_view text, std::uint32_t begin) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (begin >= scheme.size() && lower(text.substr(begin - scheme.size(), scheme.size())) == scheme)
      return begin - static_cast<std::uint32_t>(scheme.size());
  return begin;
}

/// Host in small letters, path as published, without scheme and without the last slash.
std::string url_value(std::string_view text, ByteRange host, std::uint32_t end) {
  std::string out = lower(slice(text, host)) + std::string(text.substr(host.end, end - host.end));
  while (out.ends_with('/')) out.pop_back();
  return out;
}

}  // namespace

void find_web_addresses(const Reading& reading, std::vector<Fact>& found) {
  std::uint32_t done = 0;
  for (const ByteRange address : text::find_addresses(reading.text)) {
    if (address.begin < done) continue;  // inside the path of the one before
    const auto written = slice(reading.text, address);
    if (written.find('@') != std::string_view::npos) {
      found.push_back({Kind::email, lower(written), address});
      continue;
    }
    const std::uint32_t begin = scheme_before(reading.text, address.begin);
    const bool plain = begin == address.begin;
    if (plain && !written.starts_with("www.") && !is_listed_domain(written)) continue;
    const std::uint32_t end = end_of_path(reading.text, address.end);
    found.push_back({Kind::url, url_value(reading.text, address, end), {begin, end}});
    done = end;
  }
}

}  // namespace punkti::facts
