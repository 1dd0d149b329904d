// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/dates.hpp"

#include "indexer/text/stem_georgian.hpp"
#include "indexer/text/tables.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <unordered_map>
#include <vector>

namespace punkti::text {
namespace {

constexpr std::size_t shortest_latin = 3;         // "mar", "ma" is none
constexpr std::size_t shortest_georgian = 3 * 3;  // bytes

struct MonthNames {
  std::unordered_map<std::string, int> georgian_stems;
  std::vector<std::pair<std::string_view, int>> names;  // all, for shortened ones
  std::vector<std::string_view> joiners;
};

const MonthNames& month_names() {
  static const MonthNames read = [] {
    MonthNames out;
    for (const Row& row : rows_of("months.tsv")) {
      const int month = std::atoi(std::string(row.at(0)).c_str());
      if (month == 0) {
        out.joiners.push_back(row.at(1));
        continue;
      }
      out.names.emplace_back(row.at(1), month);
      if (is_modern_mkhedruli(code_point_at(row.at(1), 0).value))
        out.georgian_stems.emplace(georgian_stem(row.at(1)), month);
    }
    return out;
  }();
  return read;
}

bool is_year(const DatePart& part) {
  return part.digits == 4 && part.number >= 1990 && part.number <= 2099;
}
bool is_day(const DatePart& part) {
  return part.digits > 0 && part.digits <= 2 && part.number >= 1 && part.number <= 31;
}
bool is_month_number(const DatePart& part) {
  return is_day(part) && part.number <= 12;
}

std::optional<DateRead> numeric_date(std::span<const DatePart> parts, std::size_t i) {
  const auto joined = [&](std::size_t k) {
    return k < parts.size() && (parts[k].joint == U'.' || parts[k].joint == U'/' || parts[k].joint == U'-');
  };
  if (i + 2 < parts.size() && joined(i) && joined(i + 1)) {
    const DatePart &a = parts[i], &b = parts[i + 1], &c = parts[i + 2];
    if (is_year(a) && is_month_number(b) && is_day(c))
      return DateRead{iso_date(a.number, b.number, c.number), i, i + 2};
    if (is_day(a) && is_month_number(b) && is_year(c))
      return DateRead{iso_date(c.number, b.number, a.number), i, i + 2};
    if (is_month_number(a) && is_day(b) && is_year(c))
      return DateRead{iso_date(c.number, a.number, b.number), i, i + 2};
  }
  if (i + 1 < parts.size() && joined(i)) {
    const DatePart &a = parts[i], &b = parts[i + 1];
    if (is_month_number(a) && is_year(b)) return DateRead{iso_date(b.number, a.number, 0), i, i + 1};
    if (is_year(a) && is_month_number(b) && a.joint == U'-') return DateRead{iso_date(a.number, b.number, 0), i, i + 1};
  }
  return std::nullopt;
}

/// Looks from the month's name outwards, over words that stand inside dates.
class NamedDate {
 public:
  NamedDate(std::span<const DatePart> parts, std::size_t month) : parts_(parts), month_(month) {}

  std::optional<DateRead> read() {
    if (!read_year_first()) read_year_behind();
    if (!year_) return std::nullopt;
    const auto [first, last] = std::minmax({month_, *year_, day_.value_or(month_)});
    return DateRead{iso_date(parts_[*year_].number, parts_[month_].month, day_ ? parts_[*day_].number : 0), first,
                    last};
  }

 private:
  /// "2025 წლის 1 იანვრიდან 2026 წლის …": what is joined before the month outweighs what comes behind it.
  bool read_year_first() {
    auto before = neighbour(month_, false, true);
    const auto day = before && is_day(parts_[*before]) ? before : std::nullopt;
    if (day) before = neighbour(*day, false, true);
    const bool joined = before && is_year(parts_[*before]) && parts_[*before + 1].joiner;
    if (!joined) return false;
    year_ = before;
    day_ = day;
    if (!day_)
      if (const auto behind = neighbour(month_, true, true); behind == month_ + 1 && is_day(parts_[*behind]))
        day_ = behind;
    return true;
  }

  void read_year_behind() {
    if (const auto i = neighbour(month_, true, false); i && is_day(parts_[*i])) {
      // "November 23, 2025" has its year behind; in "2025 წლის ნოემბერი, 10 …" the 10 is no day.
      if (const auto year = neighbour(*i, true, false); year && is_year(parts_[*year])) {
        day_ = i;
        year_ = year;
      }
    } else if (i && is_year(parts_[*i])) {
      year_ = i;
    }
    if (!day_)
      if (const auto i = neighbour(month_, false, true); i && is_day(parts_[*i])) day_ = i;
    if (!year_)
      if (const auto i = neighbour(day_ ? std::min(*day_, month_) : month_, false, false); i && is_year(parts_[*i]))
        year_ = i;
  }

  /// The number on that side, over at most three joining words.
  [[nodiscard]] std::optional<std::size_t> neighbour(std::size_t from, bool after, bool close) const {
    for (std::size_t step = 1; step <= (close ? 3U : 4U); ++step) {
      if (after ? from + step >= parts_.size() : from < step) return std::nullopt;
      const std::size_t i = after ? from + step : from - step;
      if (parts_[i].digits > 0) return i;
      if (!parts_[i].joiner) return std::nullopt;
    }
    return std::nullopt;
  }

  std::span<const DatePart> parts_;
  std::size_t month_;
  std::optional<std::size_t> day_, year_;
};

}  // namespace

std::string iso_date(int year, int month, int day) {
  std::array<char, 32> out{};
  const int size = day > 0 ? std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", year, month, day)
                           : std::snprintf(out.data(), out.size(), "%04d-%02d", year, month);
  return {out.data(), static_cast<std::size_t>(size)};
}

int month_named(std::string_view word) {
  if (word.size() < shortest_latin) return 0;
  const MonthNames& months = month_names();
  const bool georgian = is_modern_mkhedruli(code_point_at(word, 0).value);
  if (georgian)
    if (const auto found = months.georgian_stems.find(georgian_stem(word)); found != months.georgian_stems.end())
      return found->second;
  if (georgian && word.size() < shortest_georgian) return 0;
  for (const auto& [name, month] : months.names)
    if (name.starts_with(word) &&
        (name.size() == word.size() || static_cast<unsigned char>(word.front()) < 0x80 || georgian))
      return month;
  return 0;
}

bool is_date_joiner(std::string_view folded) {
  return std::ranges::find(month_names().joiners, folded) != month_names().joiners.end();
}

std::optional<DateRead> date_at(std::span<const DatePart> parts, std::size_t at) {
  if (parts[at].digits > 0) return numeric_date(parts, at);
  if (parts[at].month > 0) return NamedDate(parts, at).read();
  return std::nullopt;
}

}  // namespace punkti::text
