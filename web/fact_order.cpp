// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/fact_order.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace punkti::web {
namespace {

constexpr double days_of_year = 365.25;
constexpr double days_of_month = days_of_year / 12;
constexpr double days_of_week = 7;
constexpr double hours_of_day = 24;
constexpr double minutes_of_hour = 60;
constexpr double days_a_working_day = 7.0 / 5;

/// A number at the start of a text, which is shortened by it.
std::optional<double> take_number(std::string_view& text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
  return value;
}

/// Days that a letter of a duration stands for; behind the "T" they are hours, minutes and seconds.
double days_of(char unit, bool of_day) {
  switch (unit) {
    case 'Y': return days_of_year;
    case 'M': return of_day ? 1 / hours_of_day / minutes_of_hour : days_of_month;
    case 'W': return days_of_week;
    case 'D': return 1;
    case 'H': return 1 / hours_of_day;
    case 'S': return 1 / hours_of_day / minutes_of_hour / minutes_of_hour;
    default: return 0;
  }
}

/// "P1Y6M", "PT24H", "P10D working", "P3D..P5D".
double days_of(std::string_view duration) {
  const bool working = duration.ends_with("working") || duration.ends_with("banking");
  std::string_view rest = duration.substr(std::min<std::size_t>(1, duration.size()));
  double days = 0;
  bool of_day = false;
  while (!rest.empty()) {
    if (rest.front() == 'T') {
      of_day = true;
      rest.remove_prefix(1);
    }
    const auto count = take_number(rest);
    if (!count || rest.empty()) break;
    days += *count * days_of(rest.front(), of_day);
    rest.remove_prefix(1);
  }
  return working ? days * days_a_working_day : days;
}

std::string padded(double value) {
  return fmt::format("{:020.6f}", value);
}

}  // namespace

std::string order_key(facts::Kind kind, std::string_view value) {
  const auto rank = std::ranges::find(facts::kinds, kind) - facts::kinds.begin();
  const std::string key = fmt::format("{:02}", rank);
  std::string_view rest = value;
  switch (kind) {
    case facts::Kind::duration: return key + " " + padded(days_of(value));
    case facts::Kind::age:
    case facts::Kind::percentage:
      if (const auto number = take_number(rest)) return key + " " + padded(*number);
      return key;
    case facts::Kind::amount:
      if (const auto number = take_number(rest)) return fmt::format("{}{} {}", key, rest, padded(*number));
      return key;
    case facts::Kind::date: return fmt::format("{} {}", key, value);
    default: return key;
  }
}

}  // namespace punkti::web
