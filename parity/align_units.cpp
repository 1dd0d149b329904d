// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/align_units.hpp"

#include "indexer/text/sentences.hpp"
#include "parity/align_sentences.hpp"
#include "parity/chains.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <tuple>

namespace punkti::parity {
namespace {

// What a pair of units gains. Found by reading alignments of published policies; none of them is critical by ±20 %.
constexpr double stranger = 0.30;       // similarity below which two units are strangers
constexpr double both_headings = 0.12;  // headings are short and few: less is needed
constexpr double same_heading_number = 0.20;
constexpr double same_item_number = 0.08;
constexpr double kinds_differ = 0.15;           // a heading and a paragraph
constexpr double better_elsewhere = 0.40;       // of what the best rival is better by
constexpr double vouched_for = 0.08;            // less is needed between two neighbours that are partners
constexpr double nothing_alike = 0.03;          // a similarity of less is none, and a number alone makes no partners:
constexpr double without_likeness = 0.12;       // points are numbered anew when one is left out
constexpr double length_free = 0.5;             // a third shorter or longer is ordinary
constexpr double length_most_of_heading = 0.9;  // headings are free translations; "User Data" grows to twice its length
constexpr double length_weight = 0.15;
constexpr double length_most = 0.30;
constexpr double place_weight = 0.05;         // of two equals the one that stands nearer
constexpr double georgian_per_english = 1.1;  // code points of a Georgian translation for each of the English

struct Sides {
  const std::vector<Unit>& en;
  const std::vector<Unit>& ka;
};

double structure_gain(const Unit& en, const Unit& ka) {
  const bool heading_en = en.kind == UnitKind::heading, heading_ka = ka.kind == UnitKind::heading;
  if (heading_en != heading_ka) return -kinds_differ;
  const bool same_number = !en.number.empty() && en.number == ka.number;
  if (heading_en) return both_headings + (same_number ? same_heading_number : 0.0);
  return same_number ? same_item_number : 0.0;
}

double likeness_loss(double alike) {
  return alike < nothing_alike ? without_likeness : 0.0;
}

double length_loss(const Evidence& en, const Evidence& ka) {
  const double surplus = std::abs(length_surplus(en.length, ka.length));
  return std::min(length_most, length_weight * std::max(0.0, surplus - length_free));
}

double place_loss(std::size_t i, std::size_t rows, std::size_t j, std::size_t columns) {
  const auto part = [](std::size_t at, std::size_t of) { return static_cast<double>(at) / static_cast<double>(of); };
  return place_weight * std::abs(part(i, rows) - part(j, columns));
}

/// What a pair gains when nothing is known of its rivals.
double lone_gain(const Sides& sides, const Alignment& alignment, std::size_t i, std::size_t j, double alike) {
  return alike - stranger - likeness_loss(alike) + structure_gain(sides.en[i], sides.ka[j]) -
         length_loss(alignment.en[i], alignment.ka[j]) - place_loss(i, sides.en.size(), j, sides.ka.size());
}

/// Of all pairs; a pair loses by what the best rival of either unit is better by.
Gains gains_of(const Sides& sides, const Alignment& alignment) {
  Gains alike(sides.en.size(), sides.ka.size());
  std::vector<float> best_in_row(sides.en.size()), best_in_column(sides.ka.size());
  for (std::size_t i = 0; i < sides.en.size(); ++i)
    for (std::size_t j = 0; j < sides.ka.size(); ++j) {
      const auto value = static_cast<float>(similarity(alignment.en[i], alignment.ka[j]));
      alike.at(i, j) = value;
      best_in_row[i] = std::max(best_in_row[i], value);
      best_in_column[j] = std::max(best_in_column[j], value);
    }
  Gains gains = alike;
  for (std::size_t i = 0; i < sides.en.size(); ++i)
    for (std::size_t j = 0; j < sides.ka.size(); ++j) {
      const double own = alike.at(i, j);
      const double rival = std::max(best_in_row[i], best_in_column[j]);
      gains.at(i, j) = static_cast<float>(lone_gain(sides, alignment, i, j, own) - better_elsewhere * (rival - own));
    }
  return gains;
}

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

/// Looks for partners between two pairs of neighbours. A weaker likeness is enough there, and rivals elsewhere do not
/// count: they have partners.
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
    const double alike = similarity(en, ka);
    const double length = std::max(0.0, std::abs(length_surplus(en.length, ka.length)) - length_free);
    return vouched_for + alike - stranger - likeness_loss(alike) + structure_gain(sides_.en[i], sides_.ka[j]) -
           std::min(length_most, length_weight * length);
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

/// Lets a unit without a partner join its neighbour, when the neighbour's partner is the partner of both: two
/// paragraphs here are one there. The sentences decide: some of the unit's own must find theirs in the partner.
class Joiner {
 public:
  /// One side of the alignment.
  struct Side {
    const SignedVersion& version;
    const std::vector<Evidence>& units;
    std::vector<std::size_t> Link::*of;
    bool english;
  };
  Joiner(Side own, Side other, const SignBook& book) : own_(own), other_(other), book_(book) {}

