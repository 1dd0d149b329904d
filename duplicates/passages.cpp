// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/passages.hpp"

#include "duplicates/side_by_side.hpp"
#include "duplicates/tell_once.hpp"

#include <algorithm>
#include <numeric>
#include <span>

namespace punkti::duplicates {
namespace {

/// Rows that stand everywhere have thousands of likes; these many are tried, the first and the last before the row.
constexpr std::size_t most_tried = 32;
/// Stretches that share so many of their words are one stretch, told with the copies of both.
constexpr double same_stretch = 0.8;
/// A copy must have so many of a passage's words.
constexpr double least_of_passage = 0.8;

std::uint32_t overlap(Stretch a, Stretch b) {
  const auto begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

/// Where each family's rows stand, in reading order.
class Occurrences {
 public:
  explicit Occurrences(const std::vector<std::uint32_t>& families)
      : starts_(families.size() + 1), rows_(families.size()), ranks_(families.size()) {
    for (const auto family : families) ++starts_[family + 1];
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
    auto next = starts_;
    for (std::uint32_t row = 0; row < families.size(); ++row) {
      ranks_[row] = next[families[row]] - starts_[families[row]];
      rows_[next[families[row]]++] = row;
    }
  }

  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t family) const {
    return {rows_.data() + starts_[family], starts_[family + 1] - starts_[family]};
  }
  [[nodiscard]] std::span<const std::uint32_t> before(std::uint32_t row, std::uint32_t family) const {
    return of(family).first(ranks_[row]);
  }

 private:
  std::vector<std::uint32_t> starts_, rows_, ranks_;
};

class Finder {
 public:
  Finder(const Reading& reading, const std::vector<std::uint32_t>& families, std::size_t least_words)
      : families_(families),
        least_words_(least_words),
        occurrences_(families),
        walker_(reading, families),
        rows_(static_cast<std::uint32_t>(reading.rows().size())),
        reading_(reading) {}

  std::vector<Passage> find() const {
    std::vector<Passage> passages;
    for (const auto original : originals())
      if (auto places = places_of(original); places.size() > 1) passages.push_back(std::move(places));
    return tell_once(std::move(passages), reading_, walker_);
  }

 private:
  /// The earlier stretches that later text copies, overlapping ones made one.
  std::vector<Stretch> originals() const {
    std::vector<Stretch> all;
    std::vector<bool> copied(rows_);
    std::vector<std::uint32_t> matched;
    for (std::uint32_t row = 0; row < rows_; ++row) {
      if (copied[row]) continue;
      matched.clear();
      const auto copy = longest_copy(row, matched);
      if (copy.words < least_words_) continue;
      all.push_back(copy.a);
      for (const auto covered_row : matched) copied[covered_row] = true;
    }
    return merged(std::move(all));
  }

  /// The longest earlier stretch that a row belongs to a copy of.
  Match longest_copy(std::uint32_t row, std::vector<std::uint32_t>& matched) const {
    Match best;
    std::uint32_t best_row = 0;
    const auto earlier = occurrences_.before(row, families_[row]);
    const auto head = earlier.first(std::min(earlier.size(), most_tried / 2));
    const auto tail = earlier.last(std::min(earlier.size() - head.size(), most_tried / 2));
    for (const auto tried : {head, tail})
      for (const auto other : tried) {
        const auto match = walker_.around(other, row, walker_.document_around(other), walker_.document_around(row));
        if (match.words <= best.words) continue;
        best = match;
        best_row = other;
      }
    if (best.words >= least_words_)
      (void)walker_.around(best_row, row, walker_.document_around(best_row), walker_.document_around(row), &matched);
    return best;
  }

  std::vector<Stretch> merged(std::vector<Stretch> all) const {
    constexpr std::size_t looked_back = 8;
    std::ranges::sort(all);
    std::vector<Stretch> out;
    for (const auto stretch : all) {
      const auto from = out.end() - static_cast<std::ptrdiff_t>(std::min(out.size(), looked_back));
      const auto same = std::find_if(from, out.end(), [&](Stretch other) { return is_same(other, stretch); });
      if (same == out.end())
        out.push_back(stretch);
      else if (walker_.words_in(stretch) > walker_.words_in(*same))
        *same = stretch;
    }
    return out;
  }

