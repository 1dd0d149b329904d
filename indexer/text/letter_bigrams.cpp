// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/letter_bigrams.hpp"

#include "indexer/text/tables.hpp"
#include "indexer/text/utf8.hpp"

#include <cassert>
#include <charconv>

namespace punkti::text {

namespace {

constexpr double unknown_pair = -10.0;  // nats; rarer than the rarest pair of any table

int number_in(std::string_view field) {
  int value = 0;
  std::from_chars(field.data(), field.data() + field.size(), value);
  return value;
}

}  // namespace

LetterBigrams::LetterBigrams(std::string_view table) {
  index_.fill(unknown);
  const auto rows = rows_of(table);
  assert(!rows.empty());
  letters_ = rows.front().size() - 1;
  for (std::size_t i = 0; i < letters_; ++i)
    index_[static_cast<unsigned char>(rows.front()[i + 1].front())] = static_cast<std::uint8_t>(i);
  for (std::size_t row = 1; row < rows.size(); ++row)
    for (std::size_t i = 1; i < rows[row].size(); ++i)
      nats_.push_back(static_cast<float>(number_in(rows[row][i])) / -100.0F);
  assert(nats_.size() == letters_ * letters_);
}

std::uint8_t LetterBigrams::index_of(char letter) const noexcept {
  const auto code = static_cast<unsigned char>(letter);
  if (code >= index_.size()) return unknown;
  const bool fold = index_[code] == unknown && is_ascii_upper(code);
  return index_[fold ? code + ('a' - 'A') : code];
}

double LetterBigrams::pair(std::uint8_t before, std::uint8_t after) const noexcept {
  if (before == unknown || after == unknown) return unknown_pair;
  return nats_[before * letters_ + after];
}

double LetterBigrams::log_likelihood(std::string_view word) const noexcept {
  const std::uint8_t border = index_of('_');
  std::uint8_t before = border;
  double sum = 0.0;
  for (const char letter : word) {
    const std::uint8_t after = index_of(letter);
    sum += pair(before, after);
    before = after;
  }
  return sum + pair(before, border);
}

const LetterBigrams& georgian_by_legacy_keys() {
  static const LetterBigrams table("bigrams_georgian.tsv");
  return table;
}

const LetterBigrams& georgian_romanized() {
  static const LetterBigrams table("bigrams_romanized.tsv");
  return table;
}

const LetterBigrams& georgian_in_chat() {
  static const LetterBigrams table("bigrams_chat.tsv");
  return table;
}

const LetterBigrams& english() {
  static const LetterBigrams table("bigrams_english.tsv");
  return table;
}

}  // namespace punkti::text
