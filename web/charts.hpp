// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/escape.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Small pictures of numbers, as SVG inside the page. Each stands beside the numbers that it shows, in a table, and is
/// silent for those who listen. Widths are shares of the room there is, heights are fixed, and letters stay outside:
/// so a picture fits a phone without its words becoming small. Parts differ by their filling, not by colour alone.
namespace punkti::web {

/// Filled, striped, only outlined, outlined with dots.
enum class Filling { solid, striped, hollow, dotted };

struct BarPart {
  std::size_t value = 0;
  Filling filling = Filling::solid;
};

/// Parts one after the other in a bar whose whole length means `whole`. Nothing when `whole` is 0.
/// @pre the parts are `whole` together at most
[[nodiscard]] Html bar(const std::vector<BarPart>& parts, std::size_t whole);

/// A short bar of one filling, to stand in a key.
[[nodiscard]] Html bar_swatch(Filling filling);

/// What striped and dotted parts of the page's pictures are filled with: stands once on a page that has bars.
[[nodiscard]] Html bar_patterns();

/// A day as a share of a stretch of years.
struct Years {
  int first = 0;  ///< its first day is 0
  int last = 0;   ///< the day after its last one is 1

  /// Of "2025-04-01", "2025-04" or "2025", at the start of what it names; negative for what is no date in the stretch.
  [[nodiscard]] double share_of(std::string_view date) const;
};

/// The years that hold all the dates, but for those before 1990: older than the web, they are slips of a document, and
/// would press all others into a corner. last < first when there are none.
[[nodiscard]] Years years_of(const std::vector<std::string_view>& dates);

struct DatePoint {
  std::string date;
  bool retrieved = false;  ///< a hollow square instead of a filled circle
};

/// Dates on a line, with a stroke where a year of year_scale() begins. Dates outside of the years are left out; nothing
/// when there are no years.
[[nodiscard]] Html date_line(const std::vector<DatePoint>& points, const Years& years);

/// One such point, to stand in a key.
[[nodiscard]] Html date_swatch(bool retrieved);

/// The years' numbers, to stand over such lines; of many years every second, fifth ... Nothing when there are none.
[[nodiscard]] Html year_scale(const Years& years);

}  // namespace punkti::web
