// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/find_facts.hpp"

#include "facts/reading.hpp"

#include <algorithm>
#include <array>

namespace punkti::facts {
namespace {

constexpr std::uint32_t citation_gap = 120;  // bytes between a law's name and its date or number

/// Whose bytes they are when two kinds claim them: the earlier in this list wins.
constexpr std::array ranks{Kind::email, Kind::url,     Kind::law,       Kind::person,     Kind::id_number,
                           Kind::date,  Kind::phone,   Kind::amount,    Kind::percentage, Kind::duration,
                           Kind::age,   Kind::address, Kind::authority, Kind::third_party};

std::size_t rank_of(Kind kind) {
  return static_cast<std::size_t>(std::ranges::find(ranks, kind) - ranks.begin());
}

bool overlap(ByteRange a, ByteRange b) {
  return a.begin < b.end && b.begin < a.end;
}

/// Numbers inside an address are the address's.
bool swallows(const Fact& address, const Fact& other) {
  const bool number = other.kind == Kind::date || other.kind == Kind::duration || other.kind == Kind::age ||
                      other.kind == Kind::amount || other.kind == Kind::percentage;
  return address.kind == Kind::address && number && address.place.begin <= other.place.begin &&
         other.place.end <= address.place.end;
}

std::vector<Fact> without_overlaps(std::vector<Fact> found) {
  std::vector<Fact> kept;
  std::ranges::stable_sort(found, {}, [](const Fact& fact) { return rank_of(fact.kind); });
  for (const auto& fact : found) {
    const bool swallowed = std::ranges::any_of(found, [&](const Fact& other) { return swallows(other, fact); });
    const bool taken = std::ranges::any_of(kept, [&](const Fact& other) { return overlap(fact.place, other.place); });
    if (!swallowed && !taken) kept.push_back(fact);
  }
  return kept;
}

/// Between a law's name and a date only words of citation stand: then the date is the law's.
bool is_citation(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  if (end - begin > citation_gap) return false;
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    const Token& token = reading.tokens[i];
    if (token.place.begin < begin || token.place.end > end) continue;
    if (token.kind == Token::Kind::number) continue;
    if (token.kind == Token::Kind::sign) {
      if (is_sign(token, ".") && reading.has(i + 1) && is_border(reading, i + 1)) return false;
      if (is_sign(token, ";") || is_sign(token, ":")) return false;
      continue;
    }
    if (!context().at(reading.tokens, i, reading.text, "citation")) return false;
  }
  return true;
}

/// "the Act of 23 November 2012", "Regulation (EC) No 338/97 of 9 December 1996", "2011 წლის 28 დეკემბრის კანონი".
bool dates_an_act(const Reading& reading, const Fact& date) {
  constexpr std::size_t before_date = 12, behind_date = 4;  // tokens
  if (date.kind != Kind::date) return false;
  const auto begin_of = [](const Token& token) { return token.place.begin; };
  const auto first = static_cast<std::size_t>(std::ranges::lower_bound(reading.tokens, date.place.begin, {}, begin_of) -
                                              reading.tokens.begin());
  const auto next = static_cast<std::size_t>(std::ranges::lower_bound(reading.tokens, date.place.end, {}, begin_of) -
                                             reading.tokens.begin());
  const bool english = first > 0 && context().at(reading.tokens, first - 1, reading.text, "act-date");
  if (english) return is_near(reading, "act", first, before_date, true);
  const bool genitive = next > 0 && reading.tokens[next - 1].folded.ends_with("ის");
  return genitive && is_near(reading, "act", next, behind_date, false);
}

bool belongs_to_law(const Reading& reading, const Fact& date, const std::vector<Fact>& found) {
  return date.kind == Kind::date && std::ranges::any_of(found, [&](const Fact& law) {
           if (law.kind != Kind::law) return false;
           if (date.place.end <= law.place.begin) return is_citation(reading, date.place.end, law.place.begin);
           return date.place.begin >= law.place.end && is_citation(reading, law.place.end, date.place.begin);
         });
}

}  // namespace

std::vector<Fact> find_facts(std::string_view text) {
  const auto tokens = tokens_of(text);
  const Reading reading{text, tokens};
  std::vector<Fact> found;
  for (const auto find : {find_web_addresses, find_laws, find_persons, find_dates, find_phones_and_ids, find_amounts,
                          find_durations_and_ages, find_postal_addresses, find_names})
    find(reading, found);
  found = without_overlaps(std::move(found));
  std::erase_if(found, [&, all = found](const Fact& fact) {
    return belongs_to_law(reading, fact, all) || dates_an_act(reading, fact);
  });
  std::ranges::sort(found, {}, &Fact::place);
  return found;
}

}  // namespace punkti::facts
