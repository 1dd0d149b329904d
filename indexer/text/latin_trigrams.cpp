// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/latin_trigrams.hpp"

#include "indexer/text/tables.hpp"
#include "indexer/text/utf8.hpp"

#include <cassert>
#include <charconv>

namespace punkti::text {
namespace {

float number_in(std::string_view field) {
  int value = 0;
  std::from_chars(field.data(), field.data() + field.size(), value);
  return static_cast<float>(value);
}

/// 1 to 26 for a letter in either case, 0 for all else.
std::size_t letter_number(char c) {
  const auto code = static_cast<unsigned char>(c);
  return is_ascii_letter(code) ? static_cast<std::size_t>((code | 0x20U) - 'a' + 1U) : 0U;
}

}  // namespace

LatinTrigrams::LatinTrigrams() {
  const auto rows = rows_of("trigrams_latin.tsv");
  assert(rows.size() == letters * letters + 1);
  for (std::size_t row = 1; row < rows.size(); ++row)
    for (std::size_t i = 0; i < letters; ++i) nats_[(row - 1) * letters + i] = number_in(rows[row][i + 1]) / -10.0F;
}

const LatinTrigrams& LatinTrigrams::all_languages() {
  static const LatinTrigrams read;
  return read;
}

double LatinTrigrams::log_likelihood(std::string_view word) const noexcept {
  std::size_t before = 0;  // the two letters before, as one number
  double sum = 0.0;
  for (const char c : word) {
    const std::size_t letter = letter_number(c);
    if (letter == 0) continue;
    sum += static_cast<double>(nats_[before * letters + letter]);
    before = before % letters * letters + letter;
  }
  return sum + static_cast<double>(nats_[before * letters]);
}

}  // namespace punkti::text
