// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/romanized_evidence.hpp"

#include "indexer/text/letter_bigrams.hpp"
#include "indexer/text/memory.hpp"
#include "indexer/text/romanized_words.hpp"
#include "indexer/text/tables.hpp"
#include "indexer/text/utf8.hpp"

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
  const auto read = likeliest_reading(word, {System::chat, false, 0});
  if (!read) return {least, false};
  const double over_others = std::max(any_language * letters, english().log_likelihood(word));
  const double nats = std::clamp(read->likelihood - over_others, least, most);
  return {nats, word.size() >= least_common && is_common(mkhedruli_of(read->letters))};
}

}  // namespace

RomanizedEvidence romanized_evidence(std::string_view word) {
  thread_local Memory<RomanizedEvidence> memory;
  return memory.of(word, [&] { return weigh(word); });
}

const QuickEvidence::Pairs& QuickEvidence::pairs() {
  static const Pairs read = [] {
    constexpr std::string_view letters = "_abcdefghijklmnopqrstuvwxyz4$";
    Pairs made;
    for (std::size_t i = 1; i < letters.size(); ++i) {
      const auto code = static_cast<unsigned char>(letters[i]);
      made.index[code] = static_cast<std::uint8_t>(i);
      if (is_ascii_lower(code)) made.index[code - ('a' - 'A')] = static_cast<std::uint8_t>(i);
    }
    for (std::size_t i = 0; i < letters.size(); ++i)
      for (std::size_t j = 0; j < letters.size(); ++j) {
        const double georgian = georgian_in_chat().log_likelihood(letters[i], letters[j]);
        const double elsewhere = j == border ? 0.0 : any_language_quick;
        made.nats[i * symbols + j] = {static_cast<float>(georgian - elsewhere),
                                      static_cast<float>(georgian - english().log_likelihood(letters[i], letters[j]))};
      }
    return made;
  }();
  return read;
}

void QuickEvidence::finish_word() noexcept {
  nats_ += std::clamp(static_cast<double>(std::min(georgian_, over_english_)), least_quick, most);
  georgian_ = 0;
  over_english_ = 0;
}

}  // namespace punkti::text
