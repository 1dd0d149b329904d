// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/charts.hpp"

#include "web/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace punkti::web {
namespace {

/// So many numbers of years stand over a line on a phone without touching.
constexpr int most_year_numbers = 6;

/// No page of the web is older.
constexpr int first_year = 1990;

constexpr double half = 0.5;

constexpr int days_of_month_at_most = 31;
constexpr int months_of_year = 12;

Html percent(double share) {
  return text(fmt::format("{:.2f}%", share * 100.0));
}

std::string_view part_for(Filling filling) {
  if (filling == Filling::solid) return "charts: solid";
  if (filling == Filling::striped) return "charts: striped";
  return filling == Filling::dotted ? "charts: dotted" : "charts: hollow";
}

std::optional<int> number_in(std::string_view date, std::size_t at, std::size_t digits) {
  if (date.size() < at + digits) return std::nullopt;
  int value = 0;
  const char* const end = date.data() + at + digits;
  const auto read = std::from_chars(date.data() + at, end, value);
  return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

std::optional<int> year_in(std::string_view date) {
  return number_in(date, 0, 4);
}

int count_of(const Years& years) {
  return years.last - years.first + 1;
}

/// From one number over the line, and one stroke through it, to the next.
int step_of(const Years& years) {
  int step = 1;
  for (const int wider : {2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000})
    if (count_of(years) > most_year_numbers * step) step = wider;
  return step;
}

}  // namespace

Html bar(const std::vector<BarPart>& parts, std::size_t whole) {
  if (whole == 0) return {};
  Html drawn;
  std::size_t before = 0;
  for (const BarPart& one : parts) {
    const auto share = [whole](std::size_t value) { return static_cast<double>(value) / static_cast<double>(whole); };
    if (one.value > 0)
      drawn += part(part_for(one.filling), {{"x", percent(share(before))}, {"width", percent(share(one.value))}});
    before += one.value;
  }
  return part("charts: bar", {{"parts", drawn}});
}

Html bar_swatch(Filling filling) {
  return part("charts: bar-swatch", {{"drawn", part(part_for(filling), {{"x", percent(0)}, {"width", percent(1)}})}});
}

Html bar_patterns() {
  return part("charts: patterns");
}

double Years::share_of(std::string_view date) const {
  const auto year = year_in(date);
  if (!year || *year < first || *year > last) return -1.0;
  const int month = std::clamp(number_in(date, 5, 2).value_or(1), 1, months_of_year) - 1;
  const int day = std::clamp(number_in(date, 8, 2).value_or(1), 1, days_of_month_at_most) - 1;
  const double months = month + static_cast<double>(day) / days_of_month_at_most;
  return (*year - first + months / months_of_year) / (last - first + 1);
}

Years years_of(const std::vector<std::string_view>& dates) {
  Years years{1, 0};
  for (const std::string_view date : dates)
    if (const auto year = year_in(date); year && *year >= first_year) {
      const bool none_yet = years.last < years.first;
      years = {none_yet ? *year : std::min(years.first, *year), none_yet ? *year : std::max(years.last, *year)};
    }
  return years;
}

Html date_line(const std::vector<DatePoint>& points, const Years& years) {
  const int count = count_of(years);
  if (count <= 0) return {};
  Html drawn;
  for (int year = years.first; year <= years.last + 1; year += step_of(years))
    drawn += part("charts: year-stroke", {{"x", percent(static_cast<double>(year - years.first) / count)}});
  for (const DatePoint& point : points)
    if (const double at = years.share_of(point.date); at >= 0)
      drawn += part(point.retrieved ? "charts: retrieved" : "charts: dated", {{"x", percent(at)}});
  return part("charts: date-line", {{"marks", drawn}});
}

Html date_swatch(bool retrieved) {
  const Html drawn = part(retrieved ? "charts: retrieved" : "charts: dated", {{"x", percent(half)}});
  return part("charts: date-swatch", {{"drawn", drawn}});
}

Html year_scale(const Years& years) {
  const int count = count_of(years);
  if (count <= 0) return {};
  Html numbers;
  for (int year = years.first; year <= years.last; year += step_of(years))
    numbers += part("charts: year-number", {{"x", percent(static_cast<double>(year - years.first) / count)},
                                            {"year", text(fmt::format("{}", year))}});
  return part("charts: year-scale", {{"numbers", numbers}});
}

}  // namespace punkti::web
