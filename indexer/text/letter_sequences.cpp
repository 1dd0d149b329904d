// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/letter_sequences.hpp"

#include "indexer/text/legacy_font.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>

namespace punkti::text {
namespace {

constexpr double unseen = 0.5;  // added to the count of every single letter
constexpr double letters_in_all = last_letter + 1;

char letter_of_key(char key) {
  if (key == '_') return LetterSequences::border;
  const auto letter = letters_of(decode_legacy_font({&key, 1}));
  if (!letter) throw std::logic_error("letter_sequences.tsv: " + std::string(1, key));
  return letter->front();
}

double number_in(std::string_view digits) {
  unsigned number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// The letters before, in the order in which they are written.
Letters sequence_of(const Row& row) {
  Letters before;
  for (const char key : row.at(0).substr(1)) before += letter_of_key(key);  // behind the '<'
  return before;
}

}  // namespace

LetterSequences::LetterSequences(const std::vector<Row>& rows) : following_(symbols * symbols * symbols, 0) {
  std::vector<Row> shortest_first(rows);
  std::ranges::stable_sort(shortest_first, {}, [](const Row& row) { return row.at(0).size(); });
  likelihoods_.reserve(rows.size());
  for (const Row& row : shortest_first) read(row);
  for (Logs& likelihoods : likelihoods_)
    for (double& likelihood : likelihoods) likelihood = std::log(likelihood);
}

/// Where a sequence stands in following_; of a shorter one, its first place.
std::size_t LetterSequences::place_of(std::string_view before) noexcept {
  std::size_t place = 0;
  for (const char letter : before) place = place * symbols + static_cast<std::size_t>(letter);
  return place;
}

/// A sequence takes over all places of longer ones that end like it, until they come themselves.
void LetterSequences::read(const Row& row) {
  const Letters before = sequence_of(row);
  std::array<double, symbols> counts{};
  double all = 0;
  double kinds = 0;
  for (const std::string_view one : split(row.at(1), ' ')) {
    const double count = number_in(one.substr(1));
    counts[static_cast<std::size_t>(letter_of_key(one.front()))] = count;
    all += count;
    kinds += 1;
  }
  const Logs* shorter = before.empty() ? nullptr : &likelihoods_[following_[place_of(before)]];
  Logs likelihoods{};
  for (std::size_t letter = first_letter; letter < symbols; ++letter)
    // Witten and Bell: the more kinds of letters follow, the more is left to the shorter sequence.
    likelihoods[letter] = shorter == nullptr ? (counts[letter] + unseen) / (all + unseen * letters_in_all)
                                             : (counts[letter] + kinds * (*shorter)[letter]) / (all + kinds);
  std::size_t step = 1;
  for (std::size_t i = 0; i < before.size(); ++i) step *= symbols;
  for (std::size_t place = place_of(before); place < following_.size(); place += step)
    following_[place] = static_cast<std::uint16_t>(likelihoods_.size());
  likelihoods_.push_back(likelihoods);
}

const LetterSequences& LetterSequences::georgian() {
  static const LetterSequences read(rows_of("letter_sequences.tsv"));
  return read;
}

double LetterSequences::log_likelihood(std::string_view before, char letter) const {
  const std::string_view last = before.substr(before.size() - std::min(before.size(), memory));
  return likelihoods_[following_[place_of(last)]][static_cast<std::size_t>(letter)];
}

double LetterSequences::log_likelihood_of_word(std::string_view word) const {
  const Letters padded = Letters(memory, border).append(word) + border;
  double sum = 0.0;
  for (std::size_t at = memory; at < padded.size(); ++at)
    sum += log_likelihood(std::string_view(padded).substr(0, at), padded[at]);
  return sum;
}

Letters LetterSequences::likeliest(const std::vector<Letters>& choices) const {
  constexpr std::size_t followed_at_once = 16;
  std::vector<std::pair<double, Letters>> words{{0.0, Letters(memory, border)}};
  for (const Letters& letters : choices) {
    std::vector<std::pair<double, Letters>> longer;
    for (const auto& [likelihood, word] : words)
      for (const char letter : letters) longer.emplace_back(likelihood + log_likelihood(word, letter), word + letter);
    std::ranges::sort(longer, std::greater{});
    if (longer.size() > followed_at_once) longer.resize(followed_at_once);
    words = std::move(longer);
  }
  for (auto& [likelihood, word] : words) likelihood += log_likelihood(word, border);
  return words.empty() ? Letters() : std::ranges::max(words).second.substr(memory);
}

}  // namespace punkti::text
