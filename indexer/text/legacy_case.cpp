// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/legacy_case.hpp"

#include "indexer/text/latin_names.hpp"
#include "indexer/text/legacy_font.hpp"
#include "indexer/text/letter_sequences.hpp"
#include "indexer/text/mkhedruli.hpp"
#include "indexer/text/utf8.hpp"

#include <vector>

namespace punkti::text {
namespace {

// Nats: a letter in the wrong case is one slip in some fifty words.
constexpr double much_likelier = 4.0;
constexpr std::size_t longest_word = 64;  // letters

char with_other_case(char key) {
  const auto code = static_cast<unsigned char>(key);
  return static_cast<char>(is_ascii_upper(code) ? key + ('a' - 'A') : key - ('a' - 'A'));
}

/// The likeliest letters of a word whose case means nothing; empty when a key is no letter.
Letters read_without_case(std::string_view word) {
  std::vector<Letters> choices;
  for (const char key : word) {
    if (!is_ascii_letter(static_cast<unsigned char>(key))) return {};
    Letters choice;
    for (const char one : {key, with_other_case(key)})
      if (const auto letter = letters_of(decode_legacy_font({&one, 1})); letter && !choice.ends_with(*letter))
        choice += *letter;
    choices.push_back(std::move(choice));
  }
  return LetterSequences::georgian().likeliest(choices);
}

}  // namespace

std::string decode_legacy_word(std::string_view word) {
  if (is_acronym(word) && word.size() <= longest_word)
    if (const Letters letters = read_without_case(word); !letters.empty()) return mkhedruli_of(letters);
  return decode_legacy_font(word);
}

std::optional<std::string> legacy_word_with_case_mended(std::string_view word) {
  const auto typed = letters_of(decode_legacy_word(word));
  if (!typed || word.size() > longest_word) return std::nullopt;
  const Letters mended = read_without_case(word);
  const LetterSequences& georgian = LetterSequences::georgian();
  if (georgian.log_likelihood_of_word(mended) < georgian.log_likelihood_of_word(*typed) + much_likelier)
    return std::nullopt;
  return mkhedruli_of(mended);
}

double likelihood_of_legacy_word(std::string_view word) {
  const auto letters = letters_of(decode_legacy_word(word));
  return letters ? LetterSequences::georgian().log_likelihood_of_word(*letters) : 0.0;
}

}  // namespace punkti::text
