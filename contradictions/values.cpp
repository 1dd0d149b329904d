// SPDX-License-Identifier: GPL-3.0-or-later
#include "contradictions/values.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

namespace punkti::contradictions {
namespace {

/// "P14D working" as a number in the smallest unit that its own can be counted in without guessing.
struct Length {
  double count = 0.0;
  char unit = 'D';             ///< 'S' for all that is counted in hours, days and weeks, 'M' for months and years
  std::string_view day_names;  ///< "working", "banking"; empty for calendar days
};

std::optional<Length> length_of(std::string_view value) {
  struct Unit {
    char letter;
    bool of_time;  // stands behind the T of ISO 8601
    double count;
    char in;
  };
  static constexpr std::array<Unit, 7> units{{{'S', true, 1, 'S'},
                                              {'M', true, 60, 'S'},
                                              {'H', true, 3600, 'S'},
                                              {'D', false, 86400, 'S'},
                                              {'W', false, 604800, 'S'},
                                              {'M', false, 1, 'M'},
                                              {'Y', false, 12, 'M'}}};
  if (!value.starts_with('P')) return std::nullopt;
  value.remove_prefix(1);
  const bool of_time = value.starts_with('T');
  if (of_time) value.remove_prefix(1);
  double number = 0.0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end == value.data() + value.size()) return std::nullopt;
  const auto rest = value.substr(static_cast<std::size_t>(end - value.data()));
  for (const auto& unit : units)
    if (unit.letter == rest.front() && unit.of_time == of_time)
      return Length{number * unit.count, unit.in, rest.substr(rest.size() > 1 && rest[1] == ' ' ? 2 : 1)};
  return std::nullopt;
}

bool lengths_differ(std::string_view one, std::string_view other) {
  const auto a = length_of(one), b = length_of(other);
  if (!a || !b) return false;
  // A month is no fixed number of days: nobody can say that "30 days" and "a month" are two things.
  if (a->unit != b->unit) {
    constexpr double seconds_of_a_month = 30.44 * 86400;
    const double x = a->unit == 'M' ? a->count * seconds_of_a_month : a->count;
    const double y = b->unit == 'M' ? b->count * seconds_of_a_month : b->count;
    return std::abs(x - y) > 0.1 * std::max(x, y);
  }
  return a->count != b->count || a->day_names != b->day_names;
}

std::string_view behind_number(std::string_view amount) {
  const auto blank = amount.find(' ');
  return blank == std::string_view::npos ? std::string_view() : amount.substr(blank);
}

}  // namespace

bool is_compared(facts::Kind kind) noexcept {
  return kind == facts::Kind::duration || kind == facts::Kind::age || kind == facts::Kind::amount ||
         kind == facts::Kind::percentage;
}

bool differ(facts::Kind kind, std::string_view one, std::string_view other) {
  if (one == other || one.find("..") != std::string_view::npos || other.find("..") != std::string_view::npos)
    return false;
  switch (kind) {
    case facts::Kind::duration: return lengths_differ(one, other);
    case facts::Kind::age: return one != "adult" && other != "adult";
    case facts::Kind::amount: return behind_number(one) == behind_number(other);
    default: return true;
  }
}

}  // namespace punkti::contradictions
