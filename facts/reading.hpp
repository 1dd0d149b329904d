// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/fact.hpp"
#include "facts/phrases.hpp"
#include "facts/tokens.hpp"

#include <span>
#include <string_view>
#include <vector>

/// What find_facts is made of: each finder reads the tokens of one text and adds what it finds; find_facts then settles
/// whose bytes are whose.
namespace punkti::facts {

struct Reading {
  std::string_view text;
  std::span<const Token> tokens;

  /// A fact over the tokens [first, next).
  [[nodiscard]] Fact fact(Kind kind, std::string value, std::size_t first, std::size_t next) const {
    return {kind, std::move(value), {tokens[first].place.begin, tokens[next - 1].place.end}};
  }
  [[nodiscard]] bool has(std::size_t at) const { return at < tokens.size(); }
  [[nodiscard]] std::string_view word(std::size_t at) const {
    return at < tokens.size() ? std::string_view(tokens[at].folded) : std::string_view();
  }
};

/// Words that decide what a number beside them is, by role: facts/data/context.tsv.
[[nodiscard]] const PhraseTable& context();

/// Does a sentence or a line of a list end between tokens `at` - 1 and `at`?
[[nodiscard]] bool is_border(const Reading& reading, std::size_t at);

/// Is a phrase of that role within `most` tokens behind `from` (or, backwards, before it), in the same sentence?
[[nodiscard]] bool is_near(const Reading& reading, std::string_view role, std::size_t from, std::size_t most,
                           bool backwards);

void find_durations_and_ages(const Reading& reading, std::vector<Fact>& found);
void find_amounts(const Reading& reading, std::vector<Fact>& found);
void find_dates(const Reading& reading, std::vector<Fact>& found);
void find_laws(const Reading& reading, std::vector<Fact>& found);
void find_names(const Reading& reading, std::vector<Fact>& found);  // authorities, courts, third parties
void find_persons(const Reading& reading, std::vector<Fact>& found);
void find_postal_addresses(const Reading& reading, std::vector<Fact>& found);
void find_web_addresses(const Reading& reading, std::vector<Fact>& found);  // e-mail, url
void find_phones_and_ids(const Reading& reading, std::vector<Fact>& found);

}  // namespace punkti::facts
