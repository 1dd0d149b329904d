// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/tell_once.hpp"

#include <algorithm>
#include <map>

namespace punkti::duplicates {
namespace {

/// A place that has so many of another's words is taken for it.
constexpr double enough_of_it = 0.8;
constexpr double places_in_common = 0.5;

class Teller {
 public:
  Teller(const Reading& reading, const SideBySide& walker)
      : reading_(reading), walker_(walker), told_(reading.documents().size()) {}

  void hear(Passage passage) {
    if (is_told(passage)) return;
    if (const auto same = nearly_the_same(passage))
      join(*same, passage);
    else
      tell(std::move(passage));
  }

  std::vector<Passage> all() && { return std::move(out_); }

 private:
  struct Told {
    Stretch place;
    std::size_t passage;
  };

  void tell(Passage passage) {
    for (const auto place : passage) told_[document_of(place)].push_back({place, out_.size()});
    out_.push_back(std::move(passage));
  }

  /// Does each place lie in a place of its own of one passage told before?
  bool is_told(const Passage& passage) const {
    return std::ranges::any_of(told_[document_of(passage.front())], [&](const Told& told) {
      return lies_in(passage.front(), told.place) && lies_in_places_of(passage, out_[told.passage]);
    });
  }

  bool lies_in_places_of(const Passage& inner, const Passage& outer) const {
    auto next = outer.begin();
    for (const auto place : inner) {  // both in reading order, so each outer place is asked once
      while (next != outer.end() && !lies_in(place, *next)) ++next;
      if (next == outer.end()) return false;
      ++next;
    }
    return true;
  }

  /// The passage told before that has most of these places, if it has enough of them.
  std::optional<std::size_t> nearly_the_same(const Passage& passage) const {
    std::map<std::size_t, std::size_t> places;  // passage told before -> how many
    for (const auto place : passage)
      for (const auto& told : told_[document_of(place)])
        if (lies_in(place, told.place) && lies_in(told.place, place)) ++places[told.passage];
    const auto best = std::ranges::max_element(places, {}, [](const auto& entry) { return entry.second; });
    if (best == places.end()) return std::nullopt;
    const bool enough = static_cast<double>(best->second) >= places_in_common * static_cast<double>(passage.size());
    return enough ? std::optional(best->first) : std::nullopt;
  }

  void join(std::size_t number, const Passage& more) {
    auto& passage = out_[number];
    for (const auto place : more) {
      const auto next = std::ranges::lower_bound(passage, place);
      if (next != passage.end() && next->begin < place.end) continue;
      if (next != passage.begin() && std::prev(next)->end > place.begin) continue;
      passage.insert(next, place);
      told_[document_of(place)].push_back({place, number});
    }
  }

  bool lies_in(Stretch inner, Stretch outer) const {
    const auto begin = std::max(inner.begin, outer.begin), end = std::max(begin, std::min(inner.end, outer.end));
    return static_cast<double>(walker_.words_in({begin, end})) >=
           enough_of_it * static_cast<double>(walker_.words_in(inner));
  }

  std::uint32_t document_of(Stretch place) const { return reading_.rows()[place.begin].document; }

  const Reading& reading_;
  const SideBySide& walker_;
  std::vector<std::vector<Told>> told_;  // by document
  std::vector<Passage> out_;
};

}  // namespace

std::vector<Passage> tell_once(std::vector<Passage> passages, const Reading& reading, const SideBySide& walker) {
  std::ranges::stable_sort(passages, std::ranges::greater{}, [&](const Passage& passage) {
    std::size_t out = 0;
    for (const auto place : passage) out = std::max(out, walker.words_in(place));
    return out;
  });
  Teller teller(reading, walker);
  for (auto& passage : passages) teller.hear(std::move(passage));
  return std::move(teller).all();
}

}  // namespace punkti::duplicates
