// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/between_partners.hpp"

#include "parity/align_sentences.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace punkti::parity {
namespace {

/// Units of both sides that stand between two pairs of neighbours.
struct Between {
  std::size_t en, en_end, ka, ka_end;
  bool closed = false;  ///< not at the beginning or end of a text
};

std::vector<Between> gaps_between(const std::vector<Link>& links, const Sides& sides) {
  std::vector<bool> used(sides.ka.size());
  for (const auto& link : links) used[link.ka.front()] = true;
  std::vector<Between> gaps;
  Between gap{0, 0, 0, 0, false};
  const auto close = [&](std::size_t en, std::size_t ka) {
    gap.en_end = en;
    gap.ka_end = ka;
    const bool forward = gap.ka <= ka;
    const auto taken = forward ? std::ranges::count(used.begin() + static_cast<std::ptrdiff_t>(gap.ka),
                                                    used.begin() + static_cast<std::ptrdiff_t>(ka), true)
                               : 1;
    if (taken == 0 && gap.en < en && gap.ka < ka) gaps.push_back(gap);
  };
  for (const auto& link : links) {
    close(link.en.front(), link.ka.front());
    gap = {link.en.front() + 1, 0, link.ka.front() + 1, 0, true};
  }
  gap.closed = false;
  close(sides.en.size(), sides.ka.size());
  return gaps;
}

class Filler {
 public:
  Filler(const Between& gap, const Sides& sides, Alignment& alignment)
      : gap_(gap), sides_(sides), alignment_(alignment) {}

  void fill() {
    if (is_sandwich()) return link({gap_.en}, {gap_.ka});
    Gains gains(gap_.en_end - gap_.en, gap_.ka_end - gap_.ka);
    for (std::size_t i = gap_.en; i < gap_.en_end; ++i)
      for (std::size_t j = gap_.ka; j < gap_.ka_end; ++j)
        gains.at(i - gap_.en, j - gap_.ka) = static_cast<float>(gain(i, j, alignment_.en[i], alignment_.ka[j]));
    ChainRules rules;
    rules.least = least;
    for (const auto& chain : find_chains(std::move(gains), rules))
      for (const auto& [row, column] : chain.pairs) link({gap_.en + row}, {gap_.ka + column});
    for (std::size_t i = gap_.en; i < gap_.en_end; ++i)
      for (std::size_t j = gap_.ka; j < gap_.ka_end; ++j) join_at(i, j);
  }

 private:
  static constexpr float least = 0.02F;
  static constexpr double least_of_sandwich = 0.05;

  [[nodiscard]] double gain(std::size_t i, std::size_t j, const Evidence& en, const Evidence& ka) const {
    return vouched_for + lone_gain(sides_, i, j, en, ka);
  }

  /// One heading, or one paragraph of the right length, is all that is left between partners.
  [[nodiscard]] bool is_sandwich() const {
    if (!gap_.closed || gap_.en_end != gap_.en + 1 || gap_.ka_end != gap_.ka + 1) return false;
    if (sides_.en[gap_.en].kind != sides_.ka[gap_.ka].kind) return false;
    const auto& en = alignment_.en[gap_.en];
    const auto& ka = alignment_.ka[gap_.ka];
    const bool heading = sides_.en[gap_.en].kind == UnitKind::heading;
    return std::abs(length_surplus(en.length, ka.length)) < (heading ? length_most_of_heading : length_free) &&
           (heading || similarity(en, ka) >= least_of_sandwich);
  }

  /// One unit here and two there, none of which has a partner.
  void join_at(std::size_t i, std::size_t j) {
    if (used_en_.contains(i) || used_ka_.contains(j)) return;
    const auto& [en, ka] = std::tie(alignment_.en, alignment_.ka);
    const auto heading = [](const Unit& unit) { return unit.kind == UnitKind::heading; };
    if (heading(sides_.en[i]) || heading(sides_.ka[j])) return;
    const bool next_en = i + 1 < gap_.en_end && !used_en_.contains(i + 1) && !heading(sides_.en[i + 1]);
    const bool next_ka = j + 1 < gap_.ka_end && !used_ka_.contains(j + 1) && !heading(sides_.ka[j + 1]);
    if (next_ka && gain(i, j + 1, en[i], joined(ka[j], ka[j + 1])) > least)
      link({i}, {j, j + 1});
    else if (next_en && gain(i + 1, j, joined(en[i], en[i + 1]), ka[j]) > least)
      link({i, i + 1}, {j});
  }

