// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parity/signs.hpp"
#include "parity/units.hpp"

#include <cstddef>
#include <vector>

namespace punkti::parity {

struct SignedSentence {
  ByteRange place;  ///< in words_of(unit)
  std::vector<Sign> signs;
};

struct SignedUnit {
  std::vector<SignedSentence> sentences;
  std::vector<Sign> signs;  ///< of all its sentences
};

/// A version with the signs of each unit: what aligning it with any other version needs.
struct SignedVersion {
  const Version* version = nullptr;  ///< outlives this
  std::vector<SignedUnit> units;     ///< one for each unit of the version
};

[[nodiscard]] SignedVersion signed_version(const Version& version, const indexer::Analyst& analyst,
                                           const indexer::Knowledge& knowledge);

/// Units of both sides that say the same: one and one, or two neighbours and one.
struct Link {
  std::vector<std::size_t> en, ka;  ///< ascending
  bool moved = false;
};

/// Two versions, weighed against each other and aligned.
struct Alignment {
  SignBook book;
  std::vector<Evidence> en, ka;  ///< by unit
  std::vector<Link> links;       ///< in the order of the English units
  double gain = 0.0;             ///< how much speaks for it
  /// Parts of each text that have a partner in a chain of two or more, 0 … 1.
  double share_en = 0.0, share_ka = 0.0;
};

/// Versions longer than this many units are not compared: time and memory grow with the product of both.
inline constexpr std::size_t most_units = 3'000;

/// @pre neither version has more than most_units
[[nodiscard]] Alignment align_units(const SignedVersion& en, const SignedVersion& ka);

/// How far two lengths (code points, English and Georgian) are from those of a translation: 0 is right, 0.7 is double
/// or half. Negative when the Georgian is too long.
[[nodiscard]] double length_surplus(double en, double ka);

/// The sentences of units, weighed, in reading order.
[[nodiscard]] std::vector<Evidence> sentence_evidence(const SignBook& book, const SignedVersion& version,
                                                      const std::vector<std::size_t>& units);

}  // namespace punkti::parity
