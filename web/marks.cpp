// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/marks.hpp"

#include "web/page.hpp"

#include <algorithm>
#include <cstdint>

namespace punkti::web {
namespace {

constexpr std::string_view digits = "0123456789";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// True when a longer number goes on there: "14" is no value of "14.5" or "114".
bool number_goes_on(std::string_view plain, std::size_t at, int step) {
  const auto byte = [&](std::size_t i) { return i < plain.size() ? plain[i] : ' '; };
  const std::size_t next = at + static_cast<std::size_t>(step);
  return is_digit(byte(at)) || ((byte(at) == '.' || byte(at) == ',') && is_digit(byte(next)));
}

bool stands_alone(std::string_view plain, std::size_t begin, std::size_t end, bool number) {
  if (number) return !number_goes_on(plain, begin - 1, -1) && !number_goes_on(plain, end, 1);
  return (begin == 0 || !is_word(plain[begin - 1])) && (end == plain.size() || !is_word(plain[end]));
}

std::optional<ByteRange> find_alone(std::string_view plain, std::string_view value) {
  const bool number = value.find_first_not_of(digits) == std::string_view::npos;
  for (std::size_t at = plain.find(value); at != std::string_view::npos && !value.empty();
       at = plain.find(value, at + 1))
    if (stands_alone(plain, at, at + value.size(), number))
      return ByteRange{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + value.size())};
  return std::nullopt;
}

}  // namespace

Html marked(std::string_view plain, std::vector<Mark> marks) {
  std::ranges::stable_sort(marks, {}, [](const Mark& mark) { return mark.place.begin; });
  Html out;
  std::size_t at = 0;
  for (const Mark& mark : marks) {
    if (mark.place.begin < at || mark.place.end > plain.size()) continue;
    out += text(plain.substr(at, mark.place.begin - at));
    out += part(mark.part, {{"text", text(slice(plain, mark.place))}});
    at = mark.place.end;
  }
  out += text(plain.substr(at));
  return out;
}

std::optional<ByteRange> place_of_value(std::string_view plain, std::string_view value) {
  if (const auto found = find_alone(plain, value)) return found;
  const std::size_t end = std::min(value.find_first_not_of(digits), value.size());
  return find_alone(plain, value.substr(0, end));
}

}  // namespace punkti::web