  void link(std::vector<std::size_t> en, std::vector<std::size_t> ka) {
    used_en_.insert(en.begin(), en.end());
    used_ka_.insert(ka.begin(), ka.end());
    alignment_.links.push_back({std::move(en), std::move(ka), false});
  }

  const Between& gap_;
  const Sides& sides_;
  Alignment& alignment_;
  std::set<std::size_t> used_en_, used_ka_;
};

class Joiner {
 public:
  /// One side of the alignment.
  struct Side {
    const SignedVersion& version;
    std::vector<std::size_t> Link::*of;
    bool english;
  };
  Joiner(Side own, Side other, const SignBook& book) : own_(own), other_(other), book_(book) {}

  void join(std::vector<Link>& links) const {
    std::vector<bool> used(own_.version.units.size());
    for (const auto& link : links)
      for (const auto unit : link.*own_.of) used[unit] = true;
    for (auto& link : links) {
      if ((link.*own_.of).size() != 1 || (link.*other_.of).size() != 1) continue;
      const auto unit = (link.*own_.of).front();
      for (const auto neighbour : {unit + 1, unit - 1}) {
        if (neighbour >= own_.version.units.size() || used[neighbour] || !belongs(link, neighbour)) continue;
        used[neighbour] = true;
        (link.*own_.of).push_back(neighbour);
        std::ranges::sort(link.*own_.of);
        break;
      }
    }
  }

 private:
  [[nodiscard]] bool is_heading(std::size_t unit) const {
    return own_.version.version->units[unit].kind == UnitKind::heading;
  }

  [[nodiscard]] bool belongs(const Link& link, std::size_t neighbour) const {
    const auto unit = (link.*own_.of).front();
    if (is_heading(unit) || is_heading(neighbour)) return false;
    const auto here = sentence_evidence(book_, own_.version, {std::min(unit, neighbour), std::max(unit, neighbour)});
    const auto there = sentence_evidence(book_, other_.version, link.*other_.of);
    if (there.size() < 2 || here.size() > most_sentences || there.size() > most_sentences) return false;
    const auto of_first = own_.version.units[std::min(unit, neighbour)].sentences.size();
    bool unit_keeps_one = false, neighbour_finds_one = false;
    for (const auto& found : own_.english ? align_sentences(here, there) : align_sentences(there, here)) {
      const auto [own, own_end] = own_.english ? std::pair(found.en, found.en_end) : std::pair(found.ka, found.ka_end);
      const auto [other, other_end] =
          own_.english ? std::pair(found.ka, found.ka_end) : std::pair(found.en, found.en_end);
      if (own_end != own + 1 || other_end != other + 1) continue;
      const bool in_neighbour = (own < of_first) == (neighbour < unit);
      if (similarity(here[own], there[other]) < (in_neighbour ? stranger : stranger - vouched_for)) continue;
      (in_neighbour ? neighbour_finds_one : unit_keeps_one) = true;
    }
    return unit_keeps_one && neighbour_finds_one;
  }

  static constexpr std::size_t most_sentences = 30;  // a longer one is no paragraph

  Side own_, other_;
  const SignBook& book_;
};

}  // namespace

void fill_between(const Sides& sides, Alignment& alignment) {
  for (const auto& gap : gaps_between(alignment.links, sides)) Filler(gap, sides, alignment).fill();
}

void join_neighbours(const SignedVersion& en, const SignedVersion& ka, Alignment& alignment) {
  const Joiner::Side english{en, &Link::en, true}, georgian{ka, &Link::ka, false};
  Joiner(georgian, english, alignment.book).join(alignment.links);
  Joiner(english, georgian, alignment.book).join(alignment.links);
}

}  // namespace punkti::parity
