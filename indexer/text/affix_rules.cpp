// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/affix_rules.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <stdexcept>
#include <utility>

namespace punkti::text {
namespace {

constexpr std::size_t columns = 6;  // that the program reads; the others are for people

[[noreturn]] void complain(const Row& row, std::string_view what) {
  throw std::logic_error("affix table, " + std::string(row.size() > 1 ? row[1] : row[0]) + ": " + std::string(what));
}

std::string_view without_hyphen(std::string_view affix) {
  if (affix.starts_with('-')) affix.remove_prefix(1);
  if (affix.ends_with('-')) affix.remove_suffix(1);
  return affix;
}

Letters read_letters(const Row& row, std::string_view word) {
  auto letters = letters_of(word);
  if (!letters) complain(row, "not Georgian letters");
  return *letters;
}

std::size_t read_number(const Row& row, std::string_view digits) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) complain(row, "not a number");
  return number;
}

void read_beside(const Row& row, std::string_view beside, AffixRule& rule) {
  rule.needs_vowel = beside == "V";
  rule.needs_consonant = beside == "C";
  if (beside == "." || beside == "V" || beside == "C") return;
  rule.neighbours_forbidden = beside.starts_with('!');
  if (rule.neighbours_forbidden) beside.remove_prefix(1);
  for (const std::string_view one : split(beside, '|')) rule.neighbours.push_back(read_letters(row, one));
}

/// @param rest the word without the affix.
bool fits(const AffixRule& rule, bool at_end, std::string_view rest) {
  if (rest.size() < rule.left) return false;
  if (rest.empty())
    return (rule.neighbours.empty() || rule.neighbours_forbidden) && !rule.needs_vowel && !rule.needs_consonant;
  const char beside = at_end ? rest.back() : rest.front();
  if (rule.needs_vowel && !is_vowel(beside)) return false;
  if (rule.needs_consonant && is_vowel(beside)) return false;
  if (rule.neighbours.empty()) return true;
  const auto stands_there = [&](const Letters& n) { return at_end ? rest.ends_with(n) : rest.starts_with(n); };
  return std::ranges::any_of(rule.neighbours, stands_there) != rule.neighbours_forbidden;
}

}  // namespace

void AffixStep::add(AffixRule rule) {
  const char edge = at_end_ ? rule.affix.back() : rule.affix.front();
  by_edge_[static_cast<std::size_t>(edge)].push_back(std::move(rule));
}

void AffixStep::sort_longest_first() {
  for (auto& rules : by_edge_)
    std::ranges::stable_sort(rules, std::greater{}, [](const AffixRule& rule) { return rule.affix.size(); });
}

std::optional<Letters> AffixStep::without(const AffixRule& rule, const Letters& word) const {
  if (!(at_end_ ? word.ends_with(rule.affix) : word.starts_with(rule.affix))) return std::nullopt;
  const std::size_t size = rule.affix.size();
  const std::string_view rest = std::string_view(word).substr(at_end_ ? 0 : size, word.size() - size);
  if (!fits(rule, at_end_, rest)) return std::nullopt;
  return at_end_ ? Letters(rest).append(rule.becomes) : Letters(rule.becomes).append(rest);
}

const AffixRule* AffixStep::apply(Letters& word) const {
  if (word.empty()) return nullptr;
  for (const AffixRule& rule : by_edge_[static_cast<std::size_t>(at_end_ ? word.back() : word.front())])
    if (auto shorter = without(rule, word)) {
      word = std::move(*shorter);
      return &rule;
    }
  return nullptr;
}

std::vector<Letters> AffixStep::all_ways(const Letters& word) const {
  std::vector<Letters> ways;
  if (word.empty()) return ways;
  for (const AffixRule& rule : by_edge_[static_cast<std::size_t>(at_end_ ? word.back() : word.front())])
    if (auto shorter = without(rule, word)) ways.push_back(std::move(*shorter));
  return ways;
}

AffixTable::AffixTable(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    if (row.size() < columns) complain(row, "too few columns");
    const bool at_end = row[1].starts_with('-');
    if (steps_.empty() || steps_.back().name() != row[0]) steps_.emplace_back(std::string(row[0]), at_end);
    if (steps_.back().at_end() != at_end) complain(row, "endings and beginnings in one step");
  }
  for (const Row& row : rows) add(row);
  for (AffixStep& step : steps_) step.sort_longest_first();
}

void AffixTable::add(const Row& row) {
  const std::size_t own = place_of(row[0]);
  AffixRule rule;
  rule.affix = read_letters(row, without_hyphen(row[1]));
  if (rule.affix.empty()) complain(row, "no affix");
  rule.left = read_number(row, row[2]);
  read_beside(row, row[3], rule);
  if (row[4] != ".") rule.becomes = read_letters(row, row[4]);
  rule.next = row[5] == "." ? own + 1 : place_of(row[5]);
  if (rule.becomes.size() >= rule.affix.size() && rule.next <= own) complain(row, "never ends");
  steps_[own].add(std::move(rule));
}

Letters AffixTable::run(Letters word, std::string_view from, std::string_view until) const {
  std::size_t at = from.empty() ? 0 : place_of(from);
  const std::size_t end = until.empty() ? steps_.size() : place_of(until);
  while (at < end) {  // it ends: a rule that leads back or to its own step shortens the word
    const AffixRule* applied = steps_[at].apply(word);
    at = applied != nullptr ? applied->next : at + 1;
  }
  return word;
}

const AffixStep& AffixTable::step(std::string_view name) const {
  return steps_[place_of(name)];
}

std::size_t AffixTable::place_of(std::string_view step) const {
  const auto found = std::ranges::find(steps_, step, &AffixStep::name);
  if (found == steps_.end()) throw std::logic_error("affix table: no step " + std::string(step));
  return static_cast<std::size_t>(found - steps_.begin());
}

}  // namespace punkti::text
