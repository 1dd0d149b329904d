// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/spellings.hpp"

#include "indexer/text/mkhedruli.hpp"
#include "indexer/text/tables.hpp"
#include "indexer/text/unicode.hpp"

#include <algorithm>
#include <stdexcept>

namespace punkti::text {
namespace {

constexpr std::size_t longest_spelling = 6;               // bytes: "ts’" is five, "č̕" decomposed five, "tsch" four
constexpr std::string_view apostrophe = "\u2019";         // national, BGN/PCGN 1981
constexpr std::string_view turned_apostrophe = "\u02BB";  // ALA-LC
constexpr std::string_view comma_above_right = "\u0315";  // ISO 9984

/// The column of a system in romanization.tsv, behind letter and name.
constexpr std::size_t column_of(System system) {
  return static_cast<std::size_t>(system) + 2;
}

char lowered(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string in_lower_case(std::string_view latin) {
  std::string lower(latin);
  std::ranges::transform(lower, lower.begin(), lowered);
  return lower;
}

/// The mark of the ejectives or aspirates at the end of a spelling, and the spelling without it.
bool has_mark(std::string_view latin) {
  return latin.ends_with(apostrophe) || latin.ends_with(turned_apostrophe) || latin.ends_with(comma_above_right);
}

std::string without_mark(std::string latin) {
  if (has_mark(latin))
    latin.resize(latin.size() - (latin.ends_with(apostrophe) ? apostrophe.size() : turned_apostrophe.size()));
  return latin;
}

/// Letters without marks and diacritics: ASCII only.
std::string bare(std::string_view latin) {
  std::string ascii;
  std::ranges::copy_if(latin, std::back_inserter(ascii), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

}  // namespace

std::string decomposed(std::string_view latin) {
  std::string text = nfd(latin);
  for (const std::string_view mark : {"'", "`", "\u00B4", "\u02BC", "\u02B9", "\u2018", "\u2032"})
    replace_all(text, mark, apostrophe);
  return text;
}

std::string composed(std::string_view text) {
  return nfc(text);
}

const Spellings& Spellings::all() {
  static const Spellings spellings(rows_of("romanization.tsv"));
  return spellings;
}

Spellings::Spellings(const std::vector<Row>& rows) {
  std::vector<std::pair<char, Row>> alphabet;
  for (const Row& row : rows) {
    const auto letter = letters_of(row.front());
    if (!letter || letter->size() != 1 || row.size() != column_of(System::chat) + 1)
      throw std::logic_error("romanization.tsv: " + std::string(row.front()));
    alphabet.emplace_back(letter->front(), row);
  }
  // What is learnt first is likelier: exact spellings, then the first chat variant of each letter, then all that is
  // sloppy.
  for (const auto& [letter, cells] : alphabet) learn_exact(letter, cells);
  for (const auto& [letter, cells] : alphabet)
    learn(letter, exact(letter, System::chat), only(System::chat), only(System::chat));
  for (const auto& [letter, cells] : alphabet) {
    for (const std::string_view variant : split(cells[column_of(System::chat)], '|'))
      learn(letter, variant, only(System::chat), only(System::chat));
    learn_sloppy(letter);
  }
}

void Spellings::learn_exact(char letter, const Row& cells) {
  for (const System system : all_systems) {
    const std::string_view cell = cells[column_of(system)];
    exact_[static_cast<std::size_t>(letter)][static_cast<std::size_t>(system)] = split(cell, '|').front();
    if (system != System::chat) learn(letter, decomposed(exact(letter, system)), only(system), only(system));
  }
}

/// Any mark may stand for the mark of the system, and marks are left out.
void Spellings::learn_sloppy(char letter) {
  for (const System system : {System::national, System::bgn1981, System::iso9984, System::ala_lc}) {
    const std::string strict = decomposed(exact(letter, system));
    const std::string plain = bare(strict);
    for (const std::string_view mark : {apostrophe, turned_apostrophe, comma_above_right})
      if (has_mark(strict)) learn(letter, without_mark(strict) + std::string(mark), only(system));
    // National spelling without apostrophes is how most people write it. The scholarly systems without their marks are
    // no systems.
    const bool still_the_system = plain == strict || system == System::national || system == System::bgn1981;
    learn(letter, plain, only(still_the_system ? system : System::chat));
  }
  learn(letter, in_lower_case(exact(letter, System::legacy)), only(System::chat));
}

void Spellings::learn(char letter, std::string_view latin, Systems systems, Systems strictly) {
  if (latin.empty()) return;  // the mark of a system alone stands for no letter
  std::size_t& longest = longest_[static_cast<unsigned char>(lowered(latin.front()))];
  longest = std::max(longest, latin.size());
  std::vector<Spelling>& offers = offers_[std::string(latin)];
  const auto known = std::ranges::find(offers, letter, &Spelling::letter);
  if (known != offers.end()) {
    known->systems |= systems;
    known->strictly |= strictly;
  } else {
    offers.push_back({letter, latin.size(), systems, strictly});
  }
}

std::string_view Spellings::exact(char letter, System system) const {
  return exact_[static_cast<std::size_t>(letter)][static_cast<std::size_t>(system)];
}

std::vector<Spelling> Spellings::offered(std::string_view latin) const {
  std::vector<Spelling> found;
  const std::string lower = in_lower_case(latin.substr(0, longest_spelling));
  const std::string_view typed = latin.substr(0, lower.size());
  const std::size_t longest = lower.empty() ? 0 : longest_[static_cast<unsigned char>(lower.front())];
  for (std::size_t length = 1; length <= std::min(longest, typed.size()); ++length) {
    const auto as_typed = offers_.find(typed.substr(0, length));
    if (as_typed != offers_.end()) found.insert(found.end(), as_typed->second.begin(), as_typed->second.end());
    if (typed.substr(0, length) == std::string_view(lower).substr(0, length)) continue;
    const auto in_lower = offers_.find(std::string_view(lower).substr(0, length));
    if (in_lower == offers_.end()) continue;
    for (Spelling offer : in_lower->second) {
      // On the legacy keyboard T is never ტ; the capitals without a letter of their own (A) are as good as small ones.
      if (as_typed != offers_.end()) offer.systems &= ~only(System::legacy);
      if (offer.systems == 0) offer.systems = only(System::chat);
      found.push_back(offer);
    }
  }
  return found;
}

std::optional<Spelling> Spellings::likeliest(std::string_view latin, System system) const {
  std::optional<Spelling> best;
  for (const Spelling& offer : offered(latin)) {
    if ((offer.systems & only(system)) == 0) continue;
    const auto worth = [&](const Spelling& one) { return std::pair(one.length, (one.strictly & only(system)) != 0); };
    if (!best || worth(offer) > worth(*best)) best = offer;
  }
  return best;
}

}  // namespace punkti::text
