// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/numbering.hpp"

#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace punkti::query {
namespace {

/// A number as what stands before its last part, and that part's rank: "10.1.2" -> ("10.1", 2), "გ" -> ("ა…", 3).
struct Ranked {
  std::string series;
  int rank = 0;
};

std::optional<Ranked> ranked_letter(const std::string& number) {
  const auto point = text::code_point_at(number, 0);
  if (point.size != number.size()) return std::nullopt;
  if (text::is_modern_mkhedruli(point.value)) return Ranked{"ა", static_cast<int>(point.value - 0x10D0) + 1};
  // i, v and x are as likely Roman; a series of letters long enough to reach them has shown itself before.
  if (text::is_ascii_lower(point.value)) return Ranked{"a", static_cast<int>(point.value - U'a') + 1};
  return std::nullopt;
}

std::optional<Ranked> ranked(const std::string& number) {
  if (number.find_first_not_of("0123456789.") != std::string::npos) return ranked_letter(number);
  const auto dot = number.rfind('.');
  const auto last = dot == std::string::npos ? number : number.substr(dot + 1);
  if (last.empty() || last.size() > 4) return std::nullopt;
  return Ranked{dot == std::string::npos ? "1" : number.substr(0, dot) + ".", std::stoi(last)};
}

}  // namespace

std::string number_before(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  const auto close = line.find_first_of(") ");
  if (close == std::string_view::npos || close == 0) return {};
  auto number = line.substr(0, close);
  if (line[close] == ' ' && !number.ends_with('.')) return {};
  while (number.ends_with('.')) number.remove_suffix(1);
  return number.empty() || !ranked(std::string(number)) ? std::string() : std::string(number);
}

std::vector<NumberingGap> gaps_in(const std::vector<NumberedPlace>& numbered) {
  std::vector<NumberingGap> out;
  std::map<std::string, std::pair<int, std::string>> last;  // series -> rank and number before
  for (const auto& [number, place] : numbered) {
    const auto here = number.empty() ? std::nullopt : ranked(number);
    if (!here) continue;
    const auto before = last.find(here->series);
    // A jump of more than three is another list, or a year.
    if (before != last.end() && here->rank > before->second.first + 1 && here->rank <= before->second.first + 3)
      out.push_back({before->second.second, number, place});
    last[here->series] = {here->rank, number};
  }
  return out;
}

}  // namespace punkti::query
