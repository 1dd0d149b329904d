// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/mkhedruli.hpp"
#include "indexer/text/tables.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace punkti::text {

/// One row of an affix table: an ending ("-ისთვის") or a beginning ("გადა-") and when it comes off.
struct AffixRule {
  Letters affix;
  Letters becomes;                    ///< what stands in its place
  std::size_t left = 0;               ///< letters that must be left, without `becomes`
  bool needs_vowel = false;           ///< the letter next to the affix must be a vowel
  bool needs_consonant = false;       ///< … a consonant
  std::vector<Letters> neighbours;    ///< … or one of these must stand there; empty: anything may
  bool neighbours_forbidden = false;  ///< … or none of them may
  std::size_t next = 0;               ///< the step to go on with
};

/// One step of a table: its rules, of which the longest that fits is applied, at most once.
class AffixStep {
 public:
  explicit AffixStep(std::string name, bool at_end) : name_(std::move(name)), at_end_(at_end) {}

  void add(AffixRule rule);
  void sort_longest_first();
  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] bool at_end() const noexcept { return at_end_; }

  /// Takes the affix off. @return the rule that did, or nullptr; it lives as long as the table.
  const AffixRule* apply(Letters& word) const;

  /// What every rule that fits would leave, longest affix first.
  [[nodiscard]] std::vector<Letters> all_ways(const Letters& word) const;

 private:
  [[nodiscard]] std::optional<Letters> without(const AffixRule& rule, const Letters& word) const;

  std::string name_;
  bool at_end_;                                                  ///< endings, or beginnings
  std::array<std::vector<AffixRule>, last_letter + 1> by_edge_;  ///< by the outermost letter of the affix
};

/// A word on its way through a table.
class AffixTable {
 public:
  /// Reads a table: columns step, affix, left, beside, becomes, next, then three for the reader (what, source,
  /// example). In `beside`: "." anything, "V" a vowel, "C" a consonant, "ულ|ილ" one of these, "!ულ|ილ" none of these.
  /// A row that cannot be read is a mistake in the program's own data: std::logic_error, naming the affix.
  explicit AffixTable(const std::vector<Row>& rows);

  /// Runs the steps in order, from one step (the first) to before another (to the end); after a rule goes on with the
  /// step that the rule names.
  [[nodiscard]] Letters run(Letters word, std::string_view from = {}, std::string_view until = {}) const;

  /// One step; it lives as long as the table.
  [[nodiscard]] const AffixStep& step(std::string_view name) const;

 private:
  void add(const Row& row);
  [[nodiscard]] std::size_t place_of(std::string_view step) const;

  std::vector<AffixStep> steps_;
};

}  // namespace punkti::text
