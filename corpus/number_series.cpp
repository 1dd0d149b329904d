// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/number_series.hpp"

#include <algorithm>
#include <string_view>

namespace punkti::corpus {
namespace {

/// "10.1" of "10.1.2": rows of decimal numbers also share what stands before their last part.
std::string_view parent_number(const Marker& marker) {
  const std::string_view number = marker.number;
  const std::size_t dot = number.rfind('.');
  return dot == std::string_view::npos ? std::string_view{} : number.substr(0, dot);
}

constexpr std::size_t most_open = 64;  // rows within rows: a file of nothing but "1." opens one with every line

struct OpenRow {
  std::size_t series;
  std::string style;
  std::string parent;
  int last;
};

}  // namespace

std::vector<NumberSeries> number_series(std::span<const Block> blocks) {
  std::vector<NumberSeries> series;
  std::vector<OpenRow> open;  // outermost first
  for (std::size_t index = 0; index < blocks.size(); ++index) {
    const Marker& marker = blocks[index].marker;
    if (marker.kind == MarkerKind::none || marker.kind == MarkerKind::bullet) continue;
    const std::string parent(parent_number(marker));
    const auto row_within = [&](int jump) {
      return std::find_if(open.rbegin(), open.rend(), [&](const OpenRow& row) {
        return row.style == marker.style && row.parent == parent && marker.value > row.last &&
               marker.value <= row.last + jump;
      });
    };
    // Numbers are left out now and then ("ა) ბ) დ)"); the row that needs no such excuse comes first.
    auto goes_on = row_within(1);
    if (goes_on == open.rend()) goes_on = row_within(4);
    if (goes_on != open.rend()) {
      open.erase(goes_on.base(), open.end());
      open.back().last = marker.value;
      series[open.back().series].members.push_back(index);
      continue;
    }
    if (open.size() == most_open) open.erase(open.begin());
    open.push_back({series.size(), marker.style, parent, marker.value});
    series.push_back({marker.style, {index}});
  }
  return series;
}

}  // namespace punkti::corpus
