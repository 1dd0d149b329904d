// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/pair_gains.hpp"

#include <algorithm>
#include <cmath>

namespace punkti::parity {
namespace {

// What a pair of units gains. Found by reading alignments of published policies; none of them is critical by ±20 %.
constexpr double both_headings = 0.12;  // headings are short and few: less is needed
constexpr double same_heading_number = 0.20;
constexpr double same_item_number = 0.08;
constexpr double kinds_differ = 0.15;      // a heading and a paragraph
constexpr double better_elsewhere = 0.40;  // of what the best rival is better by
constexpr double without_likeness =
    0.12;  // a number alone makes no partners: points are numbered anew when one is left out
constexpr double length_weight = 0.15;
constexpr double length_most = 0.30;
constexpr double place_weight = 0.05;         // of two equals the one that stands nearer
constexpr double georgian_per_english = 1.1;  // code points of a Georgian translation for each of the English

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

double gain(const Sides& sides, std::size_t i, std::size_t j, const Evidence& en, const Evidence& ka, double alike) {
  return alike - stranger - likeness_loss(alike) + structure_gain(sides.en[i], sides.ka[j]) - length_loss(en, ka) -
         place_loss(i, sides.en.size(), j, sides.ka.size());
}

}  // namespace

double length_surplus(double en, double ka) {
  return std::log(en * georgian_per_english / ka);
}

double lone_gain(const Sides& sides, std::size_t i, std::size_t j, const Evidence& en, const Evidence& ka) {
  return gain(sides, i, j, en, ka, similarity(en, ka));
}

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
      gains.at(i, j) = static_cast<float>(gain(sides, i, j, alignment.en[i], alignment.ka[j], own) -
                                          better_elsewhere * (rival - own));
    }
  return gains;
}

}  // namespace punkti::parity