  bool is_same(Stretch a, Stretch b) const {
    const Stretch both{std::max(a.begin, b.begin), std::max(std::max(a.begin, b.begin), std::min(a.end, b.end))};
    const auto most = std::max(walker_.words_in(a), walker_.words_in(b));
    return static_cast<double>(walker_.words_in(both)) >= same_stretch * static_cast<double>(most);
  }

  /// All places of a passage.
  Passage places_of(Stretch original) const {
    std::vector<Match> found;
    for (const auto seed : seeds_of(original)) {
      const auto known = found.size();
      for (const auto row : occurrences_.of(families_[seed]))
        if (overlap({row, row + 1}, original) == 0 && !is_in(std::span(found).first(known), row))
          add_copy(original, seed, row, found);
      std::ranges::sort(found, {}, &Match::b);
    }
    return without_overlaps(original, found);
  }

  static bool is_in(std::span<const Match> found, std::uint32_t row) {
    const auto after = std::ranges::upper_bound(found, row, {}, [](const Match& match) { return match.b.begin; });
    return after != found.begin() && row < std::prev(after)->b.end;
  }

  /// A seed that is too little by itself needs another row of the passage beside it. Rows that stand everywhere are
  /// looked at very often, and this costs far less than walking.
  bool may_be_copy(Stretch original, std::uint32_t seed, std::uint32_t row) const {
    constexpr std::uint32_t reach = 4;
    if (is_enough(reading_.words_of(seed).size(), original)) return true;
    const auto begin = std::max(original.begin, seed - std::min(seed, reach));
    const auto end = std::min(original.end, seed + reach + 1);
    const auto near = row - std::min(row, reach);
    const auto around = std::span(families_).subspan(near, std::min(rows_, row + reach + 1) - near);
    for (auto other = begin; other < end; ++other)
      if (other != seed && std::ranges::find(around, families_[other]) != around.end()) return true;
    return false;
  }

  bool is_enough(std::size_t words, Stretch original) const {
    return static_cast<double>(words) >= least_of_passage * static_cast<double>(walker_.words_in(original));
  }

  void add_copy(Stretch original, std::uint32_t seed, std::uint32_t row, std::vector<Match>& found) const {
    if (!may_be_copy(original, seed, row)) return;
    auto limits = walker_.document_around(row);
    if (row < original.begin)
      limits.end = std::min(limits.end, original.begin);
    else
      limits.begin = std::max(limits.begin, original.end);
    const auto match = walker_.around(seed, row, original, limits);
    if (is_enough(match.words, original)) found.push_back(match);
  }

  /// The rarest rows of a stretch, so many that a copy which has none of them lacks too many words to be one.
  std::vector<std::uint32_t> seeds_of(Stretch original) const {
    std::vector<std::uint32_t> rows(original.end - original.begin);
    std::iota(rows.begin(), rows.end(), original.begin);
    std::ranges::stable_sort(rows, {}, [&](std::uint32_t row) { return occurrences_.of(families_[row]).size(); });
    const auto may_lack = (1.0 - least_of_passage) * static_cast<double>(walker_.words_in(original));
    std::size_t taken = 0, words = 0;
    while (taken < rows.size() && static_cast<double>(words) <= may_lack)
      words += reading_.words_of(rows[taken++]).size();
    rows.resize(taken);
    return rows;
  }

  /// Of copies that overlap the better one stays. @pre sorted by place.
  static Passage without_overlaps(Stretch original, const std::vector<Match>& found) {
    std::vector<Match> kept;
    for (const auto& match : found) {
      const bool overlaps = !kept.empty() && kept.back().b.end > match.b.begin;
      if (!overlaps)
        kept.push_back(match);
      else if (match.words > kept.back().words)
        kept.back() = match;
    }
    Passage out;
    for (const auto& match : kept) out.push_back(match.b);
    out.insert(std::ranges::lower_bound(out, original), original);
    return out;
  }

  const std::vector<std::uint32_t>& families_;
  const std::size_t least_words_;
  const Occurrences occurrences_;
  const SideBySide walker_;
  const std::uint32_t rows_;
  const Reading& reading_;
};

}  // namespace

std::vector<Passage> find_passages(const Reading& reading, const std::vector<std::uint32_t>& families,
                                   std::size_t least_words) {
  return Finder(reading, families, least_words).find();
}

}  // namespace punkti::duplicates
