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

/// Up to four letters as one number.
std::uint32_t packed(std::string_view letters) {
  std::uint32_t number = 0;
  for (const char letter : letters) number = number << 6U | static_cast<std::uint32_t>(letter);
  return number;
}

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

}  // namespace

LetterSequences::LetterSequences(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    Letters before;
    for (const char key : row.at(0).substr(1)) before += letter_of_key(key);  // behind the '<'
    Following& following = following_[packed(before)];
    for (const std::string_view one : split(row.at(1), ' ')) {
      const double count = number_in(one.substr(1));
      counts_[packed(before + letter_of_key(one.front()))] = count;
      following.all += count;
      following.kinds += 1;
    }
  }
}

const LetterSequences& LetterSequences::georgian() {
  static const LetterSequences read(rows_of("letter_sequences.tsv"));
  return read;
}

double LetterSequences::likelihood(std::string_view before, char letter) const {
  const auto counted = counts_.find(packed(Letters(before) + letter));
  const double count = counted == counts_.end() ? 0 : counted->second;
  const auto following = following_.find(packed(before));
  if (before.empty()) return (count + unseen) / (following->second.all + unseen * letters_in_all);
  const double by_shorter = likelihood(before.substr(1), letter);
  if (following == following_.end()) return by_shorter;
  // Witten and Bell: the more kinds of letters follow, the more is left to the shorter sequence.
  const auto [all, kinds] = following->second;
  return (count + kinds * by_shorter) / (all + kinds);
}

double LetterSequences::log_likelihood(std::string_view before, char letter) const {
  return std::log(likelihood(before.substr(before.size() - std::min(before.size(), memory)), letter));
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