  void join(std::vector<Link>& links) const {
    std::vector<bool> used(own_.units.size());
    for (const auto& link : links)
      for (const auto unit : link.*own_.of) used[unit] = true;
    for (auto& link : links) {
      if ((link.*own_.of).size() != 1 || (link.*other_.of).size() != 1) continue;
      const auto unit = (link.*own_.of).front();
      for (const auto neighbour : {unit + 1, unit - 1}) {
        if (neighbour >= own_.units.size() || used[neighbour] || !belongs(link, neighbour)) continue;
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
void link_headings_above(const Sides& sides, const Alignment& alignment, std::vector<Link>& links) {
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
  /// The nearest numbered heading with a partner: where that partner is, when it bears the same number.
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

/// Marks the links outside the longest run that has the same order in both texts.
void mark_moved(std::vector<Link>& links) {
  std::vector<std::size_t> length(links.size(), 1), before(links.size(), links.size());
  std::size_t last = links.size();
  for (std::size_t i = 0; i < links.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k)
      if (links[k].ka.front() < links[i].ka.front() && length[k] + 1 > length[i]) {
        length[i] = length[k] + 1;
        before[i] = k;
      }
    if (last == links.size() || length[i] > length[last]) last = i;
  }
  for (auto& link : links) link.moved = true;
  for (; last < links.size(); last = before[last]) links[last].moved = false;
}

SignBook::Passages signs_in(const SignedVersion& version) {
  SignBook::Passages out;
  for (const auto& unit : version.units) out.push_back(unit.signs);
  return out;
}

std::vector<Evidence> weighed(const SignedVersion& version, const SignBook& book) {
  std::vector<Evidence> out;
  for (std::size_t i = 0; i < version.units.size(); ++i)
    out.push_back(book.weigh(version.units[i].signs, words_of(version.version->units[i])));
  return out;
}

double share_of(const std::vector<Evidence>& side, const std::vector<Chain>& chains, bool english) {
  double all = 0.0, partnered = 0.0;
  for (const auto& unit : side) all += unit.length;
  for (const auto& chain : chains)
    if (chain.pairs.size() > 1)
      for (const auto& [row, column] : chain.pairs) partnered += side[english ? row : column].length;
  return all == 0.0 ? 0.0 : partnered / all;
}

}  // namespace

double length_surplus(double en, double ka) {
  return std::log(en * georgian_per_english / ka);
}

SignedVersion signed_version(const Version& version, const indexer::Analyst& analyst,
                             const indexer::Knowledge& knowledge) {
  SignedVersion out{&version, {}};
  for (const auto& unit : version.units) {
    SignedUnit read;
    std::vector<std::vector<Sign>> all;
    for (const auto place : text::sentences(words_of(unit))) {
      all.push_back(signs_of(slice(words_of(unit), place), version.lang, analyst, knowledge));
      read.sentences.push_back({place, all.back()});
    }
    read.signs = joined_signs(all);
    out.units.push_back(std::move(read));
  }
  return out;
}

std::vector<Evidence> sentence_evidence(const SignBook& book, const SignedVersion& version,
                                        const std::vector<std::size_t>& units) {
  std::vector<Evidence> out;
  for (const auto unit : units)
    for (const auto& sentence : version.units[unit].sentences)
      out.push_back(book.weigh(sentence.signs, slice(words_of(version.version->units[unit]), sentence.place)));
  return out;
}

Alignment align_units(const SignedVersion& en, const SignedVersion& ka) {
  Alignment out{SignBook(signs_in(en), signs_in(ka)), {}, {}, {}, 0.0, 0.0, 0.0};
  const Sides sides{en.version->units, ka.version->units};
  out.en = weighed(en, out.book);
  out.ka = weighed(ka, out.book);
  const auto chains = find_chains(gains_of(sides, out), {});
  for (const auto& chain : chains) {
    out.gain += static_cast<double>(chain.gain);
    for (const auto& [row, column] : chain.pairs) out.links.push_back({{row}, {column}, false});
  }
  link_headings_above(sides, out, out.links);
  link_headings_by_number(sides, out.links);
  link_titles(sides, out.links);
  std::ranges::sort(out.links, {}, &Link::en);
  for (const auto& gap : gaps_between(out.links, sides)) Filler(gap, sides, out).fill();
  std::ranges::sort(out.links, {}, &Link::en);
  const Joiner::Side english{en, out.en, &Link::en, true}, georgian{ka, out.ka, &Link::ka, false};
  Joiner(georgian, english, out.book).join(out.links);
  Joiner(english, georgian, out.book).join(out.links);
  mark_moved(out.links);
  out.share_en = share_of(out.en, chains, true);
  out.share_ka = share_of(out.ka, chains, false);
  return out;
}

}  // namespace punkti::parity
