// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/addresses.hpp"

#include "indexer/text/utf8.hpp"

#include <algorithm>

namespace punkti::text {

namespace {

bool is_alnum(char c) {
  const auto code = static_cast<unsigned char>(c);
  return is_ascii_letter(code) || is_ascii_digit(code);
}

bool is_address_byte(char c) {
  return is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '%' || c == '@';
}

bool is_letter(char c) {
  return is_ascii_letter(static_cast<unsigned char>(c));
}

bool is_domain(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string_view top = name.substr(dot + 1);
  const std::string_view rest = name.substr(0, dot);
  const std::string_view second = rest.substr(rest.rfind('.') + 1);  // npos + 1 is 0: the whole
  const bool labels_are_plain =
      std::ranges::all_of(name, [](char c) { return is_alnum(c) || c == '.' || c == '-' || c == '_'; }) &&
      name.find("..") == std::string_view::npos;
  return labels_are_plain && top.size() >= 2 && top.size() <= 24 && std::ranges::all_of(top, is_letter) &&
         second.size() >= 2 && std::ranges::any_of(second, is_letter);
}

bool is_address(std::string_view candidate) {
  const std::size_t at = candidate.find('@');
  if (at == std::string_view::npos) return is_domain(candidate);
  return at > 0 && candidate.find('@', at + 1) == std::string_view::npos && is_domain(candidate.substr(at + 1));
}

/// The stretch of address characters around `dot`, without punctuation at its ends.
ByteRange candidate_around(std::string_view text, std::size_t dot, std::size_t floor) {
  std::size_t begin = dot;
  std::size_t end = dot;
  while (begin > floor && is_address_byte(text[begin - 1])) --begin;
  while (end < text.size() && is_address_byte(text[end])) ++end;
  while (begin < dot && !is_alnum(text[begin])) ++begin;
  while (end > dot + 1 && !is_alnum(text[end - 1])) --end;
  // "example.ge-ze": no top domain has a hyphen, so an ending hangs on the address.
  const std::size_t last_dot = text.rfind('.', end - 1);
  end = std::min(end, text.find('-', last_dot));
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::vector<ByteRange> find_addresses(std::string_view text) {
  std::vector<ByteRange> found;
  std::size_t floor = 0;
  for (std::size_t dot = text.find('.'); dot != std::string_view::npos;
       dot = text.find('.', std::max(dot + 1, floor))) {
    if (dot == 0 || dot + 1 == text.size() || !is_alnum(text[dot - 1]) || !is_alnum(text[dot + 1])) continue;
    const ByteRange place = candidate_around(text, dot, floor);
    floor = place.end;  // also when it is none: each stretch is looked at once
    if (is_address(slice(text, place))) found.push_back(place);
  }
  return found;
}

}  // namespace punkti::text
