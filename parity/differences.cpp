// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/differences.hpp"

#include "parity/facts_of.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace punkti::parity {
namespace {

std::vector<PlainFact> of_kind(const std::vector<PlainFact>& facts, std::string_view kind) {
  std::vector<PlainFact> out;
  std::ranges::copy_if(facts, std::back_inserter(out), [&](const PlainFact& fact) { return fact.kind == kind; });
  return out;
}

/// An age is "16" in English and "16 years" in Georgian: a unit that is not there differs from none.
bool same(const PlainFact& a, const PlainFact& b) {
  return a.value == b.value && (a.unit.empty() || b.unit.empty() || a.unit == b.unit);
}

/// The facts that the other side has not; each of the other side's may be said again.
std::vector<PlainFact> without_equal(const std::vector<PlainFact>& facts, const std::vector<PlainFact>& others) {
  std::vector<PlainFact> left;
  for (const auto& fact : facts) {
    const auto equal = [&](const PlainFact& other) { return same(fact, other); };
    if (!fact.soft && std::ranges::none_of(others, equal) && std::ranges::none_of(left, equal)) left.push_back(fact);
  }
  return left;
}

std::string written(const PlainFact& fact) {
  if (fact.unit.empty()) return fact.value;
  return fact.value + " " + fact.unit + (fact.value == "1" ? "" : "s");
}

/// The addresses, and the periods in figures, that the other side has not. Periods in words ("a month") have too many
/// wordings to call one missing, and a value that the other gives without a unit is there.
std::vector<PlainFact> more_of(const std::vector<PlainFact>& facts, const std::vector<PlainFact>& others,
                               std::string_view text) {
  std::vector<PlainFact> more;
  std::ranges::copy_if(facts, std::back_inserter(more), [&](const PlainFact& fact) {
    const char first = text[fact.place.begin];
    const bool plain = fact.kind == "email" || (!fact.unit.empty() && first >= '0' && first <= '9');
    return plain && std::ranges::none_of(others, [&](const PlainFact& other) { return other.value == fact.value; });
  });
  return more;
}

std::string kind_of(const PlainFact& fact) {
  return std::string(fact.unit.empty() ? std::string_view(fact.kind) : "duration");
}

}  // namespace

std::vector<Difference> differences(std::string_view en, std::string_view ka) {
  static constexpr std::array<std::string_view, 4> kinds{"number", "month", "email", "url"};
  const auto facts_en = facts_of(en);
  const auto facts_ka = facts_of(ka);
  std::vector<Difference> out;
  for (const auto kind : kinds) {
    const auto all_en = of_kind(facts_en, kind), all_ka = of_kind(facts_ka, kind);
    const auto left_en = without_equal(all_en, all_ka), left_ka = without_equal(all_ka, all_en);
    for (std::size_t i = 0; i < std::min(left_en.size(), left_ka.size()); ++i) {
      const bool duration = !left_en[i].unit.empty() && !left_ka[i].unit.empty();
      out.push_back({duration ? "duration" : std::string(kind), written(left_en[i]), written(left_ka[i])});
    }
  }
  return out;
}

std::vector<Difference> left_out(std::string_view en, std::string_view ka) {
  const auto facts_en = facts_of(en);
  const auto facts_ka = facts_of(ka);
  std::vector<Difference> out;
  for (const auto& fact : more_of(facts_en, facts_ka, en)) out.push_back({kind_of(fact), written(fact), {}});
  for (const auto& fact : more_of(facts_ka, facts_en, ka)) out.push_back({kind_of(fact), {}, written(fact)});
  return out;
}

bool one_says_more(std::string_view en, std::string_view ka) {
  const auto facts_en = facts_of(en);
  const auto facts_ka = facts_of(ka);
  return more_of(facts_en, facts_ka, en).empty() != more_of(facts_ka, facts_en, ka).empty();
}

}  // namespace punkti::parity
