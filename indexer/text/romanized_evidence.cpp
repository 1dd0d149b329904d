// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/romanized_evidence.hpp"

#include "indexer/text/letter_bigrams.hpp"
#include "indexer/text/memory.hpp"
#include "indexer/text/romanized_words.hpp"
#include "indexer/text/tables.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace punkti::text {
namespace {

// In nats. A word of running Georgian has -2.3 a letter of its Latin spelling, one of another language read as Georgian
// -4.3 and less. The caps make a line a balance of its words: "newsletter" does not undo the Georgian around it, and
// "metropolitan" makes no English line Georgian.
constexpr double any_language = -3.05;  // a letter
constexpr double any_language_quick = -3.3;
constexpr double least = -6.0;
constexpr double least_quick = -3.0;
constexpr double most = 9.0;
constexpr std::size_t least_common = 4;  // letters; shorter words ("da", "me", "ar") are words of many languages

double balance(double georgian, double english, double elsewhere, double floor) {
  return std::clamp(std::min(georgian - elsewhere, georgian - english), floor, most);
}

bool is_common(std::string_view mkhedruli) {
  static const std::unordered_set<std::string_view> words = [] {
    std::unordered_set<std::string_view> read;
    for (const Row& row : rows_of("common_words.txt")) read.insert(row.front());
    return read;
  }();
  return words.contains(mkhedruli);
}

RomanizedEvidence weigh(std::string_view word) {
  const auto letters = static_cast<double>(word.size());
  const auto read = likeliest_reading(word, {System::chat, false});
  if (!read) return {least, false};
  const double nats = balance(read->likelihood, english().log_likelihood(word), any_language * letters, least);
  return {nats, word.size() >= least_common && is_common(mkhedruli_of(read->letters))};
}

}  // namespace

RomanizedEvidence romanized_evidence(std::string_view word) {
  thread_local Memory<RomanizedEvidence> memory;
  return memory.of(word, [&] { return weigh(word); });
}

double quick_romanized_evidence(std::string_view word) {
  const double elsewhere = any_language_quick * static_cast<double>(word.size());
  return balance(georgian_in_chat().log_likelihood(word), english().log_likelihood(word), elsewhere, least_quick);
}

}  // namespace punkti::text
