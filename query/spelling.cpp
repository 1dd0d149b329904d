// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/spelling.hpp"

#include "indexer/text/fold.hpp"
#include "indexer/text/romanization.hpp"
#include "indexer/text/utf8.hpp"
#include "query/printable.hpp"

#include <algorithm>
#include <cmath>

namespace punkti::query {
namespace {

using text::Script;

constexpr std::size_t most_readings = 3;
constexpr double near_the_best = 0.35;       // in slip costs: readings that are as likely as the best
constexpr double worth_of_frequency = 0.15;  // slip cost that ten times the clauses make up for
constexpr std::size_t shortest_stem = 5;     // one of four letters is near too many
constexpr double by_stem = 0.05;             // a whole word is a little likelier than a stem with any ending

struct Candidate {
  text::Term term;
  double cost = 0.0;
};

class Respeller {
 public:
  Respeller(const text::Term& asked, const WordLookup& lookup) : asked_(asked), lookup_(lookup) {}

  std::vector<Candidate> candidates() {
    const auto letters = columns(asked_.word);
    for (unsigned edits = 1; edits <= text::edits_allowed(letters) && found_.empty(); ++edits) collect(edits);
    std::ranges::stable_sort(found_, {}, &Candidate::cost);
    return std::move(found_);
  }

 private:
  void collect(unsigned edits) {
    for (const auto* known : {&lookup_.index().known_words(), &lookup_.knowledge().known_words()}) {
      for (const auto& near : known->words().near(asked_.word, edits))
        add(near.word, text::slip_cost(asked_.word, near.word));
      if (asked_.script != Script::georgian || asked_.stem.empty()) continue;
      if (edits > text::edits_allowed(columns(asked_.stem)) || columns(asked_.stem) < shortest_stem) continue;
      for (const auto& near : known->stems().near(asked_.stem, edits))
        add(with_own_ending(near.word), text::slip_cost(asked_.stem, near.word) + by_stem, near.word);
    }
  }

  /// The stem with the ending that was asked for: დამოშავებისას is near დამუშავებისას, although no clause has it.
  [[nodiscard]] std::string with_own_ending(const std::string& stem) const {
    return asked_.word.starts_with(asked_.stem) ? stem + asked_.word.substr(asked_.stem.size()) : stem;
  }

  void add(const std::string& word, double cost, const std::string& stem = {}) {
    if (text::script_of(text::code_point_at(word, 0).value) != asked_.script) return;
    auto term = lookup_.instead_of(asked_, word);
    if (!stem.empty()) term.stem = stem;
    const auto same = std::ranges::find_if(
        found_, [&](const Candidate& other) { return other.term.word == term.word || other.term.stem == term.stem; });
    cost -= worth_of_frequency * std::log10(1.0 + static_cast<double>(lookup_.frequency(term)));
    if (same == found_.end())
      found_.push_back({std::move(term), cost});
    else if (cost < same->cost)
      *same = {std::move(term), cost};
  }

  const text::Term& asked_;
  const WordLookup& lookup_;
  std::vector<Candidate> found_;
};

std::vector<WordReading> readings_of(std::vector<Candidate> candidates, const std::string& how) {
  std::vector<WordReading> out;
  for (auto& candidate : candidates) {
    if (out.size() == most_readings || candidate.cost > candidates.front().cost + near_the_best) break;
    out.push_back({std::move(candidate.term), Path::spelling, how, out.empty() ? 1.0 : 0.8});
  }
  return out;
}

bool is_code(const text::Term& term) {
  return term.script == Script::digit || term.word.find_first_of("0123456789") != std::string::npos;
}

}  // namespace

std::vector<WordReading> respelled(const text::Term& term, const WordLookup& lookup) {
  if (is_code(term)) return {};
  return readings_of(Respeller(term, lookup).candidates(), "nearest spelling");
}

std::vector<WordReading> respelled_romanized(std::string_view as_typed, const text::Term& term,
                                             const WordLookup& lookup) {
  if (is_code(term)) return {};
  std::vector<Candidate> all;
  for (const auto system : {text::System::national, text::System::legacy, text::System::chat}) {
    const auto georgian = text::fold(text::read_romanized(as_typed, system));
    if (text::script_of(text::code_point_at(georgian, 0).value) != Script::georgian) continue;
    auto found = Respeller(lookup.instead_of(term, georgian), lookup).candidates();
    all.insert(all.end(), found.begin(), found.end());
  }
  std::ranges::stable_sort(all, {}, &Candidate::cost);
  std::vector<Candidate> once;
  for (auto& candidate : all)
    if (std::ranges::none_of(once, [&](const auto& there) { return there.term.word == candidate.term.word; }))
      once.push_back(std::move(candidate));
  return readings_of(std::move(once), "nearest spelling");
}

}  // namespace punkti::query
