// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/link_headings.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace punkti::parity {
namespace {

/// The titles of two versions are versions of each other, whatever words they use.
void link_titles(const Sides& sides, std::vector<Link>& links) {
  const auto title = [](const std::vector<Unit>& units) {
    return static_cast<std::size_t>(
        std::ranges::find_if(units,
                             [](const Unit& unit) { return unit.kind == UnitKind::heading && unit.level == 1; }) -
        units.begin());
  };
  const auto en = title(sides.en), ka = title(sides.ka);
  if (en == sides.en.size() || ka == sides.ka.size()) return;
  const auto has_partner = [&](const Link& link) {
    return std::ranges::find(link.en, en) != link.en.end() || std::ranges::find(link.ka, ka) != link.ka.end();
  };
  if (std::ranges::none_of(links, has_partner)) links.push_back({{en}, {ka}, false});
}

/// Headings that stand directly above partners are partners too: "About" and შესახებ have nothing else in common.
/// They are not when nothing in them is alike and their numbers or lengths differ: then each heads what the other side
/// lacks.
void link_headings_above(const Sides& sides, Alignment& alignment) {
  auto& links = alignment.links;
  std::vector<bool> used_en(sides.en.size()), used_ka(sides.ka.size());
  for (const auto& link : links) used_en[link.en.front()] = used_ka[link.ka.front()] = true;
  const auto is_free_heading = [](const std::vector<Unit>& units, const std::vector<bool>& used, std::size_t below) {
    return below > 0 && !used[below - 1] && units[below - 1].kind == UnitKind::heading;
  };
  for (std::size_t i = 0; i < links.size(); ++i) {  // grows: a heading may stand above a heading
    const auto en = links[i].en.front(), ka = links[i].ka.front();
    if (!is_free_heading(sides.en, used_en, en) || !is_free_heading(sides.ka, used_ka, ka)) continue;
    const auto& above_en = alignment.en[en - 1];
    const auto& above_ka = alignment.ka[ka - 1];
    const bool alike = similarity(above_en, above_ka) >= nothing_alike;
    if (std::abs(length_surplus(above_en.length, above_ka.length)) > length_most_of_heading) continue;
    if (!alike && sides.en[en - 1].number != sides.ka[ka - 1].number) continue;
    used_en[en - 1] = used_ka[ka - 1] = true;
    links.push_back({{en - 1}, {ka - 1}, false});
  }
}

/// A numbered heading without a partner between two that have partners of their own number: the numbering of both texts
/// runs alike there, so that the same number is the same section.
void link_headings_by_number(const Sides& sides, std::vector<Link>& links) {
  const auto numbered = [](const Unit& unit) { return unit.kind == UnitKind::heading && !unit.number.empty(); };
  std::vector<std::size_t> partner(sides.en.size(), sides.ka.size());
  std::vector<bool> used(sides.ka.size());
  for (const auto& link : links) {
    partner[link.en.front()] = link.ka.front();
    used[link.ka.front()] = true;
  }
  // The nearest numbered heading with a partner: where that partner is, when it bears the same number.
  const auto anchor = [&](std::size_t from, std::ptrdiff_t step) -> std::optional<std::size_t> {
    for (auto i = static_cast<std::ptrdiff_t>(from) + step; i >= 0 && i < std::ssize(sides.en); i += step) {
      const auto at = static_cast<std::size_t>(i);
      if (!numbered(sides.en[at]) || partner[at] == sides.ka.size()) continue;
      return sides.ka[partner[at]].number == sides.en[at].number ? std::optional(partner[at]) : std::nullopt;
    }
    return std::nullopt;
  };
  for (std::size_t i = 0; i < sides.en.size(); ++i) {
    if (!numbered(sides.en[i]) || partner[i] != sides.ka.size()) continue;
    const auto before = anchor(i, -1), behind = anchor(i, 1);
    if (!before || !behind) continue;
    for (std::size_t j = *before + 1; j < *behind; ++j)
      if (!used[j] && numbered(sides.ka[j]) && sides.ka[j].number == sides.en[i].number) {
        partner[i] = j;
        used[j] = true;
        links.push_back({{i}, {j}, false});
        break;
      }
  }
}

}  // namespace

void link_headings(const Sides& sides, Alignment& alignment) {
  link_headings_above(sides, alignment);
  link_headings_by_number(sides, alignment.links);
  link_titles(sides, alignment.links);
}

}  // namespace punkti::parity
