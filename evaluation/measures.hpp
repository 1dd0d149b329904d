// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// How good a list of hits is, measured against passages that a reader judged.
namespace punkti::evaluation {

/// A stretch of a source file: bytes of the file on disk, as everywhere.
struct Place {
  std::string source;  ///< path relative to the corpus root
  ByteRange range;
};

/// A passage that a reader judged relevant.
struct Passage {
  Place place;
  int grade = 2;  ///< 2 states what was asked, 1 touches on it
};

/// Passages that count once: copies of one another, a heading and its text, the points of one list.
struct Unit {
  std::string lang;  ///< "ka", "en"; empty when not said
  std::vector<Passage> passages;
};

/// Every value is from 0 to 1, and 1 is best.
struct Measures {
  double ndcg = 0.0;    ///< gain 3 for grade 2 and 1 for grade 1, halved where the hit is long; discount log2(rank + 1)
  double recall = 0.0;  ///< units found, of as many as ten hits could find
  double success = 0.0;  ///< the first hit is relevant
  double states = 0.0;   ///< the first hit is relevant with grade 2
  double mrr = 0.0;      ///< 1 / rank of the first relevant hit
  double early = 0.0;    ///< units found in the first 4,000 bytes that a person reads, of as many as for recall
};

/// The measures by the names of records and of tables.
struct MeasureName {
  const char* id;
  const char* label;
  double Measures::*value;
};
inline constexpr std::array<MeasureName, 6> measure_names{{{"ndcg", "nDCG@10", &Measures::ndcg},
                                                           {"recall", "rec@10", &Measures::recall},
                                                           {"s1", "succ@1", &Measures::success},
                                                           {"s1g2", "s@1 g2", &Measures::states},
                                                           {"mrr", "MRR", &Measures::mrr},
                                                           {"r4k", "rec@4kB", &Measures::early}}};

inline constexpr std::size_t hits_that_count = 10;
inline constexpr std::uint32_t long_hit_bytes = 3'000;  ///< a longer hit counts half
inline constexpr std::uint64_t early_bytes = 4'000;

/// Measures hits, best first, against units; of the hits only the first ten count.
///
/// A hit is relevant to a passage when it covers half of it, or lies half inside it. A second hit on the same passage
/// gains nothing and takes a rank. A hit on another passage of a unit that was found is left out of the list, as if it
/// had not been there: what is said twice may be shown twice. One hit that holds several units is credited with the one
/// that gains most, and the others are no longer asked for.
///
/// `counts` says which units are asked for, all when empty; a hit that is relevant only to others is left out of the
/// list. @return nothing when no unit counts.
[[nodiscard]] std::optional<Measures> measure(std::span<const Place> hits, std::span<const Unit> units,
                                              const std::function<bool(const Unit&)>& counts = {});

}  // namespace punkti::evaluation
