// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/fact.hpp"

#include <algorithm>
#include <utility>

namespace punkti::facts {
namespace {

constexpr std::array<std::pair<Kind, std::string_view>, kinds.size()> names{{
    {Kind::duration, "duration"},
    {Kind::age, "age"},
    {Kind::amount, "amount"},
    {Kind::percentage, "percentage"},
    {Kind::date, "date"},
    {Kind::law, "law"},
    {Kind::authority, "authority"},
    {Kind::person, "person"},
    {Kind::third_party, "third-party"},
    {Kind::email, "email"},
    {Kind::phone, "phone"},
    {Kind::url, "url"},
    {Kind::address, "address"},
    {Kind::id_number, "id-number"},
}};

std::string_view unit_name(char letter, bool of_time) {
  switch (letter) {
    case 'Y': return "year";
    case 'M': return of_time ? "minute" : "month";
    case 'W': return "week";
    case 'D': return "day";
    case 'H': return "hour";
    case 'S': return "second";
    default: return {};
  }
}

/// "P1Y6M" -> "1 year 6 months"; "P10D working" -> "10 working days".
std::string duration_in_words(std::string_view value) {
  const auto blank = std::min(value.find(' '), value.size());
  const std::string counted = blank < value.size() ? std::string(value.substr(blank + 1)) + " " : "";
  std::string out, number;
  bool of_time = false;
  for (const char c : value.substr(0, blank)) {
    if (c == 'P') continue;
    if (c == 'T') {
      of_time = true;
    } else if (const auto unit = unit_name(c, of_time); unit.empty()) {
      number += c;
    } else {
      out += (out.empty() ? "" : " ") + number + " " + counted + std::string(unit) + (number == "1" ? "" : "s");
      number.clear();
    }
  }
  return out;
}

}  // namespace

std::string_view name_of(Kind kind) noexcept {
  const auto found = std::ranges::find(names, kind, &std::pair<Kind, std::string_view>::first);
  return found == names.end() ? std::string_view() : found->second;
}

std::optional<Kind> kind_named(std::string_view name) noexcept {
  const auto found = std::ranges::find(names, name, &std::pair<Kind, std::string_view>::second);
  return found == names.end() ? std::nullopt : std::optional(found->first);
}

std::string in_words(Kind kind, std::string_view value) {
  if (kind == Kind::duration) {
    const auto dots = value.find("..");
    if (dots == std::string_view::npos) return duration_in_words(value);
    return duration_in_words(value.substr(0, dots)) + " to " + duration_in_words(value.substr(dots + 2));
  }
  if (kind == Kind::age)
    return value.ends_with('y') ? std::string(value.substr(0, value.size() - 1)) + " years of age" : "full age";
  return std::string(value);
}

}  // namespace punkti::facts
